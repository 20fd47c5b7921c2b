// The sign-in that a failed call was made with, as far as sentences and commands need it.

/** Where the credentials of a sign-in come from. */
export type SignInKind =
	| 'sso'
	| 'role'
	| 'keys'
	| 'process'
	| 'login'
	| 'web-identity'
	| 'environment'
	| 'container'
	| 'api-key'
	| 'export'
	/** Requests are not signed: a gateway is expected to do that. */
	| 'none';

export type CallerSignIn = {
	readonly kind: SignInKind;
	/** The name of the AWS profile; absent where the credentials come from somewhere else. */
	readonly profile?: string;
	/** The AWS profile to sign in with: for a role that builds on another profile, that one. */
	readonly loginProfile?: string;
	readonly sso?: {readonly accountId: string; readonly roleName: string};
	/** One signs in with a browser, and it is not on this machine: over SSH, or in a container. */
	readonly browserElsewhere?: true;
	/** Keys with a session token: they expire, and whatever wrote them has to write them again. */
	readonly temporary?: true;
	/** The program that gave the keys, such as saml2aws or aws-vault, where it left a trace. */
	readonly tool?: string;
	/** What a short-term Bedrock API key says of itself. */
	readonly apiKey?: {readonly region: string; readonly ends: Date};
};

const names: Partial<Readonly<Record<SignInKind, string>>> = {
	environment: 'the environment',
	'web-identity': 'the web identity token',
	container: 'the role of this container or instance',
	'api-key': 'the Bedrock API key',
	export: 'the awsCredentialExport command',
	none: 'no signature',
};

/** `AWS profile dev`, `the role of this container or instance`: for the middle of a sentence. */
export function signInName(signIn: CallerSignIn | undefined): string {
	if (signIn?.profile !== undefined) return `AWS profile ${signIn.profile}`;
	return (signIn && names[signIn.kind]) ?? 'the AWS profile in use';
}

/** What it signs requests with: `the credentials of AWS profile dev`, `the keys in the environment`. */
export function credentialsName(signIn: CallerSignIn | undefined): string {
	if (!signIn) return 'the credentials in use';
	if (signIn.profile === undefined && signIn.kind === 'environment') return 'the keys in the environment';
	return signIn.profile === undefined && signIn.kind === 'export'
		? 'the credentials from the awsCredentialExport command'
		: `the credentials of ${signInName(signIn)}`;
}
