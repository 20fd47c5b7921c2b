// The two ways to become a role at STS: with the keys of somebody else, and with the token of an identity provider.
import {readFile} from 'node:fs/promises';
import type {ProfileLink} from '../aws-config/profile-chain.ts';
import {counted, open, sdk, settings} from './clients.ts';
import type {CredentialContext} from './credential-context.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

/** sts:AssumeRole, as the profile of the role says. */
export async function assumeRole(
	{name, section}: Pick<ProfileLink, 'name' | 'section'>,
	source: SigningKeys,
	{wiring, config, region, signal}: CredentialContext,
): Promise<SigningKeys> {
	const {AssumeRoleCommand, ...from} = await sdk('sts');
	const common = await settings(wiring, 'sts', section.region ?? region, section, config.services);
	const client = counted(new from.STSClient({...common, credentials: source}), wiring);
	const command = new AssumeRoleCommand({
		RoleArn: section.role_arn,
		RoleSessionName: section.role_session_name || newSessionName(),
		...(section.external_id ? {ExternalId: section.external_id} : {}),
		DurationSeconds: Number.parseInt(section.duration_seconds || '3600', 10),
	});
	const {Credentials} = await client.send(command, {abortSignal: signal});
	return keysOf(Credentials ?? {}) ?? noKeysIn('AssumeRole', name);
}

export type WebIdentity = {
	readonly roleArn: string;
	readonly tokenFile: string;
	/** Made up where none is given. */
	readonly sessionName: string | undefined;
};

/**
 * sts:AssumeRoleWithWebIdentity, for a token in a file, as Kubernetes and CI systems hand them out.
 * @param profile the AWS profile that says so; absent where the environment does
 */
export async function keysFromWebIdentity(
	{roleArn, tokenFile, sessionName}: WebIdentity,
	{wiring, config, region, signal}: CredentialContext,
	profile?: Pick<ProfileLink, 'name' | 'section'>,
): Promise<SigningKeys> {
	const token = await readFile(tokenFile, 'ascii').catch((error: Error) => {
		throw new CredentialsError(`The web identity token file cannot be read: ${error.message}`, profile?.name, error);
	});
	const from = await sdk('sts');
	const common = await settings(wiring, 'sts', profile?.section.region ?? region, profile?.section, config.services);
	// The request is not signed, since the token proves who sends it; the client wants keys all the same.
	const noKeys = async () => ({accessKeyId: '', secretAccessKey: ''});
	const client = counted(open.sts(from, common, {credentials: noKeys}), wiring);
	const command = new from.AssumeRoleWithWebIdentityCommand({
		RoleArn: roleArn,
		RoleSessionName: sessionName || newSessionName(),
		WebIdentityToken: token.trim(),
	});
	const {Credentials} = await client.send(command, {abortSignal: signal});
	return keysOf(Credentials ?? {}) ?? noKeysIn('AssumeRoleWithWebIdentity', profile?.name);
}

const newSessionName = () => `claude-bedrock-setup-${Date.now()}`;

function noKeysIn(operation: string, profile: string | undefined): never {
	throw new CredentialsError(`${operation} returned no credentials.`, profile);
}
