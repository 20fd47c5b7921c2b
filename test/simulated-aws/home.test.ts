// A furnished home as the SDK's own credential code and a shell see it.
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterEach, expect, it} from 'vitest';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {expiredSso} from '../../source/simulated-aws/worlds/expired-sso.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {findWorld, worlds} from '../../source/simulated-aws/worlds/index.ts';
import {serve} from './clients.ts';

const run = promisify(execFile);
const homes: string[] = [];
afterEach(async () => {
	await Promise.all(homes.splice(0).map((dir) => rm(dir, {recursive: true, force: true})));
});

async function furnish(world: World) {
	const server = await serve(world);
	const dir = await mkdtemp(path.join(tmpdir(), 'home-'));
	homes.push(dir);
	return {...server, dir, ...(await furnishHome(dir, world, server.url))};
}

/** GetCallerIdentity by a fresh process that has nothing but the environment of the home. */
async function whoAmI(environment: Record<string, string>, profile: string): Promise<string> {
	const script = `
		import {STSClient, GetCallerIdentityCommand} from '@aws-sdk/client-sts';
		import {fromIni} from '@aws-sdk/credential-provider-ini';
		const client = new STSClient({region: 'us-west-2', credentials: fromIni({profile: '${profile}'})});
		client.send(new GetCallerIdentityCommand({})).then(
			({Arn}) => console.log(Arn),
			(error) => console.log(error.name + ': ' + error.message),
		);`;
	const {stdout} = await run(process.execPath, ['--input-type=module', '-e', script], {
		env: {...environment, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true'},
	});
	return stdout.trim();
}

it('signs in with the cached SSO token, and with keys of a profile', async () => {
	const {environment, requests} = await furnish(healthy);
	expect(await whoAmI(environment, 'dev')).toBe(
		'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
	);
	expect(requests.map(({operation}) => operation)).toEqual(['GetRoleCredentials', 'GetCallerIdentity']);
	expect(await whoAmI(environment, 'build')).toBe('arn:aws:iam::123456789012:user/automation/build-bot');
});

it('has 7 h 12 min left, to the minute', async () => {
	const {dir} = await furnish(healthy);

	const file = (await readdir(path.join(dir, '.aws/sso/cache')))[0] ?? '';
	const token = JSON.parse(await readFile(path.join(dir, '.aws/sso/cache', file), 'utf8')) as {expiresAt: string};
	expect(Math.round((Date.parse(token.expiresAt) - Date.now()) / 60_000)).toBe(7 * 60 + 12);
	expect((await stat(path.join(dir, '.aws/sso/cache', file))).mode & 0o777).toBe(0o600);
});

it('refuses the expired session until `aws sso login` was run', async () => {
	const {environment} = await furnish(expiredSso);
	expect(await whoAmI(environment, 'dev')).toContain("run 'aws sso login'");
	const {stdout} = await run('aws', ['sso', 'login', '--profile', 'dev'], {env: environment});
	expect(stdout).toContain('Successfully logged into Start URL');
	expect(await whoAmI(environment, 'dev')).toContain('assumed-role/AWSReservedSSO_Dev');
});

it('stands in for nothing but the sign-in', async () => {
	const {environment} = await furnish(expiredSso);
	await expect(run('aws', ['s3', 'ls'], {env: environment})).rejects.toMatchObject({code: 252});
});

it('knows worlds by name, and the size of the long list', () => {
	expect(findWorld('healthy')).toBe(healthy);
	expect(findWorld('nowhere')).toBeUndefined();
	expect(findWorld('many-profiles:7')?.shelf('us-east-1').size).toBe(7);
	expect(new Set(worlds.map(({name}) => name)).size).toBe(worlds.length);
});

it.each(worlds.map((world) => [world.name, world] as const))('%s holds no secret that could be real', (_, world) => {
	const text = JSON.stringify([world.home, world.keys, world.apiKeys]);
	for (const [key] of text.matchAll(/\bA(?:KIA|SIA)[A-Z0-9]{16}\b/g)) expect(key).toMatch(/EXAMPLE/);
	for (const [, secret] of text.matchAll(/secret_access_key[^"]*":\s*"([^"]+)"/gi)) expect(secret).toMatch(/EXAMPLE/);
});
