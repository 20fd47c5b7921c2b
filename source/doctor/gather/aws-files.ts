// Reads the AWS config and credentials files, and the certificate file that NODE_EXTRA_CA_CERTS names.

import path from 'node:path';
import {mergeConfigFiles} from '../../aws-config/aws-config.ts';
import {parseConfigFile} from '../../aws-config/parse-config-file.ts';
import type {ReadText} from '../../claude-code/settings-here.ts';
import type {Machine} from '../../machine/machine.ts';
import type {SubjectFacts} from '../facts.ts';
import {maskSection} from '../mask-section.ts';
import {onlyUtf8} from './text-reader.ts';

/** @param environment may move both files: AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE */
export async function gatherAwsFiles(
	{home}: Machine,
	read: ReadText,
	environment: NodeJS.ProcessEnv,
): Promise<SubjectFacts['aws']> {
	// The AWS SDK expands a leading `~/` and nothing else.
	const place = (written: string | undefined, usual: string) =>
		written?.startsWith('~/') ? path.join(home, written.slice(2)) : written || path.join(home, '.aws', usual);
	const files = {
		config: place(environment.AWS_CONFIG_FILE, 'config'),
		credentials: place(environment.AWS_SHARED_CREDENTIALS_FILE, 'credentials'),
	};
	const [config, credentials] = await Promise.all([read(files.config, onlyUtf8), read(files.credentials, onlyUtf8)]);
	return mergeConfigFiles(
		parseConfigFile({text: config ?? '', path: files.config, kind: 'config'}).map(maskSection),
		parseConfigFile({text: credentials ?? '', path: files.credentials, kind: 'credentials'}).map(maskSection),
	);
}

/** @param file as written in NODE_EXTRA_CA_CERTS; a relative path counts as absent, since it depends on where Claude Code is started */
export async function gatherCertificateFile(read: ReadText, file: string | undefined): Promise<SubjectFacts['files']> {
	if (!file) return {};
	const content = path.isAbsolute(file) ? await read(file) : undefined;
	if (content === undefined) return {[file]: 'absent'};
	return {[file]: content.includes('-----BEGIN') ? 'certificates' : 'no certificates'};
}
