// Keys that sign requests, and the error of not getting any. The keys themselves never enter a message.

export type SigningKeys = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
	readonly expiration?: Date;
};

/** All of it: also the id of a key is nobody else's business. */
export const secretParts = ({accessKeyId, secretAccessKey, sessionToken}: SigningKeys) => [
	accessKeyId,
	secretAccessKey,
	sessionToken,
];

/** The SDK renews what expires within five minutes (REFRESH_THRESHOLD of credential-provider-login, EXPIRE_WINDOW_MS of token-providers). */
export const expiresSoon = (expiration: Date, now = Date.now()): boolean => expiration.getTime() - now <= 5 * 60_000;

/** Has the name and the wording of the SDK's own error, so that both are classified alike. */
export class CredentialsError extends Error {
	/** The profile of the chain that failed. */
	readonly profile: string | undefined;

	constructor(message: string, profile?: string, cause?: unknown) {
		super(message, {cause});
		this.name = 'CredentialsProviderError';
		this.profile = profile;
	}
}

/** Keys and tokens are sent in headers of HTTP, which hold printable characters alone. */
export const mayBeSent = (part: unknown) =>
	part === undefined || (typeof part === 'string' && /^[\x20-\x7E]*$/.test(part));

type StsCredentials = {
	AccessKeyId?: string | undefined;
	SecretAccessKey?: string | undefined;
	SessionToken?: string | undefined;
	Expiration?: Date | undefined;
};

/** From the capitalised form of STS answers and of credential_process; undefined where a half of the key is missing, or could not stand in a header. */
export function keysOf(credentials: StsCredentials): SigningKeys | undefined {
	const {AccessKeyId, SecretAccessKey, SessionToken, Expiration} = credentials;
	if (![AccessKeyId, SecretAccessKey, SessionToken ?? ''].every(mayBeSent)) return undefined;
	if (!AccessKeyId || !SecretAccessKey) return undefined;
	return {
		accessKeyId: AccessKeyId,
		secretAccessKey: SecretAccessKey,
		...(SessionToken ? {sessionToken: SessionToken} : {}),
		...(Expiration && !Number.isNaN(Expiration.getTime()) ? {expiration: Expiration} : {}),
	};
}

type ProviderKeys = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string | undefined;
	readonly expiration?: Date | undefined;
};

/** The same from the form of the SDK's providers, and of a cache. */
export const keysOfProvider = ({accessKeyId, secretAccessKey, sessionToken, expiration}: ProviderKeys) =>
	keysOf({
		...{AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey},
		...{SessionToken: sessionToken, Expiration: expiration},
	});

/** Rethrows with the profile of the chain that failed, so that the next step names the right one. */
export function withProfile(error: unknown, profile: string): never {
	throw error instanceof Error ? Object.assign(error, {profile}) : new CredentialsError(`${error}`, profile);
}
