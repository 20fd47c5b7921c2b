// Reads AWS's config and credentials files from the disk at every call, so that a corrected file counts at the next one.
import {type AwsConfig, mergeConfigFiles} from '../aws-config/aws-config.ts';
import {type ConfigFile, parseConfigFile} from '../aws-config/parse-config-file.ts';
import {breathe} from '../breathe.ts';
import {readText} from '../read-file.ts';
import type {ConfigPaths} from './config-paths.ts';

export type ConfigFiles = AwsConfig & {
	/** Files that are there but cannot be read, with the system's message. They count as empty. */
	readonly unreadable: readonly UnreadableFile[];
};

type UnreadableFile = {readonly path: string; readonly because: string};

/** What was last made of two files. Every client and every key asks again, and thousands of profiles take a moment. */
let last: {readonly files: readonly ConfigFile[]; readonly merged: AwsConfig} | undefined;

/** Never rejects. */
export async function readConfigFiles(paths: ConfigPaths): Promise<ConfigFiles> {
	const files = await Promise.all([
		readConfigFile(paths.config, 'config'),
		readConfigFile(paths.credentials, 'credentials'),
	]);
	await breathe();
	return {
		...merge(files),
		unreadable: files.flatMap(({path, because}) => (because === undefined ? [] : [{path, because}])),
	};
}

function merge(files: readonly [ConfigFile, ConfigFile]): AwsConfig {
	const isLast = files.every(({path, text}, at) => path === last?.files[at]?.path && text === last.files[at]?.text);
	if (last && isLast) return last.merged;
	const [config, credentials] = files;
	const merged = mergeConfigFiles(parseConfigFile(config), parseConfigFile(credentials));
	last = {files, merged};
	return merged;
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
