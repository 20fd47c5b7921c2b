// Keys that sign requests, and the error of not getting any. The keys themselves never enter a message.

export type SigningKeys = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string;
	readonly expiration?: Date;
};

/** Named and worded as the SDK's own error, so that one table reads both; `profile` is the one in the chain that failed. */
export class CredentialsError extends Error {
	readonly profile: string | undefined;

	constructor(message: string, profile?: string, cause?: unknown) {
		super(message, {cause});
		this.name = 'CredentialsProviderError';
		this.profile = profile;
	}
}

type Loose = {
	AccessKeyId?: string | undefined;
	SecretAccessKey?: string | undefined;
	SessionToken?: string | undefined;
	Expiration?: Date | undefined;
};

/** From the capitalised form of STS answers and of credential_process; undefined where a half is missing. */
export function keysOf({AccessKeyId, SecretAccessKey, SessionToken, Expiration}: Loose): SigningKeys | undefined {
	if (!AccessKeyId || !SecretAccessKey) return undefined;
	return {
		accessKeyId: AccessKeyId,
		secretAccessKey: SecretAccessKey,
		...(SessionToken ? {sessionToken: SessionToken} : {}),
		...(Expiration ? {expiration: Expiration} : {}),
	};
}

/** Rethrows with the profile of the chain that failed, so that the next step names the right one. */
export function withProfile(error: unknown, profile: string): never {
	throw error instanceof Error ? Object.assign(error, {profile}) : new CredentialsError(`${error}`, profile);
}
