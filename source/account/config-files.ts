// The AWS config files, read fresh each time: profiles, SSO sessions and services, as plain data. Names in them are data, never code.
import {readFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the files are; each may be given, the rest follows from the environment as the AWS SDKs define it. */
export type ConfigPaths = {
	readonly config: string;
	readonly credentials: string;
	/** `~/.aws/sso/cache` and `~/.aws/login/cache`. */
	readonly ssoCache: string;
	readonly loginCache: string;
};

export type Section = Readonly<Record<string, string | undefined>>;
export type Sections = ReadonlyMap<string, Section>;

export type ConfigFiles = {
	readonly profiles: Sections;
	readonly sessions: Sections;
	readonly services: Sections;
	/** Profiles that the AWS CLI reads and the SDK drops: their names hold a character that its parser refuses. */
	readonly dropped: readonly string[];
	/** Files that are there but cannot be read, with the system's words. */
	readonly unreadable: readonly {readonly path: string; readonly because: string}[];
};

export function configPaths(environment: Environment, given: Partial<ConfigPaths> = {}): ConfigPaths {
	const {HOME, USERPROFILE, HOMEDRIVE = 'C:', HOMEPATH} = environment;
	const home = HOME || USERPROFILE || (HOMEPATH && `${HOMEDRIVE}${HOMEPATH}`) || homedir();
	const expand = (path: string) => (path.startsWith('~/') ? join(home, path.slice(2)) : path);
	return {
		config: expand(environment.AWS_CONFIG_FILE || join(home, '.aws', 'config')),
		credentials: expand(environment.AWS_SHARED_CREDENTIALS_FILE || join(home, '.aws', 'credentials')),
		ssoCache: join(home, '.aws', 'sso', 'cache'),
		loginCache: environment.AWS_LOGIN_CACHE_DIRECTORY || join(home, '.aws', 'login', 'cache'),
		...given,
	};
}

export async function readConfigFiles(paths: ConfigPaths): Promise<ConfigFiles> {
	const {loadSharedConfigFiles} = await import('./services/ini.ts');
	const [{configFile, credentialsFile}, config, credentials] = await Promise.all([
		loadSharedConfigFiles({configFilepath: paths.config, filepath: paths.credentials, ignoreCache: true}),
		textOf(paths.config),
		textOf(paths.credentials),
	]);
	const profiles = new Map<string, Section>();
	const sessions = new Map<string, Section>();
	const services = new Map<string, Section>();
	for (const [key, section] of Object.entries(configFile)) {
		const [, kind, name] = /^(sso-session|services)\.(.*)$/s.exec(key) ?? [];
		const room = kind === 'sso-session' ? sessions : kind === 'services' ? services : profiles;
		room.set(name ?? key, section);
	}
	// The credentials file wins, as in the SDK and the AWS CLI.
	for (const [name, section] of Object.entries(credentialsFile))
		profiles.set(name, {...profiles.get(name), ...section});
	const unreadable = [config, credentials].flatMap((file) => ('because' in file ? [file] : []));
	return {profiles, sessions, services, unreadable, dropped: 'text' in config ? droppedNames(config.text) : []};
}

/** A missing file is an empty one; any other trouble is told. */
async function textOf(path: string): Promise<{text: string} | {path: string; because: string}> {
	try {
		return {text: await readFile(path, 'utf8')};
	} catch (error) {
		const {code, message} = error instanceof Error ? (error as NodeJS.ErrnoException) : {code: '', message: `${error}`};
		return code === 'ENOENT' || code === 'ENOTDIR' ? {text: ''} : {path, because: message};
	}
}

// The SDK's parser takes only these characters in `[profile NAME]` (@smithy/core/config, parseIni).
function droppedNames(text: string): string[] {
	return [...text.matchAll(/^\s*\[\s*profile\s+(?:"([^"\n]*)"|'([^'\n]*)'|([^\]\n]*?))\s*\]/gm)]
		.map(([, double, single, bare]) => double ?? single ?? bare ?? '')
		.filter((name) => name !== '' && !/^[\w\-@+.%:/]+$/.test(name));
}
