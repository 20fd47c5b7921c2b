// Role credentials for an SSO token: used, renewed, refused, and asked for at the right address.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {describe, expect, it} from 'vitest';
import {configPaths} from '../../source/account/config-paths.ts';
import {ssoTokenPath} from '../../source/account/token-cache.ts';
import {enter, services} from './services.ts';

describe('SSO', () => {
	const config = `[profile dev]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = Dev\n[sso-session corp]\nsso_start_url = https://corp\nsso_region = eu-west-1\n[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = dev\n`;

	async function signedIn(minutes: number, more: object, portal: {refresh?: boolean; status?: number} = {}) {
		const {asked, url} = await services(portal);
		const entered = await enter({'.aws/config': config}, url);
		const file = ssoTokenPath(configPaths(entered.environment), 'corp');
		await mkdir(dirname(file), {recursive: true});
		const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString();
		await writeFile(file, JSON.stringify({accessToken: 'cached', expiresAt, startUrl: 'https://corp', ...more}));
		return {asked, file, ...entered};
	}
	const renewal = {clientId: 'c', clientSecret: 's', refreshToken: 'r'};

	it('is the source of a role as well', async () => {
		const {identity, asked} = await signedIn(60, {});
		expect(await identity('profile:r')).toBe('ASIAR');
		expect(asked.map(({operation, key}) => [operation, key])).toEqual([
			['GetRoleCredentials', 'cached'],
			['AssumeRole', 'ASIASSO'],
			['GetCallerIdentity', 'ASIAR'],
		]);
	});

	it('renews a token that has ended, writes it back, and keeps the rest of the file', async () => {
		const {identity, asked, file} = await signedIn(-60, renewal, {refresh: true});
		expect(await identity('profile:dev')).toBe('ASIASSO');
		expect(asked[0]).toMatchObject({operation: 'CreateToken', body: {grantType: 'refresh_token', refreshToken: 'r'}});
		expect(asked[1]).toMatchObject({operation: 'GetRoleCredentials', key: 'renewed'});
		expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
			accessToken: 'renewed',
			refreshToken: 'next',
			clientId: 'c',
			startUrl: 'https://corp',
		});
	});

	it('uses a token that is about to end when it cannot be renewed', async () => {
		const {identity, asked} = await signedIn(2, renewal);
		expect(await identity('profile:dev')).toBe('ASIASSO');
		expect(asked.map(({operation}) => operation)).toContain('CreateToken');
	});

	it.each([
		['profile:dev', 'aws sso login --profile dev'],
		['profile:r', 'aws sso login --profile dev'],
	])('names the profile to sign in with: %s', async (id, run) => {
		const {identity} = await signedIn(-60, renewal);
		await expect(identity(id)).rejects.toMatchObject({code: 'sso-session-expired', next: [{run}]});
	});

	it.each([
		[401, 'sso-session-expired'],
		[403, 'sso-role-refused'],
	])('reads the portal: %i', async (status, code) => {
		const {identity} = await signedIn(60, {}, {status});
		await expect(identity('profile:dev')).rejects.toMatchObject({code});
	});

	it('asks the portal where a variable of its own says, else where the profile says', async () => {
		const {asked, url} = await services();
		const cached = {[`.aws/sso/cache/${'x'}`]: ''};
		for (const [profile, more] of [
			['', {AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_SSO: url, AWS_ENDPOINT_URL_STS: url}],
			[`endpoint_url = ${url}\n`, {AWS_ENDPOINT_URL: ''}],
			[
				`services = local\n[services local]\nsso =\n  endpoint_url = ${url}\nsts =\n  endpoint_url = ${url}\n`,
				{AWS_ENDPOINT_URL: ''},
			],
		] as const) {
			const text = config.replace('sso_role_name = Dev\n', `sso_role_name = Dev\n${profile}`);
			const {environment, identity} = await enter({'.aws/config': text, ...cached}, url, more);
			const file = ssoTokenPath(configPaths(environment), 'corp');
			await writeFile(file, JSON.stringify({accessToken: 'cached', expiresAt: '2099-01-01T00:00:00Z'}));
			expect(await identity('profile:dev')).toBe('ASIASSO');
		}
		expect(asked).toHaveLength(6);
	});
});
