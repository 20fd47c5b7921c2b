// Where keys come from, kind by kind, and how each fails.
import {spawnSync} from 'node:child_process';
import {createHash, generateKeyPairSync} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {openAccount} from '../../source/account/aws.ts';
import {configPaths, type Environment} from '../../source/account/config-files.ts';
import {keysFromProcess} from '../../source/account/credential-process.ts';
import {ssoTokenPath} from '../../source/account/token-cache.ts';
import {isAbort, within} from '../../source/account/waiting.ts';
import {forever, temporaryHome} from './in-world.ts';

type Asked = {operation: string; key: string; query: URLSearchParams; body: URLSearchParams | Record<string, unknown>};

const xml = (operation: string, result: string) =>
	`<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`;
const keys = (id: string) =>
	`<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>fake</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;

/** Just enough of STS and the SSO portal to see which keys sign what. */
async function services(portal: {refresh?: boolean; status?: number} = {}) {
	const asked: Asked[] = [];
	const server = createServer(async (request, response) => {
		let text = '';
		for await (const chunk of request) text += chunk;
		const {pathname, searchParams: query} = new URL(request.url ?? '/', 'http://x');
		const key = /Credential=([^/]*)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
		if (pathname === '/federation/credentials') {
			asked.push({
				operation: 'GetRoleCredentials',
				key: `${request.headers['x-amz-sso_bearer_token']}`,
				query,
				body: {},
			});
			const status = portal.status ?? 200;
			const name = status === 403 ? 'ForbiddenException' : 'UnauthorizedException';
			response.writeHead(status, {
				'content-type': 'application/json',
				'x-amzn-errortype': name,
				'x-amzn-requestid': 'r',
			});
			const expiration = Date.parse('2099-01-01T00:00:00Z');
			const roleCredentials = {accessKeyId: 'ASIASSO', secretAccessKey: 'fake', sessionToken: 't', expiration};
			response.end(JSON.stringify(status === 200 ? {roleCredentials} : {message: 'No access'}));
		} else if (pathname === '/token') {
			asked.push({operation: 'CreateToken', key: '', query, body: JSON.parse(text)});
			response.writeHead(portal.refresh ? 200 : 400, {'content-type': 'application/json'});
			response.end(
				JSON.stringify({accessToken: 'renewed', expiresIn: 3600, refreshToken: 'next', tokenType: 'Bearer'}),
			);
		} else {
			const body = new URLSearchParams(text);
			const operation = body.get('Action') ?? pathname;
			asked.push({operation, key, query, body});
			const results: Record<string, string> = {
				GetCallerIdentity: `<Arn>arn:aws:iam::123456789012:user/${key}</Arn><Account>123456789012</Account>`,
				AssumeRole: keys(`ASIA${body.get('RoleArn')?.split('/').at(-1)}`),
				AssumeRoleWithWebIdentity: keys(`ASIAWEB${body.get('WebIdentityToken')}`),
			};
			response.writeHead(200, {'content-type': 'text/xml'}).end(xml(operation, results[operation] ?? ''));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return {asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
}

async function enter(files: Readonly<Record<string, string>>, url: string, more: Environment = {}) {
	const home = await temporaryHome();
	const environment = {
		HOME: home,
		PATH: process.env.PATH,
		AWS_EC2_METADATA_DISABLED: 'true',
		AWS_ENDPOINT_URL: url,
		...more,
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(home, name)), {recursive: true});
		await writeFile(join(home, name), text);
	}
	const account = openAccount({environment});
	const signIns = await account.signIns();
	const identity = async (id: string, signal = forever) => {
		const signIn = signIns.find((found) => found.id === id);
		if (!signIn) throw new Error(`no sign-in ${id}`);
		return (await account.identity({signIn, region: 'us-west-2'}, signal)).arn.split('/').at(-1);
	};
	return {home, environment, account, signIns, identity};
}

const base = '[profile base]\naws_access_key_id = AKIABASE\naws_secret_access_key = fake\n';

describe('a role', () => {
	it('is taken with the keys of its source, through as many profiles as there are', async () => {
		const {asked, url} = await services();
		const config = `${base}[profile one]\nrole_arn = arn:aws:iam::1:role/ONE\nsource_profile = base\n[profile two]\nrole_arn = arn:aws:iam::1:role/TWO\nsource_profile = one\nexternal_id = x\nrole_session_name = me\nduration_seconds = 900\n`;
		const {identity} = await enter({'.aws/config': config}, url);
		expect(await identity('profile:two')).toBe('ASIATWO');
		expect(asked.map(({operation, key}) => [operation, key])).toEqual([
			['AssumeRole', 'AKIABASE'],
			['AssumeRole', 'ASIAONE'],
			['GetCallerIdentity', 'ASIATWO'],
		]);
		const second = asked[1]?.body as URLSearchParams;
		expect([second.get('ExternalId'), second.get('RoleSessionName'), second.get('DurationSeconds')]).toEqual([
			'x',
			'me',
			'900',
		]);
	});

	it('may name itself as its source, or the environment', async () => {
		const {url} = await services();
		const config = `[profile self]\nrole_arn = arn:aws:iam::1:role/SELF\nsource_profile = self\naws_access_key_id = AKIASELF\naws_secret_access_key = fake\n[profile env]\nrole_arn = arn:aws:iam::1:role/ENV\ncredential_source = Environment\n`;
		const more = {AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 'fake'};
		const {identity} = await enter({'.aws/config': config}, url, more);
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
	])('fails with its own cause, and asks nothing: %s', async (config, code) => {
		const {asked, url} = await services();
		const {identity} = await enter({'.aws/config': `${base}${config}`}, url);
		await expect(identity('profile:p')).rejects.toMatchObject({name: 'Problem', code});
		expect(asked).toEqual([]);
	});
});

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

describe('credential_process', () => {
	const run = (command: string, signal = forever) => keysFromProcess(command, 'p', {PATH: process.env.PATH}, signal);

	it('is run with the environment that was given', async () => {
		const {url} = await services();
		const command = `printf '{"Version":1,"AccessKeyId":"%s","SecretAccessKey":"fake"}' "$NAME"`;
		const {identity} = await enter({'.aws/config': `[profile p]\ncredential_process = ${command}\n`}, url, {
			NAME: 'AKIAPROC',
		});
		expect(await identity('profile:p')).toBe('AKIAPROC');
	});

	it('is run again when its keys are about to end, and once while they are not', async () => {
		const {url} = await services();
		for (const [minutes, again] of [
			[2, true],
			[60, false],
		] as const) {
			const home = await temporaryHome();
			const Expiration = new Date(Date.now() + minutes * 60_000).toISOString();
			const keys = JSON.stringify({Version: 1, AccessKeyId: 'AKIAPROC', SecretAccessKey: 'fake', Expiration});
			await writeFile(join(home, 'keys'), keys);
			const command = `printf x >> ${home}/runs; cat ${home}/keys`;
			const {account, signIns} = await enter({'.aws/config': `[profile p]\ncredential_process = ${command}\n`}, url);
			const [signIn] = signIns;
			if (!signIn) throw new Error('no sign-in');
			const reach = {signIn, region: 'us-west-2'};
			await account.identity(reach, forever);
			const before = (await readFile(join(home, 'runs'), 'utf8')).length;
			await account.identity(reach, forever);
			const after = (await readFile(join(home, 'runs'), 'utf8')).length;
			expect(after > before).toBe(again);
		}
	});

	it.each([
		['nosuchprogram --secret hidden', /^Command failed: nosuchprogram\n.*not found/],
		['echo oops >&2; exit 3', /^Command failed: echo\noops$/],
		['echo hidden', /^Profile p credential_process returned invalid JSON\.$/],
		[`echo '"hidden"'`, /returned invalid JSON/],
		[`echo '{"Version":2,"AccessKeyId":"hidden"}'`, /did not return Version 1/],
		[`echo '{"Version":1,"AccessKeyId":"hidden"}'`, /returned invalid credentials/],
		[
			`echo '{"Version":1,"AccessKeyId":"hidden","SecretAccessKey":"hidden","Expiration":"2020-01-01T00:00:00Z"}'`,
			/returned expired credentials/,
		],
	])('fails with the words of the SDK and without what it printed: %s', async (command, message) => {
		const error = await run(command).catch((e: Error) => e);
		expect(error).toMatchObject({
			name: 'CredentialsProviderError',
			profile: 'p',
			message: expect.stringMatching(message),
		});
		expect(`${error}`).not.toContain('hidden');
	});

	it('gets no input, so that a program which asks for some ends', async () => {
		await expect(run('read answer; echo "$answer"')).rejects.toMatchObject({
			message: expect.stringMatching(/Command failed|JSON/),
		});
	});

	it('is ended with all that it started when time is up', async () => {
		const home = await temporaryHome();
		const file = join(home, 'pid');
		const command = `sh -c 'echo $$ > ${file}; sleep 600' & sleep 600`;
		await expect(within(400, forever, (signal) => run(command, signal))).rejects.toMatchObject({name: 'TimeoutError'});
		const pid = Number(await readFile(file, 'utf8'));
		expect(pid).toBeGreaterThan(0);
		await expect.poll(() => alive(pid)).toBe(false);
	});

	it('is given up when told to', async () => {
		const {url} = await services();
		const {identity} = await enter({'.aws/config': '[profile p]\ncredential_process = sleep 600\n'}, url);
		const giveUp = new AbortController();
		setTimeout(() => giveUp.abort(), 200);
		expect(isAbort(await identity('profile:p', giveUp.signal).catch((error: unknown) => error))).toBe(true);
	});
});

/** A process that has ended but that nobody has buried yet is not alive. */
function alive(pid: number): boolean {
	const {stdout} = spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], {encoding: 'utf8'});
	return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

describe('machines', () => {
	it('takes a role for a token in a file, unsigned', async () => {
		const {asked, url} = await services();
		const home = await temporaryHome();
		await writeFile(join(home, 'token'), 'TOKEN\n');
		const more = {AWS_WEB_IDENTITY_TOKEN_FILE: join(home, 'token'), AWS_ROLE_ARN: 'arn:aws:iam::1:role/x'};
		const {identity} = await enter({}, url, more);
		expect(await identity('web-identity')).toBe('ASIAWEBTOKEN');
		expect(asked[0]).toMatchObject({operation: 'AssumeRoleWithWebIdentity', key: ''});
	});

	it('says that the token file is not there', async () => {
		const {identity} = await enter({}, '', {AWS_WEB_IDENTITY_TOKEN_FILE: '/nonexistent', AWS_ROLE_ARN: 'arn:x'});
		await expect(identity('web-identity')).rejects.toMatchObject({code: 'web-identity-failed'});
	});

	it('asks the agent of a container', async () => {
		const {url} = await services();
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
		const good = await enter({}, url, {
			AWS_CONTAINER_CREDENTIALS_FULL_URI: at,
			AWS_CONTAINER_AUTHORIZATION_TOKEN: 'let me in',
		});
		expect(await good.identity('container')).toBe('ASIABOX');
		const bad = await enter({}, url, {AWS_CONTAINER_CREDENTIALS_FULL_URI: at});
		await expect(bad.identity('container')).rejects.toMatchObject({
			name: 'Problem',
			title: expect.stringMatching(/container/),
		});
	});

	it('refuses an agent that is not of this machine', async () => {
		const {identity} = await enter({}, '', {AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://203.0.113.1/'});
		await expect(identity('container')).rejects.toMatchObject({code: 'metadata-not-reached'});
	});

	it('renews keys of `aws login` that have ended, proves possession, and writes them back', async () => {
		const proofs: string[] = [];
		const signin = createServer((request, response) => {
			proofs.push(`${request.headers.dpop}`);
			const accessToken = {accessKeyId: 'ASIARENEWED', secretAccessKey: 'fake', sessionToken: 't'};
			response.writeHead(200, {'content-type': 'application/json'});
			response.end(JSON.stringify({accessToken, tokenType: 'aws_sigv4', expiresIn: 900, refreshToken: 'next'}));
		});
		await new Promise<void>((resolve) => signin.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => {
			signin.closeAllConnections();
			signin.close();
			vi.unstubAllEnvs();
		});
		const {url} = await services();
		const session = 'arn:aws:iam::1:user/x';
		const file = `.aws/login/cache/${createHash('sha256').update(session).digest('hex')}.json`;
		const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
		const ended = {
			accessKeyId: 'ASIAOLD',
			secretAccessKey: 'fake',
			sessionToken: 't',
			accountId: '123456789012',
			expiresAt: '2020-01-01T00:00:00Z',
		};
		const cached = {
			accessToken: ended,
			clientId: 'c',
			refreshToken: 'r',
			dpopKey: privateKey.export({type: 'sec1', format: 'pem'}),
		};
		const {home, identity} = await enter(
			{'.aws/config': `[profile l]\nlogin_session = ${session}\n`, [file]: JSON.stringify(cached)},
			url,
			{AWS_ENDPOINT_URL_SIGNIN: `http://127.0.0.1:${(signin.address() as AddressInfo).port}`},
		);
		// The SDK's provider keeps its cache in the home of the process.
		vi.stubEnv('HOME', home);
		expect(await identity('profile:l')).toBe('ASIARENEWED');
		expect(proofs).toEqual([expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)]);
		expect(JSON.parse(await readFile(join(home, file), 'utf8'))).toMatchObject({
			accessToken: {accessKeyId: 'ASIARENEWED'},
			refreshToken: 'next',
		});
	});

	it('uses the cached keys of `aws login`', async () => {
		const {url} = await services();
		const session = 'arn:aws:iam::1:user/x';
		const name = createHash('sha256').update(session).digest('hex');
		const accessToken = {
			accessKeyId: 'ASIALOGIN',
			secretAccessKey: 'fake',
			sessionToken: 't',
			expiresAt: '2099-01-01T00:00:00Z',
		};
		const config = `[profile l]\nlogin_session = ${session}\n`;
		const good = await enter(
			{'.aws/config': config, [`.aws/login/cache/${name}.json`]: JSON.stringify({accessToken})},
			url,
		);
		expect(await good.identity('profile:l')).toBe('ASIALOGIN');
		const bad = await enter({'.aws/config': config}, url);
		await expect(bad.identity('profile:l')).rejects.toMatchObject({
			code: 'login-session-expired',
			next: [{run: 'aws login --profile l'}],
		});
	});
});
