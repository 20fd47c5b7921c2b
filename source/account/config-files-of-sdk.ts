// The AWS SDK looks into the config files for itself whenever it creates a client. A pipe there would stop it, and this process, for ever.
import {externalDataInterceptor} from '@smithy/core/config';
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import {type ConfigPaths, configPaths} from './config-paths.ts';

/** Hands the SDK empty files: all that they say about a client is in its settings, and parsing them anew for each takes long where they are large. */
export function keepSdkFromConfigFiles(): void {
	const {config, credentials} = configPaths(process.env);
	for (const path of [config, credentials]) externalDataInterceptor.interceptFile(path, '');
}

/** For the SDK's own provider of `aws login`, which reads its profile from the files: that profile alone. */
export function handSdkProfile(paths: ConfigPaths, profile: string, {login_session = '', region}: SectionValues): void {
	const lines = [`[profile ${profile}]`, `login_session = ${login_session}`, ...(region ? [`region = ${region}`] : [])];
	externalDataInterceptor.interceptFile(paths.config, lines.join('\n'));
	externalDataInterceptor.interceptFile(paths.credentials, '');
}
