// Keys of roles, of machines and of `aws login`: where they come from, and how each failure is reported.
import {createHash, generateKeyPairSync} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {enterHome, startFakeServices} from './fake-services.ts';
import {temporaryHome} from './in-world.ts';

const base = '[profile base]\naws_access_key_id = AKIABASE\naws_secret_access_key = fake\n';

describe('keysOfProfile', () => {
	it('assumes a role with the keys of its source, through a chain of profiles', async () => {
		const {requests, url} = await startFakeServices();
		const config = `${base}[profile one]\nrole_arn = arn:aws:iam::1:role/ONE\nsource_profile = base\n[profile two]\nrole_arn = arn:aws:iam::1:role/TWO\nsource_profile = one\nexternal_id = x\nrole_session_name = me\nduration_seconds = 900\n`;
		const {identity} = await enterHome({'.aws/config': config}, url);
		expect(await identity('profile:two')).toBe('ASIATWO');
		expect(requests.map(({operation, key}) => [operation, key])).toEqual([
			['AssumeRole', 'AKIABASE'],
			['AssumeRole', 'ASIAONE'],
			['GetCallerIdentity', 'ASIATWO'],
		]);
		const second = requests[1]?.body as URLSearchParams;
		expect([second.get('ExternalId'), second.get('RoleSessionName'), second.get('DurationSeconds')]).toEqual([
			'x',
			'me',
			'900',
		]);
	});

	it('assumes a role with its own keys, and with those of the environment', async () => {
		const {url} = await startFakeServices();
		const config = `[profile self]\nrole_arn = arn:aws:iam::1:role/SELF\nsource_profile = self\naws_access_key_id = AKIASELF\naws_secret_access_key = fake\n[profile env]\nrole_arn = arn:aws:iam::1:role/ENV\ncredential_source = Environment\n`;
		const more = {AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 'fake'};
		const {identity} = await enterHome({'.aws/config': config}, url, more);
		expect(await identity('profile:self')).toBe('ASIASELF');
		expect(await identity('profile:env')).toBe('ASIAENV');
	});

	it.each([
		[
			'[profile p]\nrole_arn = x\nsource_profile = q\n[profile q]\nrole_arn = x\nsource_profile = p\n',
			'source-profile-circular',
		],
		['[profile p]\nrole_arn = x\nsource_profile = gone\n', 'source-profile-missing'],
		['[profile p]\nrole_arn = x\nsource_profile = base\nmfa_serial = m\n', 'mfa-needed'],
		['[profile p]\nrole_arn = x\ncredential_source = Nowhere\n', 'profile-without-credentials'],
		['[profile p]\nregion = x\n', 'profile-without-credentials'],
		['[profile p]\nsso_session = none\nsso_account_id = 1\nsso_role_name = r\n', 'sso-session-missing'],
	])('rejects with a code of its own and sends no request: %s', async (config, code) => {
		const {requests, url} = await startFakeServices();
		const {identity} = await enterHome({'.aws/config': `${base}${config}`}, url);
		await expect(identity('profile:p')).rejects.toMatchObject({name: 'Problem', code});
		expect(requests).toEqual([]);
	});
});

