// Masks secrets for display: their kind and their last four characters, never more.

type SecretKind = {readonly is: (name: string) => boolean; readonly say: (value: string) => string};

const named =
	(...names: readonly string[]) =>
	(name: string) =>
		names.includes(name);

const secretKinds: readonly SecretKind[] = [
	{is: named('AWS_ACCESS_KEY_ID'), say: (value) => (value.startsWith('ASIA') ? 'temporary access key' : 'access key')},
	{is: named('AWS_SECRET_ACCESS_KEY'), say: () => 'secret access key'},
	{is: named('AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'), say: () => 'session token'},
	{
		is: named('AWS_BEARER_TOKEN_BEDROCK'),
		say: (value) => (value.startsWith('bedrock-api-key-') ? 'short-term Bedrock API key' : 'Bedrock API key'),
	},
	{is: named('ANTHROPIC_API_KEY'), say: () => 'Anthropic API key'},
	{is: named('ANTHROPIC_AUTH_TOKEN'), say: () => 'token'},
	{is: named('ANTHROPIC_CUSTOM_HEADERS'), say: () => 'headers'},
];

export function isSecret(name: string): boolean {
	return secretKinds.some((kind) => kind.is(name));
}

/** A value as it may be shown. Short secrets show no character at all; a URL loses its user and password. */
export function mask(name: string, value: string): string {
	const kind = secretKinds.find((each) => each.is(name));
	if (!kind) return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1…@');
	if (value.trim() === '') return value;
	return value.length < 12 ? kind.say(value) : `${kind.say(value)} …${value.slice(-4)}`;
}

/** Takes every known secret out of a text that may quote one. */
export function scrub(text: string, secrets: readonly {readonly name: string; readonly value: string}[]): string {
	return secrets
		.filter(({name, value}) => isSecret(name) && value.trim().length >= 6)
		.toSorted((left, right) => right.value.length - left.value.length)
		.reduce((result, {name, value}) => result.replaceAll(value.trim(), () => mask(name, value.trim())), text)
		.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s'"]*@/gi, '$1…@');
}
