// Lists the ways to sign in that this machine offers, best first, from files and environment alone; no call is made.
import {skippedProfiles} from '../aws-config/aws-config.ts';
import {type ProfileChain, profileChain} from '../aws-config/profile-chain.ts';
import {profileFault} from '../aws-config/profile-fault.ts';
import {ssoSettings} from '../aws-config/sso-settings.ts';
import {strayCharacter, withoutStray} from '../aws-config/stray-character.ts';
import {readShortTermKey} from '../bedrock/api-key.ts';
import {breathe} from '../breathe.ts';
import {filePromises} from '../file-promises.ts';
import {readText} from '../read-file.ts';
import {isBrowserElsewhere} from '../sign-in-command.ts';
import type {SignIn} from './account.ts';
import type {ConfigPaths, Environment} from './config-paths.ts';
import {type ConfigFiles, readConfigFiles} from './read-config-files.ts';
import {toolOfEnvironment, toolOfProfile} from './sign-in-tool.ts';
import {loginTokenPath, readLoginToken, readSsoToken, ssoTokenPath, tokenDenied} from './token-cache.ts';

/** Where Linux has the name of the machine's vendor; other systems have no such file. */
const vendorFile = '/sys/class/dmi/id/sys_vendor';

export async function listSignIns(environment: Environment, paths: ConfigPaths, now: Date): Promise<SignIn[]> {
	const config = await readConfigFiles(paths);
	const browserElsewhere = isBrowserElsewhere(environment) || (await existsAny(paths.containerMarkers));
	const surroundings = {config, paths, now, ...(browserElsewhere && {browserElsewhere: true as const})};
	const profiles: SignIn[] = [];
	for (const name of config.profiles.keys()) {
		profiles.push(await ofProfile(name, surroundings));
		await breathe();
	}
	const signIns: SignIn[] = [
		...profiles,
		...skippedProfiles(config).map(ofSkippedName),
		...inUnreadableFile(config, environment),
		...inEnvironment(environment),
		...(await onInstance(environment)),
	];
	const named = environment.AWS_PROFILE;
	if (named && !signIns.some(({profile}) => profile === named)) {
		const stray = config.profiles.has(withoutStray(named)) && strayCharacter(named);
		const unusableReason = stray
			? `AWS_PROFILE ${stray}, which counts as part of the name; the profile is called ${withoutStray(named)}`
			: `AWS_PROFILE names it, but there is no such profile in ${paths.config} or ${paths.credentials}`;
		signIns.push({id: `profile:${named}`, kind: 'keys', profile: named, unusableReason});
	}
	return signIns.sort((left, right) => rank(left, named) - rank(right, named));
}

/** First the profile that Claude Code will use, usable or not, since AWS_PROFILE names it; then `default`; then what needs no sign-in. */
function rank(signIn: SignIn, named: string | undefined): number {
	if (signIn.profile !== undefined && signIn.profile === named) return 0;
	if (signIn.unusableReason) return 4;
	if (signIn.profile === 'default') return 1;
	return signIn.signedOut ? 3 : 2;
}

/** A role of the chain asks for an MFA code. */
const wantsMfa = ({links}: ProfileChain) =>
	links.some(({method, section}) => method === 'role' && section.mfa_serial !== undefined);

type Surroundings = {
	readonly config: ConfigFiles;
	readonly paths: ConfigPaths;
	readonly now: Date;
	readonly browserElsewhere?: true;
};

const wantsBrowser = ({links}: ProfileChain) => ['sso', 'login'].includes(links.at(-1)?.method ?? '');

const existsAny = async (files: readonly string[]): Promise<boolean> =>
	(await Promise.all(files.map((file) => filePromises.stat(file).catch(() => undefined)))).some(Boolean);

async function ofProfile(name: string, {config, paths, now, browserElsewhere}: Surroundings): Promise<SignIn> {
	const chain = profileChain(config, name);
	const [first] = chain.links;
	const tool = first && toolOfProfile(first.section);
	const unusableReason = profileFault(chain, config);
	return {
		id: `profile:${name}`,
		kind: first?.method ?? 'keys',
		profile: name,
		...(first?.section.region ? {region: first.section.region} : {}),
		...(tool ? {tool} : {}),
		...(first?.method === 'keys' && first.section.aws_session_token ? {temporary: true as const} : {}),
		...(unusableReason
			? {unusableReason, ...(wantsMfa(chain) && {mfa: true})}
			: await browserState(chain, config, paths, now)),
		...(wantsBrowser(chain) && browserElsewhere ? {browserElsewhere} : {}),
	};
}

