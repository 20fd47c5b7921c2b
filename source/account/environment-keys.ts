// Keys that the environment holds or points to: variables, a container's agent, an EC2 instance.
import type {Environment} from './config-paths.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

export function keysFromEnvironment(environment: Environment): SigningKeys {
	const keys = keysOf({
		AccessKeyId: environment.AWS_ACCESS_KEY_ID,
		SecretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
		SessionToken: environment.AWS_SESSION_TOKEN,
	});
	if (!keys) throw new CredentialsError('Unable to find environment variable credentials.');
	return keys;
}

// The SDK's own limits are one second and four attempts; this one answers at once or is not there.
const quick = {timeout: 2000, maxRetries: 1};
const silent = {debug() {}, info() {}, warn() {}, error() {}};

export async function keysFromContainer(environment: Environment): Promise<SigningKeys> {
	const {fromHttp} = await import('./services/metadata.ts');
	const given = (name: string) => environment[`AWS_CONTAINER_${name}`];
	return provided(
		fromHttp({
			...quick,
			logger: silent,
			awsContainerCredentialsRelativeUri: given('CREDENTIALS_RELATIVE_URI') ?? '',
			awsContainerCredentialsFullUri: given('CREDENTIALS_FULL_URI') ?? '',
			awsContainerAuthorizationToken: given('AUTHORIZATION_TOKEN') ?? '',
			awsContainerAuthorizationTokenFile: given('AUTHORIZATION_TOKEN_FILE') ?? '',
		}),
	);
}

export async function keysFromInstance(): Promise<SigningKeys> {
	const {fromInstanceMetadata} = await import('./services/metadata.ts');
	return provided(fromInstanceMetadata({...quick, logger: silent}));
}

async function provided(
	provider: () => Promise<SigningKeys | (SigningKeys & {expiration?: Date | undefined})>,
): Promise<SigningKeys> {
	const {accessKeyId, secretAccessKey, sessionToken, expiration} = await provider();
	return {
		accessKeyId,
		secretAccessKey,
		...(sessionToken ? {sessionToken} : {}),
		...(expiration ? {expiration} : {}),
	};
}
