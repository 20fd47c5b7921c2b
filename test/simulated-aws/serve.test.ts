// The command that serves a world: one line of JSON, a clear refusal, an end on a signal.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {expect, it, onTestFinished} from 'vitest';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';

function start(...args: string[]) {
	const child = spawn(process.execPath, ['scripts/run.js', 'source/simulated-aws/serve.ts', ...args], {
		env: {PATH: process.env.PATH},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	const texts = {stdout: '', stderr: ''};
	child.stdout.on('data', (piece) => {
		texts.stdout += piece;
	});
	child.stderr.on('data', (piece) => {
		texts.stderr += piece;
	});
	return {child, texts};
}

const ended = async (child: ChildProcess) => (await once(child, 'close'))[0] as number | null;

it('`npm run simulated-aws` prints one line with the port, serves, and ends on SIGTERM', async () => {
	const {child, texts} = start('--world', 'own-profiles-only', '--port', '0');
	await once(child.stdout, 'data');
	const {port, world} = JSON.parse(texts.stdout) as {port: number; world: string};
	expect(world).toBe('own-profiles-only');
	const body = 'Action=GetCallerIdentity&Version=2011-06-15';
	const authorization =
		'AWS4-HMAC-SHA256 Credential=x/20261122/us-west-2/sts/aws4_request, SignedHeaders=host, Signature=0';
	const response = await fetch(`http://127.0.0.1:${port}/`, {method: 'POST', body, headers: {authorization}});
	expect(await response.text()).toContain('<Account>123456789012</Account>');
	child.kill('SIGTERM');
	expect(await ended(child)).toBe(0);
});

it.each([
	[['--world', 'atlantis'], 'there is no world atlantis'],
	[['--port', 'http'], '--port takes a number from 0 to 65535, not http'],
	[['--planet', 'mars'], '--planet'],
])('refuses %j with exit code 2', async (args, words) => {
	const {child, texts} = start(...args);
	expect(await ended(child)).toBe(2);
	expect(texts.stderr).toContain(words);
	expect(texts.stderr).not.toContain('    at ');
	expect(texts.stdout).toBe('');
});

it('`npm run simulated-aws -- --list` prints every world with its description', async () => {
	const {child, texts} = start('--list');
	expect(await ended(child)).toBe(0);
	expect(texts.stdout.trim().split('\n')).toHaveLength(worlds.length);
});
