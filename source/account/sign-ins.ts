// The ways to sign in that this machine offers, best first: from files and environment alone, no call is made.
import {readFile} from 'node:fs/promises';
import {skippedProfiles} from '../aws-config/aws-config.ts';
import {type ProfileChain, profileChain} from '../aws-config/profile-chain.ts';
import {ssoSettings} from '../aws-config/sso-settings.ts';
import {unusableReason} from '../aws-config/unusable-reason.ts';
import type {SignIn} from './account.ts';
import type {ConfigPaths, Environment} from './config-paths.ts';
import {type ConfigFiles, readConfigFiles} from './read-config-files.ts';
import {readLoginToken, readSsoToken} from './token-cache.ts';

/** Where Linux says who made the machine; absent elsewhere. */
const vendorFile = '/sys/class/dmi/id/sys_vendor';

export async function listSignIns(environment: Environment, paths: ConfigPaths, now: Date): Promise<SignIn[]> {
	const config = await readConfigFiles(paths);
	const profiles = await Promise.all([...config.profiles.keys()].map((name) => ofProfile(name, config, paths, now)));
	const found = [
		...profiles,
		...skippedProfiles(config).map(ofSkippedName),
		...unreadable(config, environment),
		...ofEnvironment(environment),
		...(await ofInstance(environment)),
	];
	const named = environment.AWS_PROFILE;
	if (named && !found.some(({profile}) => profile === named)) {
		const off = `AWS_PROFILE names it, but there is no such profile in ${paths.config} or ${paths.credentials}`;
		found.push({id: `profile:${named}`, kind: 'keys', profile: named, off});
	}
	return found
		.map((signIn, at) => ({signIn, at}))
		.sort((left, right) => rank(left.signIn, named) - rank(right.signIn, named) || left.at - right.at)
		.map(({signIn}) => signIn);
}

// What AWS_PROFILE names is what Claude Code will use, whatever its state; then `default`; then by how soon it works.
function rank(signIn: SignIn, named: string | undefined): number {
	if (signIn.profile !== undefined && signIn.profile === named) return 0;
	if (signIn.off) return 4;
	if (signIn.profile === 'default') return 1;
	return signIn.signedOut ? 3 : 2;
}

async function ofProfile(name: string, config: ConfigFiles, paths: ConfigPaths, now: Date): Promise<SignIn> {
	const chain = profileChain(config, name);
	const [first] = chain.links;
	const off = unusableReason(chain, config);
	return {
		id: `profile:${name}`,
		kind: first?.method ?? 'keys',
		profile: name,
		...(first?.section.region ? {region: first.section.region} : {}),
		...(off ? {off} : await browserState(chain, config, paths, now)),
	};
}

/** For SSO and `aws login`, directly or at the end of a chain: until when the cached token is good. */
async function browserState(
	{links}: ProfileChain,
	config: ConfigFiles,
	paths: ConfigPaths,
	now: Date,
): Promise<Pick<SignIn, 'sso' | 'loginProfile' | 'signedOut'>> {
	const last = links.at(-1);
	if (last?.method === 'sso') {
		const {name, section} = last;
		const {session, startUrl, accountId, roleName} = ssoSettings(section, config);
		const token = await readSsoToken(paths, session || startUrl, now);
		const expires = token ? {expires: token.expires} : {};
		const signedOut = !token || (token.expires <= now && !token.renewal);
		return {
			sso: {session, startUrl, accountId, roleName, ...expires},
			loginProfile: name,
			...(signedOut && {signedOut}),
		};
	}
	if (last?.method === 'login') {
		const token = await readLoginToken(paths, last.section.login_session ?? '');
		const signedOut = !token || (token.expires <= now && !token.renewable);
		return {loginProfile: last.name, ...(signedOut && {signedOut})};
	}
	return {};
}

function ofSkippedName(name: string): SignIn {
	const off = 'the AWS SDK, and with it Claude Code, does not read profile names with spaces or special characters';
	return {id: `profile:${name}`, kind: 'keys', profile: name, off};
}

function unreadable(config: ConfigFiles, environment: Environment): SignIn[] {
	const profile = environment.AWS_PROFILE || 'default';
	if (config.profiles.has(profile)) return [];
	return config.unreadable.slice(0, 1).map(({path, because}) => ({
		id: `profile:${profile}`,
		kind: 'keys',
		profile,
		off: `${path} cannot be read: ${because}`,
	}));
}

function ofEnvironment(environment: Environment): SignIn[] {
	const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION;
	const where = region ? {region} : {};
	const found: SignIn[] = [];
	if (environment.AWS_ACCESS_KEY_ID || environment.AWS_SECRET_ACCESS_KEY) {
		const off = offEnvironmentKeys(environment);
		found.push({id: 'environment', kind: 'environment', ...where, ...(off && {off})});
	}
	if (environment.AWS_WEB_IDENTITY_TOKEN_FILE && environment.AWS_ROLE_ARN)
		found.push({id: 'web-identity', kind: 'web-identity', ...where});
	if (environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI)
		found.push({id: 'container', kind: 'container', ...where});
	if (environment.AWS_BEARER_TOKEN_BEDROCK?.trim()) found.push({id: 'api-key', kind: 'api-key', ...where});
	return found;
}

function offEnvironmentKeys({
	AWS_ACCESS_KEY_ID: id,
	AWS_SECRET_ACCESS_KEY: secret,
	AWS_SESSION_TOKEN: token,
}: Environment) {
	if (!secret) return 'AWS_ACCESS_KEY_ID is set, AWS_SECRET_ACCESS_KEY is missing';
	if (!id) return 'AWS_SECRET_ACCESS_KEY is set, AWS_ACCESS_KEY_ID is missing';
	if (id.startsWith('ASIA') && !token) return 'a temporary key (ASIA…) is set, its AWS_SESSION_TOKEN is missing';
	return undefined;
}

/** An EC2 instance may have a role; only the machine's maker hints at it without a call. */
async function ofInstance(environment: Environment): Promise<SignIn[]> {
	if (environment.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true') return [];
	const vendor = await readFile(vendorFile, 'utf8').catch(() => '');
	return vendor.startsWith('Amazon EC2') ? [{id: 'instance', kind: 'container'}] : [];
}
