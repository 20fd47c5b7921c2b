// A home with AWS files in it, and the sign-ins that are found there.
import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Environment} from '../../source/account/config-paths.ts';
import {configPaths} from '../../source/account/config-paths.ts';
import {listSignIns} from '../../source/account/sign-ins.ts';
import {temporaryHome} from './in-world.ts';

export const now = new Date('2026-11-22T12:00:00Z');
export const base = {AWS_EC2_METADATA_DISABLED: 'true'};

export async function listed(files: Readonly<Record<string, string>>, environment: Environment = {}) {
	const home = await temporaryHome();
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(home, name)), {recursive: true});
		await writeFile(join(home, name), text);
	}
	const all = {HOME: home, ...base, ...environment};
	return listSignIns(all, configPaths(all), now);
}

export const sso = (name: string, session = 'corp') =>
	`[profile ${name}]\nsso_session = ${session}\nsso_account_id = 123456789012\nsso_role_name = Dev\nregion = eu-west-1\n`;
export const corp = '[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = eu-west-1\n';
export const cache = (id: string) => `.aws/sso/cache/${createHash('sha1').update(id).digest('hex')}.json`;
export const token = (expiresAt: string, more: object = {}) =>
	JSON.stringify({accessToken: 'fake', expiresAt, ...more});
