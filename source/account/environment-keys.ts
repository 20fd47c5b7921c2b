// Keys that the environment holds or points to: variables, a container's agent, an EC2 instance. All reject with a CredentialsError.
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
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
		'agent of this container',
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
	return keysFrom('instance metadata service', fromInstanceMetadata({...limits, logger: silent}));
}

/** The providers of the SDK leave out who did not answer, and hand on what their parser throws, which may quote the answer. */
async function keysFrom(
	where: string,
	provider: () => Promise<SigningKeys | (SigningKeys & {expiration?: Date | undefined})>,
): Promise<SigningKeys> {
	const {accessKeyId, secretAccessKey, sessionToken, expiration} = await provider().catch((error: unknown) => {
		const isNoJson = error instanceof SyntaxError || error instanceof RangeError;
		throw new CredentialsError(
			`The ${where} gave no keys: ${isNoJson ? 'its answer is no JSON' : normalizeError(error).message}`,
			undefined,
			isNoJson ? undefined : error,
		);
	});
	return {
		accessKeyId,
		secretAccessKey,
		...(sessionToken ? {sessionToken} : {}),
		...(expiration ? {expiration} : {}),
	};
}
