// Reads AWS's config and credentials files from the disk. Nothing is cached: a corrected file counts at the next call.
import {type AwsConfig, mergeConfigFiles} from '../aws-config/aws-config.ts';
import {type ConfigFile, parseConfigFile} from '../aws-config/parse-config-file.ts';
import {readText} from '../read-file.ts';
import type {ConfigPaths} from './config-paths.ts';

export type ConfigFiles = AwsConfig & {
	/** Files that are there but cannot be read, with the system's message. They count as empty. */
	readonly unreadable: readonly UnreadableFile[];
};

type UnreadableFile = {readonly path: string; readonly because: string};

/** Never rejects. */
export async function readConfigFiles(paths: ConfigPaths): Promise<ConfigFiles> {
	const files = await Promise.all([
		readConfigFile(paths.config, 'config'),
		readConfigFile(paths.credentials, 'credentials'),
	]);
	const [config, credentials] = files;
	return {
		...mergeConfigFiles(parseConfigFile(config), parseConfigFile(credentials)),
		unreadable: files.flatMap(({path, because}) => (because === undefined ? [] : [{path, because}])),
	};
}

/** A missing file is an empty one. */
async function readConfigFile(path: string, kind: ConfigFile['kind']): Promise<ConfigFile & {because?: string}> {
	try {
		return {path, kind, text: await readText(path)};
	} catch (error) {
		const {code, message} = error instanceof Error ? (error as NodeJS.ErrnoException) : {code: '', message: `${error}`};
		return {path, kind, text: '', ...(code !== 'ENOENT' && code !== 'ENOTDIR' && {because: message})};
	}
}
