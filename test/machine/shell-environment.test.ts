// The user's shell, asked for real: what its start-up files give claude, and what happens when they never end.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {relevantVariables} from '../../source/claude-code/relevant-variables.ts';
import {askShell} from '../../source/machine/shell/shell-environment.ts';
import {posixSnippet} from '../../source/plan/snippet/posix.ts';

let home = '';
beforeEach(async () => {
	home = await mkdtemp(path.join(os.tmpdir(), 'ask-shell-'));
});
afterEach(() => rm(home, {recursive: true, force: true}));

const put = (name: string, text: string) => writeFile(path.join(home, name), text);
const has = (shell: string) => {
	try {
		execFileSync('/bin/sh', ['-c', `command -v ${shell}`]);
		return true;
	} catch {
		return false;
	}
};

function ask(shell: string, more: Partial<Parameters<typeof askShell>[0]> = {}) {
	const environment = {HOME: home, PATH: process.env.PATH ?? '', AWS_REGION: 'exported-by-hand'};
	return askShell({shell, names: relevantVariables, environment, cwd: home, ...more});
}

const startUp: Readonly<Record<string, {file: string; text: (name: string, value: string) => string}>> = {
	bash: {file: '.bashrc', text: (name, value) => `export ${name}='${value}'\n`},
	zsh: {file: '.zshrc', text: (name, value) => `export ${name}='${value}'\n`},
	fish: {file: '.config/fish/config.fish', text: (name, value) => `set -gx ${name} '${value}'\n`},
};

// A shell that this machine does not have is skipped by name.
describe.each(Object.keys(startUp))('askShell with %s', (shell) => {
	const {file, text} = startUp[shell] ?? {file: '', text: () => ''};

	it.skipIf(!has(shell))(`gives the variables that a new terminal exports (skipped without ${shell})`, async () => {
		await mkdir(path.dirname(path.join(home, file)), {recursive: true});
		const noise = 'echo hello\necho "__claude_bedrock_setup_answer{broken"\n';
		await put(
			file,
			`${noise}${text('ANTHROPIC_MODEL', 'us.anthropic.claude-opus-5-5')}${text('MY_SECRET', 'not-to-be-kept')}`,
		);
		const {values, wrapped} = await ask(shell, {limit: 10_000});
		expect(values).toEqual({ANTHROPIC_MODEL: 'us.anthropic.claude-opus-5-5'});
		expect(wrapped).toBe(false);
	});
});

describe.each(['bash', 'zsh'] as const)('askShell with our own claude in %s', (shell) => {
	const file = startUp[shell]?.file ?? '';
	const dotenvPath = () => path.join(home, 'bedrock.env');

	it.skipIf(!has(shell))(`gives the variables that our function sets (skipped without ${shell})`, async () => {
		await put('bedrock.env', 'AWS_REGION=us-west-2\n# claude-bedrock-setup unsets DISABLE_PROMPT_CACHING\n');
		await put(
			file,
			`export DISABLE_PROMPT_CACHING=1\n${posixSnippet({shell, scope: 'claude', dotenvPath: dotenvPath()})}\n`,
		);
		const {values, wrapped} = await ask(shell, {limit: 10_000});
		expect(values).toEqual({AWS_REGION: 'us-west-2'});
		expect(wrapped).toBe(true);
	});

	it.skipIf(!has(shell))(`does not run a claude of the user's own (skipped without ${shell})`, async () => {
		await put('bedrock.env', 'AWS_REGION=us-west-2\n');
		await put('theirs', `#!/bin/sh\ntouch '${home}/started'\n`);
		await chmod(path.join(home, 'theirs'), 0o755);
		await put(
			file,
			`alias claude='${home}/theirs'\n${posixSnippet({shell, scope: 'claude', dotenvPath: dotenvPath()})}\n`,
		);
		const {wrapped, values} = await ask(shell, {limit: 10_000});
		expect(wrapped).toBe(true);
		expect(values).toEqual({AWS_REGION: 'us-west-2'});
		expect(existsSync(path.join(home, 'started'))).toBe(false);
	});

	const define = `claude() { touch '%/started'; }`;
	it.skipIf(!has(shell)).each([
		['an alias that leads past it', `alias claude=/opt/claude/bin/claude`],
		[
			'a function that takes its place, and a prompt that does not help',
			`${define}; PROMPT_COMMAND=; precmd_functions=; preexec_functions=`,
		],
	])(`sees %s, below our lines (skipped without ${shell})`, async (_, below) => {
		await put('bedrock.env', 'AWS_REGION=us-west-2\n');
		const snippet = posixSnippet({shell, scope: 'claude', dotenvPath: dotenvPath()});
		await put(file, `${snippet}PROMPT_COMMAND=; precmd_functions=; preexec_functions=\n${below.replace('%', home)}\n`);
		expect(await ask(shell, {limit: 10_000})).toEqual({values: {}, wrapped: false});
		expect(existsSync(path.join(home, 'started'))).toBe(false);
	});

	it.skipIf(!has(shell))(`looks past the first prompt (skipped without ${shell})`, async () => {
		await put('bedrock.env', 'AWS_REGION=us-west-2\n');
		await put('.history', 'mine\n');
		const snippet = posixSnippet({shell, scope: 'claude', dotenvPath: dotenvPath()});
		const hook = `HISTFILE='${home}/.history'; _once() { history -w; fc -W; touch '${home}/prompt'; claude() { touch '${home}/started'; }; }`;
		await put(file, `${hook}\nPROMPT_COMMAND=_once; precmd_functions=(_once)\n${snippet}`);
		expect(await ask(shell, {limit: 10_000})).toEqual({values: {AWS_REGION: 'us-west-2'}, wrapped: true});
		expect(existsSync(path.join(home, 'prompt'))).toBe(true);
		expect(existsSync(path.join(home, 'started'))).toBe(false);
		expect(await readFile(path.join(home, '.history'), 'utf8')).toBe('mine\n');
	});
});

it('askShell gives up on a start-up file that waits, and leaves no process behind', async () => {
	await put('.bashrc', `sleep 60 & echo $! > '${home}/pid'\nwait\n`);
	await expect(ask('bash', {limit: 1500})).rejects.toMatchObject({
		code: 'shell-not-asked',
		because: expect.stringContaining('1.5 s'),
	});
	const pid = Number(await readFile(path.join(home, 'pid'), 'utf8'));
	await expect.poll(() => alive(pid), {timeout: 5000}).toBe(false);
});

it('askShell ends when it is cancelled', async () => {
	await put('.bashrc', 'sleep 60\n');
	await expect(ask('bash', {signal: AbortSignal.timeout(200), limit: 20_000})).rejects.toMatchObject({
		because: 'it was cancelled',
	});
});

it('askShell is not held up by a start-up file that reads from the terminal', async () => {
	await put('.bashrc', 'read -r answer\nexport AWS_REGION=us-west-2\n');
	expect((await ask('bash', {limit: 10_000})).values).toEqual({AWS_REGION: 'us-west-2'});
});

it('askShell reports that a shell ended without an answer', async () => {
	await put('.bashrc', 'exit 3\n');
	await expect(ask('bash', {limit: 10_000})).rejects.toMatchObject({because: 'bash ended without an answer'});
});

it('askShell refuses a shell that it does not know', async () => {
	await expect(ask('xonsh')).rejects.toMatchObject({code: 'shell-not-asked'});
});

/** A process that has ended but was not reaped yet counts as gone. */
function alive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return !/^State:\s+Z/m.test(execFileSync('cat', [`/proc/${pid}/status`], {encoding: 'utf8'}));
	} catch {
		return false;
	}
}
