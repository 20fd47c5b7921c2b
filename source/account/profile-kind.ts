// How a profile gets its credentials, and why it cannot: read from the files alone.
import type {SignInKind} from './account.ts';
import type {ConfigFiles, Section} from './config-files.ts';

export type ProfileKindName = Extract<SignInKind, 'role' | 'keys' | 'web-identity' | 'process' | 'sso' | 'login'>;

const ssoKeys = ['sso_session', 'sso_start_url', 'sso_account_id', 'sso_region', 'sso_role_name'];

// In the order in which the SDK tries them (credential-provider-ini, resolveProfileData).
const kinds: readonly [ProfileKindName, (section: Section) => boolean][] = [
	['role', (section) => section.role_arn !== undefined && !section.source_profile !== !section.credential_source],
	['keys', (section) => section.aws_access_key_id !== undefined && section.aws_secret_access_key !== undefined],
	['web-identity', (section) => section.web_identity_token_file !== undefined && section.role_arn !== undefined],
	['process', (section) => section.credential_process !== undefined],
	['sso', (section) => ssoKeys.some((key) => section[key] !== undefined)],
	['login', (section) => section.login_session !== undefined],
];

/** `visited` are the profiles that led here: in a chain, keys come before a role, so that a role may name itself as its source. */
export function kindOf(section: Section, visited: readonly string[] = []): ProfileKindName | undefined {
	const found = kinds.filter(([, applies]) => applies(section)).map(([kind]) => kind);
	return visited.length > 0 && found.includes('keys') ? 'keys' : found[0];
}

export type SsoSettings = {
	readonly session: string;
	readonly startUrl: string;
	readonly region: string;
	readonly accountId: string;
	readonly roleName: string;
	/** `sso_session` names a section that is not there. */
	readonly sessionMissing: boolean;
};

/** Both styles: a session of its own, or all keys in the profile. */
export function ssoSettings(section: Section, config: ConfigFiles): SsoSettings {
	const session = section.sso_session ?? '';
	const from = session === '' ? section : (config.sessions.get(session) ?? {});
	return {
		session,
		startUrl: from.sso_start_url ?? '',
		region: from.sso_region ?? '',
		accountId: section.sso_account_id ?? '',
		roleName: section.sso_role_name ?? '',
		sessionMissing: session !== '' && !config.sessions.has(session),
	};
}

/** The profiles of a chain, from the named one to the one that holds the first credentials. Ends before a cycle or a gap. */
export function chainOf(name: string, config: ConfigFiles): string[] {
	const chain: string[] = [];
	for (let at: string | undefined = name; at !== undefined && !chain.includes(at); ) {
		const section = config.profiles.get(at);
		if (!section) break;
		const visited: readonly string[] = chain.slice();
		chain.push(at);
		at = kindOf(section, visited) === 'role' && section.source_profile !== at ? section.source_profile : undefined;
	}
	return chain;
}

/** Why a profile cannot work, or undefined. */
export function whyOff(name: string, config: ConfigFiles, visited: readonly string[] = []): string | undefined {
	const section = config.profiles.get(name);
	if (!section) return `there is no profile ${name} in the AWS config files`;
	const kind = kindOf(section, visited);
	return kind ? faults[kind](section, config, [...visited, name]) : nothingIn(section);
}

type Fault = (section: Section, config: ConfigFiles, visited: readonly string[]) => string | undefined;

const faults: Record<ProfileKindName, Fault> = {
	role(section, config, visited) {
		if (section.mfa_serial)
			return 'mfa_serial asks for a code, and neither the AWS SDK nor Claude Code can prompt for one';
		const source = section.source_profile;
		if (!source) return undefined;
		if (source === visited.at(-1) && kindOf(section, visited) === 'keys') return undefined;
		if (visited.includes(source)) return `source_profile goes round in a circle: ${[...visited, source].join(' → ')}`;
		if (!config.profiles.has(source)) return `source_profile = ${source}, but there is no such profile`;
		const because = whyOff(source, config, visited);
		return because && `its source_profile ${source} cannot work: ${because}`;
	},
	sso(section, config) {
		const sso = ssoSettings(section, config);
		if (sso.sessionMissing) return `sso_session = ${sso.session}, but there is no section [sso-session ${sso.session}]`;
		const missing = [
			['sso_start_url', sso.startUrl],
			['sso_region', sso.region],
			['sso_account_id', sso.accountId],
			['sso_role_name', sso.roleName],
		].flatMap(([key, value]) => (value ? [] : [key]));
		return missing.length > 0 ? `${missing.join(' and ')} missing` : undefined;
	},
	keys: () => undefined,
	'web-identity': () => undefined,
	process: () => undefined,
	login: () => undefined,
};

function nothingIn(section: Section): string {
	if (section.role_arn) {
		return section.source_profile
			? 'role_arn has both source_profile and credential_source, only one may be set'
			: 'role_arn needs a source_profile or a credential_source';
	}
	if (section.aws_access_key_id) return 'aws_access_key_id is set, aws_secret_access_key is missing';
	if (section.aws_secret_access_key) return 'aws_secret_access_key is set, aws_access_key_id is missing';
	return 'it holds no credentials and names no way to get them';
}