describe('keys without a profile, and of aws login', () => {
	it('keysFromWebIdentity exchanges the token in a file for keys with an unsigned request', async () => {
		const {requests, url} = await startFakeServices();
		const home = await temporaryHome();
		await writeFile(join(home, 'token'), 'TOKEN\n');
		const more = {AWS_WEB_IDENTITY_TOKEN_FILE: join(home, 'token'), AWS_ROLE_ARN: 'arn:aws:iam::1:role/x'};
		const {identity} = await enterHome({}, url, more);
		expect(await identity('web-identity')).toBe('ASIAWEBTOKEN');
		expect(requests[0]).toMatchObject({operation: 'AssumeRoleWithWebIdentity', key: ''});
	});

	it('keysFromWebIdentity rejects where the token file is missing', async () => {
		const {identity} = await enterHome({}, '', {AWS_WEB_IDENTITY_TOKEN_FILE: '/nonexistent', AWS_ROLE_ARN: 'arn:x'});
		await expect(identity('web-identity')).rejects.toMatchObject({code: 'web-identity-failed'});
	});

	it('keysFromContainer gets keys from the agent with its authorization token', async () => {
		const {url} = await startFakeServices();
		const agent = createServer((request, response) => {
			const ok = request.headers.authorization === 'let me in';
			response.writeHead(ok ? 200 : 403, {'content-type': 'application/json'});
			response.end(
				JSON.stringify({
					AccessKeyId: 'ASIABOX',
					SecretAccessKey: 'fake',
					Token: 't',
					Expiration: '2099-01-01T00:00:00Z',
				}),
			);
		});
		await new Promise<void>((resolve) => agent.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => {
			agent.closeAllConnections();
			agent.close();
		});
		const at = `http://127.0.0.1:${(agent.address() as AddressInfo).port}/creds`;
		const good = await enterHome({}, url, {
			AWS_CONTAINER_CREDENTIALS_FULL_URI: at,
			AWS_CONTAINER_AUTHORIZATION_TOKEN: 'let me in',
		});
		expect(await good.identity('container')).toBe('ASIABOX');
		const bad = await enterHome({}, url, {AWS_CONTAINER_CREDENTIALS_FULL_URI: at});
		await expect(bad.identity('container')).rejects.toMatchObject({
			name: 'Problem',
			title: expect.stringMatching(/container/),
		});
	});

	it.each([
		['garbage', 200, '{"AccessKeyId": "ASIABOX", "SecretAccessKey": sekret}', 'there are none in its answer'],
		['brackets without end', 200, '['.repeat(60_000), 'there are none in its answer'],
		['more than anybody reads', 200, ' '.repeat(200_000), 'more than 64 kB'],
		['a page', 200, '<!doctype html><h1>hello</h1>', 'there are none in its answer'],
		['another form', 200, '{"AccessKeyId": 1, "SecretAccessKey": ["sekret"]}', 'there are none in its answer'],
		['half of the keys', 200, '{"AccessKeyId": "ASIABOX"}', 'there are none in its answer'],
		['nothing at all', 200, 'null', 'there are none in its answer'],
		['a refusal', 403, '{"Code": "NoRole", "Message": "no"}', 'status 403 NoRole no'],
		['a fault', 500, '', 'status 500'],
	])('keysFromContainer says that the agent gave no keys where it answers %s', async (_, status, body, reason) => {
		const {url} = await startFakeServices();
		const agent = createServer((_request, response) => response.writeHead(status).end(body));
		await new Promise<void>((resolve) => agent.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => {
			agent.closeAllConnections();
			agent.close();
		});
		const at = `http://127.0.0.1:${(agent.address() as AddressInfo).port}/creds`;
		const {identity} = await enterHome({}, url, {AWS_CONTAINER_CREDENTIALS_FULL_URI: at});
		const problem = await identity('container').catch((error: unknown) => error);
		expect(problem).toMatchObject({code: 'metadata-not-reached'});
		expect(JSON.stringify(problem)).toContain(reason);
		expect(JSON.stringify(problem)).not.toContain('sekret');
	});

	it.each(['sek\nret', 'sek\r\nret', 'sek\u0000ret', 'sekrét'])(
		'keysFromContainer never quotes an authorization token that no header can hold: %j',
		async (token) => {
			const {identity} = await enterHome({}, '', {
				AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:2/creds',
				AWS_CONTAINER_AUTHORIZATION_TOKEN: token,
			});
			const problem = await identity('container').catch((error: unknown) => error);
			expect(problem).toMatchObject({because: expect.stringContaining('authorization token')});
			expect(JSON.stringify(problem)).not.toMatch(/sek/);
		},
	);

	it.each([
		'http://203.0.113.1/',
		'http://127.0.0.1.example.com/',
		'http://[fd00:ec2::24]/',
		'ftp://127.0.0.1/',
		'127.0.0.1/x',
	])('keysFromContainer does not call an agent at %s', async (at) => {
		const {identity} = await enterHome({}, '', {AWS_CONTAINER_CREDENTIALS_FULL_URI: at});
		await expect(identity('container')).rejects.toMatchObject({
			code: 'metadata-not-reached',
			because: expect.stringContaining('AWS_CONTAINER_CREDENTIALS_FULL_URI'),
		});
	});

	/** A home whose session of `aws login` has ended, and a sign-in service that answers its renewal. */
	async function endedLogin(answer: {status: number; name?: string; body: unknown}) {
		const proofs: string[] = [];
		const signin = createServer((request, response) => {
			proofs.push(`${request.headers.dpop}`);
			response.writeHead(answer.status, {
				'content-type': 'application/json',
				'x-amzn-requestid': 'r',
				...(answer.name && {'x-amzn-errortype': answer.name}),
			});
			response.end(JSON.stringify(answer.body));
		});
		await new Promise<void>((resolve) => signin.listen(0, '127.0.0.1', resolve));
		const close = () => {
			signin.closeAllConnections();
			signin.close();
		};
		onTestFinished(() => {
			close();
			vi.unstubAllEnvs();
		});
		const {url} = await startFakeServices();
		const session = 'arn:aws:iam::1:user/x';
		const file = `.aws/login/cache/${createHash('sha256').update(session).digest('hex')}.json`;
		const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
		const expired = {
			accessKeyId: 'ASIAOLD',
			secretAccessKey: 'fake',
			sessionToken: 't',
			accountId: '123456789012',
			expiresAt: '2020-01-01T00:00:00Z',
		};
		const cached = {
			accessToken: expired,
			clientId: 'c',
			refreshToken: 'r',
			dpopKey: privateKey.export({type: 'sec1', format: 'pem'}),
		};
		const {home, identity} = await enterHome(
			{'.aws/config': `[profile l]\nlogin_session = ${session}\n`, [file]: JSON.stringify(cached)},
			url,
			{AWS_ENDPOINT_URL_SIGNIN: `http://127.0.0.1:${(signin.address() as AddressInfo).port}`},
		);
		// The SDK's provider keeps its cache in the home of the process.
		vi.stubEnv('HOME', home);
		return {identity, proofs, close, readCache: async () => JSON.parse(await readFile(join(home, file), 'utf8'))};
	}

	it('keysFromLogin renews expired keys with a proof of possession and writes them back', async () => {
		const accessToken = {accessKeyId: 'ASIARENEWED', secretAccessKey: 'fake', sessionToken: 't'};
		const body = {accessToken, tokenType: 'aws_sigv4', expiresIn: 900, refreshToken: 'next'};
		const {identity, proofs, readCache} = await endedLogin({status: 200, body});
		expect(await identity('profile:l')).toBe('ASIARENEWED');
		expect(proofs).toEqual([expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)]);
		expect(await readCache()).toMatchObject({accessToken: {accessKeyId: 'ASIARENEWED'}, refreshToken: 'next'});
	});

	it.each([
		[403, 'AccessDeniedException', 'TOKEN_EXPIRED', 'login-session-expired'],
		[403, 'AccessDeniedException', 'SOMETHING_NEW', 'login-session-expired'],
		[400, 'ValidationException', 'INVALID_REQUEST', 'login-session-expired'],
		[500, 'InternalServerException', 'server_error', 'aws-fault'],
		[429, 'TooManyRequestsError', 'TOO_MANY', 'throttled'],
	])(
		'keysFromLogin calls the session ended only where AWS refused to renew it: %i %s %s',
		async (status, name, error, code) => {
			const {identity} = await endedLogin({status, name, body: {error, message: 'no'}});
			await expect(identity('profile:l')).rejects.toMatchObject({code});
		},
	);

	it('keysFromLogin takes no keys that no header can hold', async () => {
		const accessToken = {accessKeyId: 'ASIA\u001B[2J', secretAccessKey: 'fake', sessionToken: 't'};
		const body = {accessToken, tokenType: 'aws_sigv4', expiresIn: 900, refreshToken: 'next'};
		const {identity} = await endedLogin({status: 200, body});
		await expect(identity('profile:l')).rejects.toMatchObject({code: 'credentials-missing'});
	});

	it('keysFromLogin tells that AWS could not be reached as that', async () => {
		const {identity, close} = await endedLogin({status: 200, body: {}});
		close();
		await expect(identity('profile:l')).rejects.toMatchObject({code: 'connection-failed'});
	});

	it('keysFromLogin uses cached keys that have not expired', async () => {
		const {url} = await startFakeServices();
		const session = 'arn:aws:iam::1:user/x';
		const name = createHash('sha256').update(session).digest('hex');
		const accessToken = {
			accessKeyId: 'ASIALOGIN',
			secretAccessKey: 'fake',
			sessionToken: 't',
			expiresAt: '2099-01-01T00:00:00Z',
		};
		const config = `[profile l]\nlogin_session = ${session}\n`;
		const good = await enterHome(
			{'.aws/config': config, [`.aws/login/cache/${name}.json`]: JSON.stringify({accessToken})},
			url,
		);
		expect(await good.identity('profile:l')).toBe('ASIALOGIN');
		const bad = await enterHome({'.aws/config': config}, url);
		await expect(bad.identity('profile:l')).rejects.toMatchObject({
			code: 'login-session-expired',
			next: [{run: 'aws login --profile l'}],
		});
	});
});
