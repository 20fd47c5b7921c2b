// keysFromProcess: how credential_process is run, read and ended, and that what it prints stays secret.
import {spawnSync} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {keysFromProcess} from '../../source/account/process-keys.ts';
import {isAbort, withTimeLimit} from '../../source/account/time-limits.ts';
import {openKnownSecrets} from '../../source/secrets/known-secrets.ts';
import {enterHome, startFakeServices} from './fake-services.ts';
import {forever, temporaryHome} from './in-world.ts';

describe('keysFromProcess', () => {
	const run = (command: string, signal = forever) =>
		keysFromProcess(command, 'p', {environment: {PATH: process.env.PATH}, secrets: openKnownSecrets()}, signal);

	it('runs the program with the environment of the account', async () => {
		const {url} = await startFakeServices();
		const command = `printf '{"Version":1,"AccessKeyId":"%s","SecretAccessKey":"fake"}' "$NAME"`;
		const {identity} = await enterHome({'.aws/config': `[profile p]\ncredential_process = ${command}\n`}, url, {
			NAME: 'AKIAPROC',
		});
		expect(await identity('profile:p')).toBe('AKIAPROC');
	});

	it('runs the program again only when its keys expire soon', async () => {
		const {url} = await startFakeServices();
		for (const [minutes, again] of [
			[2, true],
			[60, false],
		] as const) {
			const home = await temporaryHome();
			const Expiration = new Date(Date.now() + minutes * 60_000).toISOString();
			const keys = JSON.stringify({Version: 1, AccessKeyId: 'AKIAPROC', SecretAccessKey: 'fake', Expiration});
			await writeFile(join(home, 'keys'), keys);
			const command = `printf x >> ${home}/runs; cat ${home}/keys`;
			const {account, signIns} = await enterHome(
				{'.aws/config': `[profile p]\ncredential_process = ${command}\n`},
				url,
			);
			const [signIn] = signIns;
			if (!signIn) throw new Error('no sign-in');
			const target = {signIn, region: 'us-west-2'};
			await account.identity(target, forever);
			const before = (await readFile(join(home, 'runs'), 'utf8')).length;
			await account.identity(target, forever);
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
	])('rejects with the text of the SDK and without the output of the program: %s', async (command, message) => {
		const error = await run(command).catch((e: Error) => e);
		expect(error).toMatchObject({
			name: 'CredentialsProviderError',
			profile: 'p',
			message: expect.stringMatching(message),
		});
		expect(`${error}`).not.toContain('hidden');
	});

	it('gives the program an empty stdin, so that one that asks for input ends', async () => {
		await expect(run('read answer; echo "$answer"')).rejects.toMatchObject({
			message: expect.stringMatching(/Command failed|JSON/),
		});
	});

	it('kills the program and all processes that it started when the time limit is over', async () => {
		const home = await temporaryHome();
		const file = join(home, 'pid');
		const command = `sh -c 'echo $$ > ${file}; sleep 600' & sleep 600`;
		await expect(withTimeLimit(400, forever, (signal) => run(command, signal))).rejects.toMatchObject({
			name: 'TimeoutError',
		});
		const pid = Number(await readFile(file, 'utf8'));
		expect(pid).toBeGreaterThan(0);
		await expect.poll(() => alive(pid)).toBe(false);
	});

	it('rejects with an abort when the caller gives up', async () => {
		const {url} = await startFakeServices();
		const {identity} = await enterHome({'.aws/config': '[profile p]\ncredential_process = sleep 600\n'}, url);
		const giveUp = new AbortController();
		setTimeout(() => giveUp.abort(), 200);
		expect(isAbort(await identity('profile:p', giveUp.signal).catch((error: unknown) => error))).toBe(true);
	});
});

/** A zombie, which has ended and was not waited for, is not alive. */
function alive(pid: number): boolean {
	const {stdout} = spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], {encoding: 'utf8'});
	return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
