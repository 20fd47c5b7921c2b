// Where AWS's config files and token caches are, as the AWS SDKs define it.
import {homedir} from 'node:os';
import {join} from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigPaths = {
	readonly config: string;
	readonly credentials: string;
	/** The folders `~/.aws/sso/cache` and `~/.aws/login/cache`. */
	readonly ssoCache: string;
	readonly loginCache: string;
	/** Files that are there in a container alone; none are looked for unless the caller names them. */
	readonly containerMarkers: readonly string[];
};

/** @param overrides paths that the environment does not decide */
export function configPaths(environment: Environment, overrides: Partial<ConfigPaths> = {}): ConfigPaths {
	const {HOME, USERPROFILE, HOMEDRIVE = 'C:', HOMEPATH} = environment;
	const home = HOME || USERPROFILE || (HOMEPATH && `${HOMEDRIVE}${HOMEPATH}`) || homedir();
	const expand = (path: string) => (path.startsWith('~/') ? join(home, path.slice(2)) : path);
	return {
		config: expand(environment.AWS_CONFIG_FILE || join(home, '.aws', 'config')),
		credentials: expand(environment.AWS_SHARED_CREDENTIALS_FILE || join(home, '.aws', 'credentials')),
		ssoCache: join(home, '.aws', 'sso', 'cache'),
		loginCache: environment.AWS_LOGIN_CACHE_DIRECTORY || join(home, '.aws', 'login', 'cache'),
		containerMarkers: [],
		...overrides,
	};
}
