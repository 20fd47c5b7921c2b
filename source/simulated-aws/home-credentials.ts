// Whose credentials each AWS profile of a demo home has, for the fake `aws` command; the simulated account knows these keys.
import {quote} from '../quote.ts';
import type {ProfileCredentials} from './fake-aws-credentials.ts';
import {exampleKeys, ssoHome} from './home-files.ts';
import {consoleTokenFile, ssoTokenFile} from './home-tokens.ts';
import type {World} from './world.ts';

const sessionKeys = {accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionToken: 'simulated-session-token'};

/** @param at the absolute path of a file of the home */
export function profileCredentials(world: World, at: (name: string) => string): ProfileCredentials[] {
	const {home} = world;
	// Also those that `aws configure sso` and `aws configure` add later.
	const config = {...ssoHome(0).config, ...home.config};
	const later = {default: {aws_access_key_id: exampleKeys.AWS_ACCESS_KEY_ID}};
	const sections = new Map<string, Readonly<Record<string, string>>>();
	for (const [name, section] of Object.entries({...later, ...sectionsOf(config), ...home.credentials}))
		sections.set(name, {...sections.get(name), ...sectionsOf(config)[name], ...section});
	return [...sections].flatMap(([profile, section]) => {
		const credentials = credentialsOf(section, world, at);
		return credentials ? [{profile, ...credentials}] : [];
	});
}

/** `[profile dev]` as `dev`. */
const sectionsOf = (config: NonNullable<World['home']['config']>) =>
	Object.fromEntries(
		Object.entries(config).flatMap(([name, section]) =>
			name === 'default' || name.startsWith('profile ') ? [[name.replace(/^profile /, ''), section] as const] : [],
		),
	);

function credentialsOf(
	section: Readonly<Record<string, string>>,
	{keys}: World,
	at: (name: string) => string,
): Omit<ProfileCredentials, 'profile'> | undefined {
	if (section.role_arn) {
		const role = section.role_arn.split('/').at(-1);
		const [id] =
			Object.entries(keys).find(
				([, caller]) =>
					typeof caller === 'object' && caller.principal.kind === 'assumed-role' && caller.principal.role === role,
			) ?? [];
		return id && !section.mfa_serial ? {...sessionKeys, accessKeyId: id} : undefined;
	}
	if (section.aws_access_key_id)
		return {
			accessKeyId: section.aws_access_key_id,
			...(section.aws_session_token && {sessionToken: section.aws_session_token}),
		};
	if (section.credential_process)
		return {
			accessKeyId: exampleKeys.AWS_ACCESS_KEY_ID,
			program: section.credential_process
				.replace('"{home}/', '')
				.replace(/^([^"]*)"/, (_, path) => quote.posix(at(path))),
		};
	if (section.login_session) return {...sessionKeys, tokenFile: at(consoleTokenFile(section.login_session))};
	const session = section.sso_session ?? section.sso_start_url;
	return session ? {...sessionKeys, tokenFile: at(ssoTokenFile(session))} : undefined;
}
