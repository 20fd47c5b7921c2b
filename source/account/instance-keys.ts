// Keys of the role that an EC2 instance has, from its metadata service: with a session token of the service (IMDSv2), and without one
// where it gives none, as the SDKs do (https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html).

import type {Environment} from './config-paths.ts';
import {askLocalService, keysIn, type LocalAnswer, noKeys} from './local-keys-service.ts';
import type {ConfigFiles} from './read-config-files.ts';
import {mayBeSent, type SigningKeys} from './signing-keys.ts';

type Section = Readonly<Record<string, string | undefined>>;

const rolePath = '/latest/meta-data/iam/security-credentials/';

/**
 * @param section the profile whose settings of the service count, where there is one; the environment comes first
 * Rejects with a CredentialsError that quotes nothing of an answer but a refusal.
 */
export async function keysFromInstance(
	environment: Environment,
	section: Section | undefined,
	signal: AbortSignal,
): Promise<SigningKeys> {
	try {
		const endpoint = serviceUrl(environment, section);
		const headers = await session(endpoint, isSessionNeeded(environment, section), signal);
		const get = (path: string) => askLocalService({url: new URL(path, endpoint), headers, attempts: 2, signal});
		const role = roleIn(await get(rolePath));
		return usable(keysIn(await get(rolePath + encodeURIComponent(role))));
	} catch (error) {
		throw noKeys('The instance metadata service', error);
	}
}

/** The settings of AWS_PROFILE or `default`, which count where no profile leads to the instance. */
export const instanceSection = (environment: Environment, {profiles}: ConfigFiles): Section | undefined =>
	profiles.get(environment.AWS_PROFILE || 'default');

function serviceUrl(environment: Environment, section: Section = {}): URL {
	const exported = environment.AWS_EC2_METADATA_SERVICE_ENDPOINT;
	const given = exported || section.ec2_metadata_service_endpoint;
	const mode = environment.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE || section.ec2_metadata_service_endpoint_mode;
	const text = given || (mode?.toLowerCase() === 'ipv6' ? 'http://[fd00:ec2::254]' : 'http://169.254.169.254');
	if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text);
	throw new Error(`${exported ? 'AWS_EC2_METADATA_SERVICE_ENDPOINT' : 'ec2_metadata_service_endpoint'} is not a URL`);
}

function isSessionNeeded(environment: Environment, section: Section = {}): boolean {
	const disabled = environment.AWS_EC2_METADATA_V1_DISABLED ?? section.ec2_metadata_v1_disabled;
	return Boolean(disabled) && disabled?.toLowerCase() !== 'false';
}

/** In a container on an instance the answer with the token may be lost on its way, since it may take one hop alone. */
async function session(
	endpoint: URL,
	isNeeded: boolean,
	signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
	const ask = {method: 'PUT', headers: {'x-aws-ec2-metadata-token-ttl-seconds': '21600'}} as const;
	const answer = await askLocalService({
		url: new URL('/latest/api/token', endpoint),
		...ask,
		attempts: 1,
		signal,
	}).catch((error: unknown) => {
		if (isNeeded || signal.aborted) throw error;
		return undefined;
	});
	const token = answer?.status === 200 ? answer.text.trim() : '';
	if (token !== '' && mayBeSent(token)) return {'x-aws-ec2-metadata-token': token};
	if (isNeeded)
		throw new Error('it gave no session token, and AWS_EC2_METADATA_V1_DISABLED forbids to ask without one');
	return {};
}

function roleIn({status, text}: LocalAnswer): string {
	const [name = ''] = text.trim().split('\n');
	if (status === 404 || (status === 200 && name === '')) throw new Error('this instance has no role');
	if (status !== 200) throw new Error(`it answered with status ${status}`);
	// What IAM allows in a name.
	if (!/^[\w+=,.@-]{1,64}$/.test(name)) throw new Error('it names no role in its answer');
	return name;
}

/** While AWS cannot renew them, the service hands out keys that have ended, and AWS goes on to accept them: the SDKs take them, too. */
const usable = (keys: SigningKeys): SigningKeys =>
	keys.expiration && keys.expiration.getTime() < Date.now()
		? {...keys, expiration: new Date(Date.now() + 10 * 60_000)}
		: keys;
