// The AWS SDK looks into the config files for itself whenever it creates a client. A pipe there would stop it, and this process, for ever.
import {externalDataInterceptor} from '@smithy/core/config';
import {readText} from '../read-file.ts';
import {configPaths} from './config-paths.ts';

/** Hands the SDK what the one reader of files reads; an unreadable file is an empty one, which our own reading reports. */
export async function handOverConfigFiles(): Promise<void> {
	const {config, credentials} = configPaths(process.env);
	await Promise.all(
		[config, credentials].map(async (path) =>
			externalDataInterceptor.interceptFile(path, await readText(path).catch(() => '')),
		),
	);
}