/** What a sign-in with a browser needs, where the profile or the end of its chain is one (SSO, `aws login`). */
async function browserState(
	{links}: ProfileChain,
	config: ConfigFiles,
	paths: ConfigPaths,
	now: Date,
): Promise<Pick<SignIn, 'sso' | 'loginProfile' | 'tokenFile' | 'signedOut' | 'unusableReason'>> {
	const last = links.at(-1);
	if (last?.method === 'sso') {
		const {name, section} = last;
		const {session, startUrl, accountId, roleName} = ssoSettings(section, config);
		const tokenFile = ssoTokenPath(paths, session || startUrl);
		const token = await readSsoToken(paths, session || startUrl, now);
		const expires = token ? {expires: token.expires} : {};
		const signedOut = !token || (token.expires <= now && !token.renewal);
		return {
			sso: {session, startUrl, accountId, roleName, ...expires},
			loginProfile: name,
			tokenFile,
			...(signedOut && (await signedOutState(tokenFile))),
		};
	}
	if (last?.method === 'login') {
		const token = await readLoginToken(paths, last.section.login_session ?? '');
		const signedOut = !token || (token.expires <= now && !token.renewable);
		const tokenFile = loginTokenPath(paths, last.section.login_session ?? '');
		return {loginProfile: last.name, tokenFile, ...(signedOut && (await signedOutState(tokenFile)))};
	}
	return {};
}

/** Signing in again helps only where the AWS CLI can write the file. */
async function signedOutState(tokenFile: string): Promise<Pick<SignIn, 'signedOut' | 'unusableReason'>> {
	const denied = await tokenDenied(tokenFile);
	if (!denied) return {signedOut: true};
	return {
		signedOut: true,
		unusableReason: `the session may be there, but its file cannot be read (${denied}); signing in with sudo leaves such a file`,
	};
}

function ofSkippedName(name: string): SignIn {
	const unusableReason =
		'the AWS SDK, and with it Claude Code, does not read profile names with spaces or special characters';
	return {id: `profile:${name}`, kind: 'keys', profile: name, unusableReason};
}

/** Where a file cannot be read, the profile that it would probably hold is listed with the system's message. */
function inUnreadableFile({profiles, unreadable}: ConfigFiles, environment: Environment): SignIn[] {
	const profile = environment.AWS_PROFILE || 'default';
	const [file] = unreadable;
	if (!file || profiles.has(profile)) return [];
	const unusableReason = `${file.path} cannot be read: ${file.because}`;
	return [{id: `profile:${profile}`, kind: 'keys', profile, unusableReason, unreadable: true}];
}

function inEnvironment(environment: Environment): SignIn[] {
	const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION;
	const common = region ? {region} : {};
	const signIns: SignIn[] = [];
	if (environment.AWS_ACCESS_KEY_ID || environment.AWS_SECRET_ACCESS_KEY) {
		const unusableReason = incompleteKeys(environment);
		const tool = toolOfEnvironment(environment);
		signIns.push({
			id: 'environment',
			kind: 'environment',
			...common,
			...(environment.AWS_SESSION_TOKEN && {temporary: true as const}),
			...(tool && {tool}),
			...(unusableReason && {unusableReason}),
		});
	}
	if (environment.AWS_WEB_IDENTITY_TOKEN_FILE && environment.AWS_ROLE_ARN)
		signIns.push({id: 'web-identity', kind: 'web-identity', ...common});
	if (environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI)
		signIns.push({id: 'container', kind: 'container', ...common});
	const token = environment.AWS_BEARER_TOKEN_BEDROCK?.trim();
	if (token) {
		const key = readShortTermKey(token);
		const apiKey = key && {region: key.region, ends: key.ends};
		signIns.push({id: 'api-key', kind: 'api-key', ...common, ...(apiKey && {apiKey})});
	}
	return signIns;
}

function incompleteKeys({
	AWS_ACCESS_KEY_ID: id,
	AWS_SECRET_ACCESS_KEY: secret,
	AWS_SESSION_TOKEN: token,
}: Environment): string | undefined {
	if (!secret) return 'AWS_ACCESS_KEY_ID is set, AWS_SECRET_ACCESS_KEY is missing';
	if (!id) return 'AWS_SECRET_ACCESS_KEY is set, AWS_ACCESS_KEY_ID is missing';
	if (id.startsWith('ASIA') && !token) return 'a temporary key (ASIA…) is set, its AWS_SESSION_TOKEN is missing';
	return undefined;
}

/** An EC2 instance may have a role. Without a call, only the vendor's name says that this machine is one. */
async function onInstance(environment: Environment): Promise<SignIn[]> {
	if (environment.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true') return [];
	const vendor = await readText(vendorFile).catch(() => '');
	return vendor.startsWith('Amazon EC2') ? [{id: 'instance', kind: 'container'}] : [];
}
