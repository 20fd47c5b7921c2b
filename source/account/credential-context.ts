// What fetching the credentials of a sign-in needs to know and to reach.
import type {ClientDependencies} from './client-settings.ts';
import type {ConfigPaths} from './config-paths.ts';
import type {ConfigFiles} from './read-config-files.ts';

export type CredentialContext = {
	readonly dependencies: ClientDependencies;
	readonly config: ConfigFiles;
	readonly paths: ConfigPaths;
	/** Where STS is called when the profile names no region. */
	readonly region: string;
	readonly signal: AbortSignal;
};
