// What it takes to walk from a profile to its keys.
import type {ClientDependencies} from './clients.ts';
import type {ConfigPaths} from './config-paths.ts';
import type {ConfigFiles} from './read-config-files.ts';

export type CredentialContext = {
	readonly wiring: ClientDependencies;
	readonly config: ConfigFiles;
	readonly paths: ConfigPaths;
	/** Where STS is asked when the profile names no region. */
	readonly region: string;
	readonly signal: AbortSignal;
};
