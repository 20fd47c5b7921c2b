// Keys that the environment holds, and those of the role of an EC2 instance. Both reject with a CredentialsError.
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import type {Environment} from './config-paths.ts';
import {CredentialsError, keysOf, keysOfProvider, type SigningKeys} from './signing-keys.ts';

export function keysFromEnvironment(environment: Environment): SigningKeys {
	const keys = keysOf({
		AccessKeyId: environment.AWS_ACCESS_KEY_ID,
		SecretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
		SessionToken: environment.AWS_SESSION_TOKEN,
	});
	if (!keys) throw new CredentialsError('Unable to find environment variable credentials.');
	return keys;
}

/** The SDK gives one second to each of four attempts. The service is beside the machine: it answers at once or is not there. */
const limits = {timeout: 2000, maxRetries: 1};
const silent = {debug() {}, info() {}, warn() {}, error() {}};

export async function keysFromInstance(): Promise<SigningKeys> {
	const {fromInstanceMetadata} = await import('./services/metadata.ts');
	const given = await fromInstanceMetadata({...limits, logger: silent})().catch((error: unknown) => {
		// What is no JSON is an error of the parser, which quotes from it.
		const because = error instanceof SyntaxError ? 'its answer is no JSON' : normalizeError(error).message;
		throw new CredentialsError(`The instance metadata service gave no keys: ${because}`);
	});
	const keys = keysOfProvider(given);
	if (!keys) throw new CredentialsError('The instance metadata service gave no keys that can be sent');
	return keys;
}
