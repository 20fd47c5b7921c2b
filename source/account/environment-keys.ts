// Keys that the environment holds or points to: variables, a container's agent, an EC2 instance. All reject with the provider's error.
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

/** The SDK gives one second to each of four attempts. These endpoints are on the machine itself: they answer at once or are not there. */
const limits = {timeout: 2000, maxRetries: 1};
const silent = {debug() {}, info() {}, warn() {}, error() {}};

/** From the agent of ECS or EKS. */
export async function keysFromContainer(environment: Environment): Promise<SigningKeys> {
	const {fromHttp} = await import('./services/metadata.ts');
	const variable = (name: string) => environment[`AWS_CONTAINER_${name}`] ?? '';
	return keysFrom(
		fromHttp({
			...limits,
			logger: silent,
			awsContainerCredentialsRelativeUri: variable('CREDENTIALS_RELATIVE_URI'),
			awsContainerCredentialsFullUri: variable('CREDENTIALS_FULL_URI'),
			awsContainerAuthorizationToken: variable('AUTHORIZATION_TOKEN'),
			awsContainerAuthorizationTokenFile: variable('AUTHORIZATION_TOKEN_FILE'),
		}),
	);
}

/** From the metadata service of an EC2 instance. */
export async function keysFromInstance(): Promise<SigningKeys> {
	const {fromInstanceMetadata} = await import('./services/metadata.ts');
	return keysFrom(fromInstanceMetadata({...limits, logger: silent}));
}

async function keysFrom(
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
