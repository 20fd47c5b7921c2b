// Hiding secrets in what is shown: values of names that hold secrets, and texts that are keys by their own form.

const mark = '********';

const name =
	'["\']?[A-Za-z0-9_]*(?:TOKEN(?!S)|SECRET(?!S)|PASSWORD|PASSWD|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIAL(?!S_))[A-Za-z0-9_]*["\']?';
const value = '("(?:[^"\\\\]|\\\\.)*"?|\'[^\']*\'?|[^\\s,;]+)';

const assignments: readonly RegExp[] = [
	// NAME=value, export NAME=value, "NAME": "value", $env:NAME = value, aws_secret_access_key = value
	new RegExp(`((?<![A-Za-z0-9_])${name}\\s*[=:]\\s*)${value}`, 'gi'),
	// fish: set -gx NAME value
	new RegExp(`(\\bset\\s+(?:-\\S+\\s+)*${name}\\s+)${value}`, 'gi'),
];

const keys: readonly RegExp[] = [
	// Long-term and short-term Bedrock API keys, access key ids, Anthropic keys.
	/\bABSK[A-Za-z0-9+/=]{8,}/g,
	/\bbedrock-api-key-[A-Za-z0-9+/=_-]{8,}/g,
	/\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g,
	/\bsk-ant-[A-Za-z0-9_-]{8,}/g,
];

/** The text with the values of secrets replaced by asterisks; names stay, and so do quotes. */
export function maskSecrets(text: string): string {
	const named = assignments.reduce(
		(shown, pattern) => shown.replace(pattern, (_, before: string, secret: string) => before + masked(secret)),
		text,
	);
	return keys.reduce((shown, key) => shown.replace(key, mark), named);
}

function masked(value: string): string {
	const [, open = '', inside = '', close = ''] = /^(["']?)(.*?)(["']?)$/s.exec(value) ?? [];
	return inside === '' ? value : open + mark + close;
}
