// The two ways to become a role at STS: with the keys of somebody else, and with the token of an identity provider.
import type {ProfileLink} from '../aws-config/profile-chain.ts';
import {readText} from '../read-file.ts';
import {clientSettings} from './client-settings.ts';
import {createClient} from './create-client.ts';
import type {CredentialContext} from './credential-context.ts';
import {loadSdk} from './load-sdk.ts';
import {CredentialsError, keysOf, type SigningKeys, secretParts} from './signing-keys.ts';
import {withRequestCount} from './with-request-count.ts';

type Profile = Pick<ProfileLink, 'name' | 'section'>;

/** sts:AssumeRole, as the profile of the role says. Rejects with AWS's answer. */
export async function assumeRole(
	profile: Profile,
	source: SigningKeys,
	context: CredentialContext,
): Promise<SigningKeys> {
	const {name, section} = profile;
	context.dependencies.secrets.add(...secretParts(source), section.external_id);
	const sdk = await loadSdk('sts');
	const client = new sdk.STSClient({...(await stsSettings(context, profile)), credentials: source});
	const command = new sdk.AssumeRoleCommand({
		RoleArn: section.role_arn,
		RoleSessionName: section.role_session_name || newSessionName(),
		...(section.external_id ? {ExternalId: section.external_id} : {}),
		DurationSeconds: Number.parseInt(section.duration_seconds || '3600', 10),
	});
	const counted = withRequestCount(client, context.dependencies);
	const {Credentials} = await counted.send(command, {abortSignal: context.signal});
	return keysOf(Credentials ?? {}) ?? noCredentials('AssumeRole', name);
}

export type WebIdentity = {
	readonly roleArn: string;
	readonly tokenFile: string;
	/** Made up where none is given. */
	readonly sessionName: string | undefined;
};

/**
 * sts:AssumeRoleWithWebIdentity, for a token in a file, as Kubernetes and CI systems provide them. Rejects with a CredentialsError where
 * the file cannot be read, or with AWS's answer.
 * @param profile the AWS profile that says so; absent where the environment does
 */
export async function keysFromWebIdentity(
	{roleArn, tokenFile, sessionName}: WebIdentity,
	context: CredentialContext,
	profile?: Profile,
): Promise<SigningKeys> {
	const token = await readText(tokenFile).catch((error: Error) => {
		throw new CredentialsError(`The web identity token file cannot be read: ${error.message}`, profile?.name, error);
	});
	context.dependencies.secrets.add(token);
	const sdk = await loadSdk('sts');
	// The request is not signed, since the token proves who sends it; the client wants keys all the same.
	const credentials = async () => ({accessKeyId: '', secretAccessKey: ''});
	const client = createClient.sts(sdk, await stsSettings(context, profile), {credentials});
	const command = new sdk.AssumeRoleWithWebIdentityCommand({
		RoleArn: roleArn,
		RoleSessionName: sessionName || newSessionName(),
		WebIdentityToken: token.trim(),
	});
	const counted = withRequestCount(client, context.dependencies);
	const {Credentials} = await counted.send(command, {abortSignal: context.signal});
	return keysOf(Credentials ?? {}) ?? noCredentials('AssumeRoleWithWebIdentity', profile?.name);
}

const stsSettings = ({dependencies, region, config}: CredentialContext, profile?: Profile) =>
	clientSettings(dependencies, 'sts', profile?.section.region ?? region, profile?.section, config.services);

const newSessionName = () => `claude-bedrock-setup-${Date.now()}`;

function noCredentials(operation: string, profile: string | undefined): never {
	throw new CredentialsError(`${operation} returned no credentials.`, profile);
}
