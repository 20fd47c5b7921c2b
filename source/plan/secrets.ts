// Hiding secrets in what is shown: values of names that hold secrets, and texts that are keys by their own form.

const mark = '********';

// NAME=value, export NAME=value, "NAME": "value", set -gx NAME value, $env:NAME = value, aws_secret_access_key = value
const assignment =
	/((?:^|[^A-Za-z0-9_])["']?[A-Za-z0-9_]*(?:TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?)[A-Za-z0-9_]*["']?\s*(?:[=:]\s*|\s))("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s,;]+)/gi;

const keys: readonly RegExp[] = [
	// Long-term and short-term Bedrock API keys, access key ids, Anthropic keys.
	/\bABSK[A-Za-z0-9+/=]{8,}/g,
	/\bbedrock-api-key-[A-Za-z0-9+/=_-]{8,}/g,
	/\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g,
	/\bsk-ant-[A-Za-z0-9_-]{8,}/g,
];

/** The text with the values of secrets replaced by asterisks; names stay, and so do quotes. */
export function maskSecrets(text: string): string {
	const named = text.replace(assignment, (_, name: string, value: string) => name + masked(value));
	return keys.reduce((shown, key) => shown.replace(key, mark), named);
}

function masked(value: string): string {
	const [, open = '', inside = '', close = ''] = /^(["']?)(.*?)(["']?)$/s.exec(value) ?? [];
	return inside === '' ? value : open + mark + close;
}
