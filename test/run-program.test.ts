// Running another program: what comes back, and that every run ends.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {programEnvironment, type RunOptions, runProgram} from '../source/run-program.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'run-program-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const sh = (script: string, options: Partial<RunOptions> = {}) =>
	runProgram('sh', ['-c', script], {environment: {PATH: process.env.PATH}, limit: 10_000, cwd: folder, ...options});

/** Whether the process whose number is in this file still runs; a zombie has ended. */
function runs(file: string): boolean {
	const pid = readFileSync(path.join(folder, file), 'utf8').trim();
	const {stdout} = spawnSync('ps', ['-o', 'stat=', '-p', pid], {encoding: 'utf8'});
	return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

describe('runProgram', () => {
	test('gives back the exit code and both outputs', async () => {
		expect(await sh('echo out; echo error >&2; exit 3')).toEqual({
			code: 3,
			out: 'out\n',
			err: 'error\n',
			failure: 'error',
			missing: false,
			timedOut: false,
		});
	});

	test('says which command failed when the program itself says nothing', async () => {
		expect((await sh('exit 1')).failure).toBe('Command failed: sh -c exit 1');
	});

	test('gives the program its environment and nothing of this process', async () => {
		const {out} = await sh('env', {environment: {PATH: '/usr/bin:/bin', ONLY: 'this'}});
		const names = out.split('\n').map((line) => line.split('=')[0]);
		expect(names.filter((name) => name && !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name)).toSorted()).toEqual([
			'ONLY',
			'PATH',
		]);
		expect(out).toContain('PATH=/usr/bin:/bin\n');
	});

	test('finds a program on the PATH of its environment alone', async () => {
		const output = await runProgram('sh', [], {environment: {PATH: '/nonexistent'}, limit: 1000});
		expect(output).toMatchObject({code: undefined, missing: true, failure: expect.stringContaining('ENOENT')});
	});

	test('hands bytes over unchanged, and an empty stdin without any', async () => {
		const bytes = Buffer.from([0x66, 0xff, 0xfe, 0x0a]);
		expect((await sh('od -An -tx1', {input: bytes})).out.trim()).toBe('66 ff fe 0a');
		expect(await sh('cat')).toMatchObject({code: 0, out: ''});
	});

	test('survives a program that does not read its input', async () => {
		expect(await sh('exit 0', {input: Buffer.alloc(1_000_000)})).toMatchObject({code: 0});
	});

	test('ends at the limit with what was printed until then, although a background program holds the pipes', async () => {
		const started = performance.now();
		const output = await sh('echo 2.1.330; sleep 12 & trap "" TERM; sleep 12', {limit: 500});
		expect(output).toMatchObject({code: undefined, out: '2.1.330\n', timedOut: true});
		expect(performance.now() - started).toBeLessThan(10_000);
	});

	test('ends when it is aborted, also before the start', async () => {
		const stop = new AbortController();
		const running = sh('sleep 60', {signal: stop.signal});
		setTimeout(() => stop.abort(), 100);
		expect(await running).toMatchObject({code: undefined, timedOut: false});
		expect(await sh('sleep 60', {signal: stop.signal})).toMatchObject({code: undefined, timedOut: false});
	});

	test('kills a whole group', async () => {
		await sh('sleep 600 & echo $! > pid; wait', {limit: 500, group: true});
		await expect.poll(() => runs('pid')).toBe(false);
	});

	test('kills a program that never stops printing', async () => {
		const output = await sh('yes', {limit: 60_000});
		expect(output).toMatchObject({code: undefined, timedOut: false});
		expect(output.out.length).toBeLessThan(128 * 1024 * 1024);
	});

	test('waits for no background program that keeps stderr open when errors are ignored', async () => {
		const output = await sh('sleep 8 >/dev/null & echo done', {ignoreErrors: true, group: true, limit: 5000});
		expect(output).toMatchObject({code: 0, out: 'done\n', timedOut: false});
	});

	test('runs a command line through the shell', async () => {
		const options = {environment: {PATH: process.env.PATH}, limit: 5000, shell: true};
		expect(await runProgram('echo one && echo two', [], options)).toMatchObject({code: 0, out: 'one\ntwo\n'});
	});
});

test('on Windows cmd.exe, which runs .cmd files, is named by its whole path', () => {
	const environment = {PATH: '/usr/bin', SystemRoot: 'D:\\Windows', comspec: 'cmd.exe'};
	expect(programEnvironment(environment, 'win32').comspec).toBe('D:\\Windows\\System32\\cmd.exe');
	expect(programEnvironment({}, 'win32').comspec).toBe('C:\\Windows\\System32\\cmd.exe');
	expect(programEnvironment({PATH: '/usr/bin'}, 'linux')).toEqual({PATH: '/usr/bin'});
});
