// Keys of an AWS profile, by the way in which it gets them. The SDK's default chain is not used: whatever goes wrong, it says the same.
import type {CredentialMethod} from '../aws-config/credential-method.ts';
import {type ProfileLink, profileChain} from '../aws-config/profile-chain.ts';
import {ssoSettings} from '../aws-config/sso-settings.ts';
import {assumeRole, keysFromWebIdentity} from './assume-role.ts';
import {keysFromLogin} from './console-login.ts';
import type {CredentialContext} from './credential-context.ts';
import {keysFromProcess} from './credential-process.ts';
import {keysFromContainer, keysFromEnvironment, keysFromInstance} from './environment-keys.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';
import {keysFromSso} from './sso.ts';

/** Rejects with a CredentialsError that names the profile of the chain that failed, or with what AWS answered. */
export async function keysOfProfile(name: string, context: CredentialContext): Promise<SigningKeys> {
	const {links, broken} = profileChain(context.config, name);
	for (const {name: profile, section, method} of links)
		if (method === 'role' && section.mfa_serial)
			throw new CredentialsError(
				`Profile ${profile} requires multi-factor authentication, but no MFA code callback was provided.`,
				profile,
			);
	const last = links.at(-1);
	if (!last?.method) throw unresolved(last?.name ?? name);
	if (broken) {
		const visited = links.map((link) => link.name);
		throw new CredentialsError(
			broken.reason === 'missing'
				? `Profile ${last.name} names source_profile ${broken.source}, which does not exist.`
				: `Detected a cycle attempting to resolve credentials for profile ${name}. Profiles visited: ${visited.join(', ')}`,
			last.name,
		);
	}
	let keys = await ways[last.method](last, context);
	for (const link of links.slice(0, -1).reverse()) keys = await assumeRole(link, keys, context);
	return keys;
}

const unresolved = (name: string) =>
	new CredentialsError(
		`Could not resolve credentials using profile: [${name}] in configuration/credentials file(s).`,
		name,
	);

type Way = (link: ProfileLink, context: CredentialContext) => Promise<SigningKeys>;

const ways: Record<CredentialMethod, Way> = {
	async keys({name, section}) {
		const keys = keysOf({
			AccessKeyId: section.aws_access_key_id,
			SecretAccessKey: section.aws_secret_access_key,
			SessionToken: section.aws_session_token,
		});
		if (!keys) throw new CredentialsError(`Profile ${name} has an empty key.`, name);
		return keys;
	},
	process: ({name, section}, {wiring, signal}) =>
		keysFromProcess(section.credential_process ?? '', name, wiring.environment, signal),
	sso: ({name, section}, {wiring, config, paths, signal}) =>
		keysFromSso(
			wiring,
			{profile: name, section, services: config.services, sso: ssoSettings(section, config), paths},
			signal,
		),
	login: ({name, section}, context) => keysFromLogin(name, section, context),
	'web-identity': ({name, section}, context) =>
		keysFromWebIdentity(
			{
				roleArn: section.role_arn ?? '',
				tokenFile: section.web_identity_token_file ?? '',
				sessionName: section.role_session_name,
			},
			context,
			{name, section},
		),
	role: async (link, context) => assumeRole(link, await sourceKeys(link, context), context),
};

/** Of a role that names a credential_source: its chain ends with the role itself. */
async function sourceKeys({name, section}: ProfileLink, context: CredentialContext): Promise<SigningKeys> {
	const from = credentialSources[section.credential_source ?? ''];
	if (!from)
		throw new CredentialsError(
			`Unsupported credential source in profile ${name}. Got ${section.credential_source}, expected EcsContainer or Ec2InstanceMetadata or Environment.`,
			name,
		);
	return from(context);
}

const credentialSources: Readonly<Record<string, ((context: CredentialContext) => Promise<SigningKeys>) | undefined>> =
	{
		Environment: async ({wiring}) => keysFromEnvironment(wiring.environment),
		EcsContainer: ({wiring}) => keysFromContainer(wiring.environment),
		Ec2InstanceMetadata: () => keysFromInstance(),
	};
