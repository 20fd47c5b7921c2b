// keysFromSso: role credentials for a token, its renewal, refusals, and the endpoint of the portal.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {describe, expect, it} from 'vitest';
import {configPaths} from '../../source/account/config-paths.ts';
import {ssoTokenPath} from '../../source/account/token-cache.ts';
import {enterHome, type Portal, startFakeServices} from './fake-services.ts';

describe('keysFromSso', () => {
	const config = `[profile dev]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = Dev\n[sso-session corp]\nsso_start_url = https://corp\nsso_region = eu-west-1\n[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = dev\n`;

	async function signedIn(minutes: number, more: object, portal: Portal = {}) {
		const {requests, url} = await startFakeServices(portal);
		const entered = await enterHome({'.aws/config': config}, url);
		const file = ssoTokenPath(configPaths(entered.environment), 'corp');
		await mkdir(dirname(file), {recursive: true});
		const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString();
		await writeFile(file, JSON.stringify({accessToken: 'cached', expiresAt, startUrl: 'https://corp', ...more}));
		return {requests, file, ...entered};
	}
	const renewal = {clientId: 'c', clientSecret: 's', refreshToken: 'r'};

	it('gives keys to a role whose source is an SSO profile', async () => {
		const {identity, requests} = await signedIn(60, {});
		expect(await identity('profile:r')).toBe('ASIAR');
		expect(requests.map(({operation, key}) => [operation, key])).toEqual([
			['GetRoleCredentials', 'cached'],
			['AssumeRole', 'ASIASSO'],
			['GetCallerIdentity', 'ASIAR'],
		]);
	});

	it('renews an expired token, writes it back, and leaves the rest of the file as it is', async () => {
		const {identity, requests, file} = await signedIn(-60, renewal, {refresh: true});
		expect(await identity('profile:dev')).toBe('ASIASSO');
		expect(requests[0]).toMatchObject({
			operation: 'CreateToken',
			body: {grantType: 'refresh_token', refreshToken: 'r'},
		});
		expect(requests[1]).toMatchObject({operation: 'GetRoleCredentials', key: 'renewed'});
		expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
			accessToken: 'renewed',
			refreshToken: 'next',
			clientId: 'c',
			startUrl: 'https://corp',
		});
	});

	it('uses a token that expires soon where it cannot be renewed', async () => {
		const {identity, requests} = await signedIn(2, renewal);
		expect(await identity('profile:dev')).toBe('ASIASSO');
		expect(requests.map(({operation}) => operation)).toContain('CreateToken');
	});

	it.each([
		['profile:dev', 'aws sso login --profile dev'],
		['profile:r', 'aws sso login --profile dev'],
	])('tells %s to sign in with the profile that has the SSO session', async (id, run) => {
		const {identity} = await signedIn(-60, renewal);
		await expect(identity(id)).rejects.toMatchObject({code: 'sso-session-expired', next: [{run}]});
	});

	it.each([
		[{status: 500, name: 'InternalServerException'}, 'aws-fault'],
		[{status: 429, name: 'SlowDownException'}, 'throttled'],
		[{status: 400, name: 'InvalidGrantException'}, 'sso-session-expired'],
		[{status: 401, name: 'InvalidClientException'}, 'sso-session-expired'],
		[{status: 400, name: 'ExpiredTokenException'}, 'sso-session-expired'],
	])('calls the session ended only where AWS refused to renew it: %j', async (refresh, code) => {
		const {identity} = await signedIn(-60, renewal, {refresh});
		await expect(identity('profile:dev')).rejects.toMatchObject({code});
	});

	it.each([
		[401, 'sso-session-expired'],
		[403, 'sso-role-refused'],
	])('turns status %i of the portal into %s', async (status, code) => {
		const {identity} = await signedIn(60, {}, {status});
		await expect(identity('profile:dev')).rejects.toMatchObject({code});
	});

	it('calls the portal at the URL of its variable, of the profile, or of its services section', async () => {
		const {requests, url} = await startFakeServices();
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
			const {environment, identity} = await enterHome({'.aws/config': text, ...cached}, url, more);
			const file = ssoTokenPath(configPaths(environment), 'corp');
			await writeFile(file, JSON.stringify({accessToken: 'cached', expiresAt: '2099-01-01T00:00:00Z'}));
			expect(await identity('profile:dev')).toBe('ASIASSO');
		}
		expect(requests).toHaveLength(6);
	});
});
