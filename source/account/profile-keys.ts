// Keys of a profile, by its kind. The SDK's default chain is avoided on purpose: it answers every trouble with the same words.
import {readFile} from 'node:fs/promises';
import {counted, open, sdk, settings} from './clients.ts';
import type {Section} from './config-files.ts';
import {keysFromLogin} from './console-login.ts';
import type {CredentialContext} from './credential-context.ts';
import {keysFromProcess} from './credential-process.ts';
import {keysFromContainer, keysFromEnvironment, keysFromInstance} from './environment-keys.ts';
import {kindOf, type ProfileKindName, ssoSettings} from './profile-kind.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';
import {keysFromSso} from './sso.ts';

export async function keysOfProfile(
	name: string,
	walk: CredentialContext,
	visited: readonly string[] = [],
): Promise<SigningKeys> {
	const section = walk.config.profiles.get(name);
	const kind = section && kindOf(section, visited);
	if (!section || !kind)
		throw new CredentialsError(
			`Could not resolve credentials using profile: [${name}] in configuration/credentials file(s).`,
			name,
		);
	return ways[kind](name, section, walk, [...visited, name]);
}

type Way = (
	name: string,
	section: Section,
	walk: CredentialContext,
	visited: readonly string[],
) => Promise<SigningKeys>;

const ways: Record<ProfileKindName, Way> = {
	async keys(name, section) {
		const keys = keysOf({
			AccessKeyId: section.aws_access_key_id,
			SecretAccessKey: section.aws_secret_access_key,
			SessionToken: section.aws_session_token,
		});
		if (!keys) throw new CredentialsError(`Profile ${name} has an empty key.`, name);
		return keys;
	},
	process: (name, section, {wiring, signal}) =>
		keysFromProcess(section.credential_process ?? '', name, wiring.environment, signal),
	sso: (profile, section, {wiring, config, paths, signal}) =>
		keysFromSso(
			wiring,
			{profile, section, services: config.services, sso: ssoSettings(section, config), paths},
			signal,
		),
	login: (name, section, walk) => keysFromLogin(name, section, walk),
	'web-identity': (name, section, walk) =>
		keysFromWebIdentity(
			section.role_arn ?? '',
			section.web_identity_token_file ?? '',
			section.role_session_name,
			walk,
			{
				name,
				section,
			},
		),
	async role(name, section, walk, visited) {
		if (section.mfa_serial)
			throw new CredentialsError(
				`Profile ${name} requires multi-factor authentication, but no MFA code callback was provided.`,
				name,
			);
		const source = await sourceKeys(name, section, walk, visited);
		const {AssumeRoleCommand, ...from} = await sdk('sts');
		const where = section.region ?? walk.region;
		const common = await settings(walk.wiring, 'sts', where, section, walk.config.services);
		const client = counted(new from.STSClient({...common, credentials: source}), walk.wiring);
		const asked = new AssumeRoleCommand({
			RoleArn: section.role_arn,
			RoleSessionName: section.role_session_name || sessionName(),
			...(section.external_id ? {ExternalId: section.external_id} : {}),
			DurationSeconds: Number.parseInt(section.duration_seconds || '3600', 10),
		});
		const {Credentials} = await client.send(asked, {abortSignal: walk.signal});
		return keysOf(Credentials ?? {}) ?? noKeysIn('AssumeRole', name);
	},
};

async function sourceKeys(
	name: string,
	section: Section,
	walk: CredentialContext,
	visited: readonly string[],
): Promise<SigningKeys> {
	const source = section.source_profile;
	if (source) {
		const self = source === name && kindOf(section, visited) === 'keys';
		if (visited.includes(source) && !self)
			throw new CredentialsError(
				`Detected a cycle attempting to resolve credentials for profile ${visited[0]}. Profiles visited: ${visited.join(', ')}`,
				name,
			);
		if (!walk.config.profiles.has(source))
			throw new CredentialsError(`Profile ${name} names source_profile ${source}, which does not exist.`, name);
		return keysOfProfile(source, walk, visited);
	}
	const from = sources[section.credential_source ?? ''];
	if (!from)
		throw new CredentialsError(
			`Unsupported credential source in profile ${name}. Got ${section.credential_source}, expected EcsContainer or Ec2InstanceMetadata or Environment.`,
			name,
		);
	return from(walk);
}

const sources: Readonly<Record<string, ((walk: CredentialContext) => Promise<SigningKeys>) | undefined>> = {
	Environment: async ({wiring}) => keysFromEnvironment(wiring.environment),
	EcsContainer: ({wiring}) => keysFromContainer(wiring.environment),
	Ec2InstanceMetadata: () => keysFromInstance(),
};

/** A role for a token in a file, as Kubernetes and CI systems hand them out. */
export async function keysFromWebIdentity(
	roleArn: string,
	tokenFile: string,
	session: string | undefined,
	walk: CredentialContext,
	profile?: {readonly name: string; readonly section: Section},
): Promise<SigningKeys> {
	const token = await readFile(tokenFile, 'ascii').catch((error: Error) => {
		throw new CredentialsError(`The web identity token file cannot be read: ${error.message}`, profile?.name, error);
	});
	const from = await sdk('sts');
	const where = profile?.section.region ?? walk.region;
	const common = await settings(walk.wiring, 'sts', where, profile?.section, walk.config.services);
	// The call is not signed: the token is the proof. The client wants keys all the same.
	const nobody = async () => ({accessKeyId: '', secretAccessKey: ''});
	const client = counted(open.sts(from, common, {credentials: nobody}), walk.wiring);
	const asked = new from.AssumeRoleWithWebIdentityCommand({
		RoleArn: roleArn,
		RoleSessionName: session || sessionName(),
		WebIdentityToken: token.trim(),
	});
	const {Credentials} = await client.send(asked, {abortSignal: walk.signal});
	return keysOf(Credentials ?? {}) ?? noKeysIn('AssumeRoleWithWebIdentity', profile?.name);
}

const sessionName = () => `claude-bedrock-setup-${Date.now()}`;

function noKeysIn(operation: string, profile: string | undefined): never {
	throw new CredentialsError(`${operation} returned no credentials.`, profile);
}
