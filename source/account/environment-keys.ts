// Keys that the environment holds.
import type {Environment} from './config-paths.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

/** Throws a CredentialsError. */
export function keysFromEnvironment(environment: Environment): SigningKeys {
	const keys = keysOf({
		AccessKeyId: environment.AWS_ACCESS_KEY_ID,
		SecretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
		SessionToken: environment.AWS_SESSION_TOKEN,
	});
	if (!keys) throw new CredentialsError('Unable to find environment variable credentials.');
	return keys;
}
