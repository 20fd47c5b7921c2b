// A furnished home as the SDK's own credential code and a shell see it.
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterEach, expect, it} from 'vitest';
import {readShortTermKey} from '../../source/bedrock/api-key.ts';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {freshToken, initialToken} from '../../source/simulated-aws/home-files.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {expiredSso} from '../../source/simulated-aws/worlds/expired-sso.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {findWorld, worlds} from '../../source/simulated-aws/worlds/index.ts';
import {named, serve} from './clients.ts';

const run = promisify(execFile);
const homes: string[] = [];
afterEach(async () => {
	await Promise.all(homes.splice(0).map((dir) => rm(dir, {recursive: true, force: true})));
});

/** The home, with the variable that leads real clients to its account. */
function furnished(dir: string, world: World, url: string) {
	const environment: Record<string, string> = {...furnishHome(dir, world).environment, AWS_ENDPOINT_URL: url};
	return {environment};
}

async function furnish(world: World) {
	const server = await serve(world);
	const dir = await mkdtemp(path.join(tmpdir(), 'home-'));
	homes.push(dir);
	return {...server, dir, ...furnished(dir, world, server.url)};
}

/** GetCallerIdentity by a fresh process that has nothing but the environment of the home. */
async function whoAmI(environment: Record<string, string>, profile: string): Promise<string> {
	const script = `
		import {STSClient, GetCallerIdentityCommand} from '@aws-sdk/client-sts';
		const client = new STSClient({region: 'us-west-2'});
		client.send(new GetCallerIdentityCommand({})).then(
			({Arn}) => console.log(Arn),
			(error) => console.log(error.name + ': ' + error.message),
		);`;
	const {stdout} = await run(process.execPath, ['--input-type=module', '-e', script], {
		env: {...environment, AWS_PROFILE: profile, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true'},
	});
	return stdout.trim();
}

it('a home signs in with its cached SSO token, and with the keys of a profile', async () => {
	const {environment, requests} = await furnish(healthy);
	expect(await whoAmI(environment, 'dev')).toBe(
		'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
	);
	expect(requests.map(({operation}) => operation)).toEqual(['GetRoleCredentials', 'GetCallerIdentity']);
	expect(await whoAmI(environment, 'build')).toBe('arn:aws:iam::123456789012:user/automation/build-bot');
});

it('the SSO token of the healthy home has 7 h 12 min left, to the minute', async () => {
	const {dir} = await furnish(healthy);

	const file = (await readdir(path.join(dir, '.aws/sso/cache')))[0] ?? '';
	const token = JSON.parse(await readFile(path.join(dir, '.aws/sso/cache', file), 'utf8')) as {expiresAt: string};
	expect(Math.floor((Date.parse(token.expiresAt) - Date.now()) / 60_000)).toBe(7 * 60 + 12);
	expect((await stat(path.join(dir, '.aws/sso/cache', file))).mode & 0o777).toBe(0o600);
});

it('the expired session is refused until `aws sso login` was run', async () => {
	const {environment} = await furnish(expiredSso);
	expect(await whoAmI(environment, 'dev')).toContain("run 'aws sso login'");
	const {stdout} = await run('aws', ['sso', 'login', '--profile', 'dev'], {env: environment});
	expect(stdout).toContain('Successfully logged into Start URL');
	expect(await whoAmI(environment, 'dev')).toContain('assumed-role/AWSReservedSSO_Dev');
});

it('a home that is used again keeps its files', async () => {
	const {dir, url, environment} = await furnish({
		...expiredSso,
		home: {...expiredSso.home, files: {'.claude/settings.json': '{}'}},
	});
	const settings = path.join(dir, '.claude/settings.json');
	await writeFile(settings, '{"mine": true}');
	await run('aws', ['sso', 'login'], {env: environment});
	const [cached = ''] = await readdir(path.join(dir, '.aws/sso/cache'));
	const token = await readFile(path.join(dir, '.aws/sso/cache', cached), 'utf8');
	furnished(dir, expiredSso, url);
	expect(await readFile(settings, 'utf8')).toBe('{"mine": true}');
	expect(await readFile(path.join(dir, '.aws/sso/cache', cached), 'utf8')).toBe(token);
});

it('a home works in a folder whose name holds spaces and quotes', async () => {
	const {url} = await serve(expiredSso);
	const dir = await mkdtemp(path.join(tmpdir(), "it's a home-"));
	homes.push(dir);
	const {environment} = furnished(dir, expiredSso, url);
	await run('aws', ['sso', 'login', '--profile', 'dev'], {env: environment});
	expect(await whoAmI(environment, 'dev')).toContain('assumed-role');
});

it('a home gets credentials from a program, and by assuming a role', async () => {
	const as = async (name: string, profile: string) => {
		const world = named(name);
		return whoAmI((await furnish(world)).environment, profile);
	};
	expect(await as('credential-process', 'vault')).toContain('assumed-role/AWSReservedSSO_Dev');
	expect(await as('assumed-role', 'platform')).toBe('arn:aws:sts::123456789012:assumed-role/PlatformDev/jane');
});

it('a profile for `aws login` has no credentials until that was run', async () => {
	const world = named('console-login');
	const {environment} = await furnish(world);
	expect(await whoAmI(environment, 'console')).toContain('Failed to load token from');
	await run('aws', ['login', '--profile', 'console'], {env: environment});
	expect(await whoAmI(environment, 'console')).toBe('arn:aws:iam::123456789012:user/jane');
});

it('a sign-in that fails leaves the home signed out', async () => {
	const world = named('login-fails');
	const {environment} = await furnish(world);
	const login = run('aws', ['sso', 'login', '--profile', 'dev'], {env: environment});
	await expect(login).rejects.toMatchObject({code: 255, stderr: expect.stringContaining('device code has expired')});
	expect(await whoAmI(environment, 'dev')).toContain("run 'aws sso login'");
});

it.each([
	['legacy-sso', 'dev', 'assumed-role/AWSReservedSSO_Dev'],
	['sso-forbidden', 'dev', 'No access'],
	['mfa-role', 'secure', 'requires multi-factor authentication'],
	['never-signed-in', 'dev', "run 'aws sso login'"],
])('%s: the profile %s ends with %s', async (name, profile, words) => {
	const world = named(name);
	expect(await whoAmI((await furnish(world)).environment, profile)).toContain(words);
});

it('keys and API keys stand in the environment and in no file', async () => {
	const environmentOf = async (name: string) => {
		const world = named(name);
		return (await furnish(world)).environment;
	};
	expect(await environmentOf('iam-user')).toMatchObject({AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE'});
	expect((await environmentOf('api-key')).AWS_BEARER_TOKEN_BEDROCK).toMatch(/^ABSK/);
	const short = readShortTermKey((await environmentOf('api-key-short')).AWS_BEARER_TOKEN_BEDROCK ?? '');
	expect(short?.region).toBe('us-west-2');
	expect(Math.round(((short?.ends.getTime() ?? 0) - Date.now()) / 60_000)).toBe(180);
	expect(await environmentOf('healthy')).not.toHaveProperty('AWS_ACCESS_KEY_ID');
});

it('the portal refuses an SSO token that has expired', async () => {
	const status = async (world: World, token: string) => {
		const {url} = await serve(world);
		const query = 'role_name=Dev&account_id=123456789012';
		return (await fetch(`${url}/federation/credentials?${query}`, {headers: {'x-amz-sso_bearer_token': token}})).status;
	};
	expect(await status(healthy, initialToken)).toBe(200);
	expect(await status(expiredSso, initialToken)).toBe(401);
	expect(await status(expiredSso, freshToken)).toBe(200);
	expect(await status(healthy, 'another')).toBe(401);
});

it('the fake aws command refuses everything but the sign-in', async () => {
	const {environment} = await furnish(expiredSso);
	await expect(run('aws', ['s3', 'ls'], {env: environment})).rejects.toMatchObject({code: 252});
});

it('a world is found by its name, with the number of profiles after a colon', () => {
	expect(findWorld('healthy')).toBe(healthy);
	expect(findWorld('nowhere')).toBeUndefined();
	expect(findWorld('many-profiles:7')?.applicationProfiles('us-east-1').size).toBe(7);
	expect(new Set(worlds.map(({name}) => name)).size).toBe(worlds.length);
});

it.each(worlds.map((world) => [world.name, world] as const))('%s holds no secret that could be real', (_, world) => {
	const text = JSON.stringify([world.home, world.keys, world.apiKeys]);
	for (const [key] of text.matchAll(/\bA(?:KIA|SIA)[A-Z0-9]{16}\b/g)) expect(key).toMatch(/EXAMPLE/);
	for (const [, secret] of text.matchAll(/secret_access_key[^"]*":\s*"([^"]+)"/gi)) expect(secret).toMatch(/EXAMPLE/);
});
