// Keys of an AWS profile. The SDK's default chain is not used, since it gives the same error for every failure.

import type {CredentialMethod} from '../aws-config/credential-method.ts';
import {longestChain, type ProfileChain, type ProfileLink, profileChain} from '../aws-config/profile-chain.ts';
import {ssoSettings} from '../aws-config/sso-settings.ts';
import {assumeRole, keysFromWebIdentity} from './assume-role.ts';
import {keysFromContainer} from './container-keys.ts';
import type {CredentialContext} from './credential-context.ts';
import {keysFromEnvironment} from './environment-keys.ts';
import {keysFromInstance} from './instance-keys.ts';
import {keysFromLogin} from './login-keys.ts';
import {keysFromProcess} from './process-keys.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';
import {keysFromSso} from './sso-keys.ts';

/**
 * First the keys of the last profile in the chain, then each role on the way back. Rejects with a CredentialsError that names the
 * profile of the chain that failed, or with AWS's answer.
 */
export async function keysOfProfile(name: string, context: CredentialContext): Promise<SigningKeys> {
	const chain = profileChain(context.config, name);
	const error = chainError(name, chain);
	if (error) throw error;
	const [last, ...roles] = [...chain.links].reverse();
	if (!last?.method) throw unresolved(last?.name ?? name);
	let keys = await fetchByMethod[last.method](last, context);
	for (const role of roles) keys = await assumeRole(role, keys, context);
	return keys;
}

/** What is wrong with a chain before anything is fetched. Texts of the SDK where it has one, so that they are classified alike. */
function chainError(start: string, {links, broken}: ProfileChain): CredentialsError | undefined {
	const needsCode = links.find(({method, section}) => method === 'role' && section.mfa_serial)?.name;
	if (needsCode !== undefined)
		return new CredentialsError(
			`Profile ${needsCode} requires multi-factor authentication, but no MFA code callback was provided.`,
			needsCode,
		);
	const last = links.at(-1)?.name;
	if (broken?.reason === 'missing')
		return new CredentialsError(`Profile ${last} names source_profile ${broken.source}, which does not exist.`, last);
	if (broken?.reason === 'too-long')
		return new CredentialsError(`Profile ${start} has more than ${longestChain} profiles behind it.`, start);
	if (broken)
		return new CredentialsError(
			`Detected a cycle attempting to resolve credentials for profile ${start}. Profiles visited: ${links.map(({name}) => name).join(', ')}`,
			last,
		);
	return undefined;
}

const unresolved = (name: string) =>
	new CredentialsError(
		`Could not resolve credentials using profile: [${name}] in configuration/credentials file(s).`,
		name,
	);

type Fetch = (link: ProfileLink, context: CredentialContext) => Promise<SigningKeys>;

const fetchByMethod: Record<CredentialMethod, Fetch> = {
	async keys({name, section}) {
		const keys = keysOf({
			AccessKeyId: section.aws_access_key_id,
			SecretAccessKey: section.aws_secret_access_key,
			SessionToken: section.aws_session_token,
		});
		if (!keys) throw new CredentialsError(`Profile ${name} has an empty key.`, name);
		return keys;
	},
	process: ({name, section}, {dependencies, signal}) =>
		keysFromProcess(section.credential_process ?? '', name, dependencies, signal),
	sso: ({name, section}, context) =>
		keysFromSso({profile: name, section, sso: ssoSettings(section, context.config)}, context),
	login: ({name, section}, context) => keysFromLogin(name, section, context),
	'web-identity'(link, context) {
		const {role_arn: roleArn = '', web_identity_token_file: tokenFile = '', role_session_name} = link.section;
		return keysFromWebIdentity({roleArn, tokenFile, sessionName: role_session_name}, context, link);
	},
	// A chain that ends with a role: it takes its keys from the place that credential_source names.
	role: async (link, context) => assumeRole(link, await sourceKeys(link, context), context),
};

async function sourceKeys({name, section}: ProfileLink, context: CredentialContext): Promise<SigningKeys> {
	const fetch = fetchBySource[section.credential_source ?? ''];
	if (!fetch)
		throw new CredentialsError(
			`Unsupported credential source in profile ${name}. Got ${section.credential_source}, expected EcsContainer or Ec2InstanceMetadata or Environment.`,
			name,
		);
	return fetch(context, section);
}

type SourceOfKeys = (context: CredentialContext, section: ProfileLink['section']) => Promise<SigningKeys>;

const fetchBySource: Readonly<Record<string, SourceOfKeys | undefined>> = {
	Environment: async ({dependencies}) => keysFromEnvironment(dependencies.environment),
	EcsContainer: ({dependencies, signal}) => keysFromContainer(dependencies.environment, signal),
	Ec2InstanceMetadata: ({dependencies, signal}, section) => keysFromInstance(dependencies.environment, section, signal),
};
