// What it takes to walk from a profile to its keys.
import type {ClientDependencies} from './clients.ts';
import type {ConfigFiles, ConfigPaths} from './config-files.ts';

export type CredentialContext = {
	readonly wiring: ClientDependencies;
	readonly config: ConfigFiles;
	readonly paths: ConfigPaths;
	/** Where STS is asked when the profile names no region. */
	readonly region: string;
	readonly signal: AbortSignal;
};
