// What was written means the same everywhere: bash, zsh, fish, node --env-file and Claude Code's settings give the same values.
import {execFile, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {expect, onTestFinished, test} from 'vitest';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';

const run = promisify(execFile);
const program = path.resolve('dist/cli.js');
const models = [
	'ANTHROPIC_MODEL',
	'ANTHROPIC_DEFAULT_OPUS_MODEL',
	'ANTHROPIC_DEFAULT_SONNET_MODEL',
	'ANTHROPIC_DEFAULT_HAIKU_MODEL',
];

function folder(): string {
	const made = mkdtempSync(path.join(os.tmpdir(), 'agreement-'));
	onTestFinished(() => rmSync(made, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	return made;
}

/** Runs the program in a clean environment; never rejects for its exit code. */
async function demo(home: string, ...words: string[]): Promise<{code: number; stdout: string; stderr: string}> {
	const env = {PATH: process.env.PATH ?? '', HOME: folder()};
	try {
		return {
			code: 0,
			...(await run(process.execPath, [program, '--demo', 'own-profiles-only', '--demo-home', home, ...words], {env})),
		};
	} catch (error) {
		const {code, stdout, stderr} = error as {code: number; stdout: string; stderr: string};
		return {code, stdout, stderr};
	}
}

function ownProfiles(): Record<'opus' | 'sonnet' | 'haiku', string> {
	const world = findWorld('own-profiles-only');
	const applicationProfiles = world?.applicationProfiles('us-west-2');
	const found = Array.from({length: applicationProfiles?.size ?? 0}, (_, at) => applicationProfiles?.at(at));
	const arn = (family: string) => {
		const profile = found.find((one) => one?.name.includes(family));
		return `arn:aws:bedrock:us-west-2:${world?.accountId}:application-inference-profile/${profile?.id}`;
	};
	return {opus: arn('opus'), sonnet: arn('sonnet'), haiku: arn('haiku')};
}

/** The environment that `claude` gets when it is started from an interactive shell of this home. */
function seenByClaude(home: string, shell: string): Record<string, string> {
	const bin = path.join(home, 'fake-bin');
	mkdirSync(bin, {recursive: true});
	// Where it is not there, fish writes it in the background, and goes on when the test has ended.
	mkdirSync(path.join(home, '.local/share/fish/generated_completions'), {recursive: true});
	writeFileSync(path.join(bin, 'claude'), '#!/bin/sh\nexec env -0\n');
	chmodSync(path.join(bin, 'claude'), 0o755);
	const env = {HOME: home, PATH: `${bin}:${process.env.PATH}`, TERM: 'dumb'};
	const {stdout} = spawnSync(shell, ['-i', '-c', 'claude'], {env, encoding: 'utf8', input: ''});
	return Object.fromEntries(
		stdout
			.split('\0')
			.flatMap((line) =>
				/^(ANTHROPIC|CLAUDE|AWS_(PROFILE|REGION))/.test(line) ? [line.split(/=(.*)/s).slice(0, 2)] : [],
			),
	);
}

test('own-profiles-only ends with exit 0, and its four model variables mean the same in every file', async ({skip}) => {
	const {opus, sonnet, haiku} = ownProfiles();
	const home = folder();
	const missing: string[] = [];
	let settings: Record<string, string> = {};
	for (const shell of ['bash', 'zsh', 'fish']) {
		const {code, stdout} = await demo(
			home,
			'--yes',
			'--json',
			'--shell',
			shell,
			'--model',
			opus,
			'--opus',
			opus,
			'--sonnet',
			sonnet,
			'--haiku',
			haiku,
		);
		expect(code).toBe(0);
		const document = JSON.parse(stdout);
		expect(document).toMatchObject({version: 1, command: 'setup', outcome: 'done', problems: []});
		expect(models.map((name) => document.decision.variables[name])).toEqual([opus, opus, sonnet, haiku]);
		settings = JSON.parse(readFileSync(path.join(home, '.claude/settings.json'), 'utf8')).env;
		if (spawnSync(shell, ['-c', 'true']).error) missing.push(shell);
		else expect(seenByClaude(home, shell)).toEqual(settings);
	}
	const dotenv = path.join(home, '.config/claude-bedrock-setup/bedrock.env');
	const script = 'console.log(JSON.stringify(process.env))';
	const {stdout} = await run(process.execPath, [`--env-file=${dotenv}`, '-e', script], {env: {}});
	expect(JSON.parse(stdout)).toEqual(settings);
	if (missing.length > 0) skip(`not installed: ${missing.join(', ')}`);
});

test('a .zshrc with an alias claude keeps working, to its last line', async ({skip}) => {
	if (spawnSync('zsh', ['-c', 'true']).error) skip('zsh is not installed');
	const home = folder();
	writeFileSync(path.join(home, '.zshrc'), "alias claude='claude --verbose'\n");
	expect((await demo(home, '--yes', '--shell', 'zsh')).code).toBe(0);
	writeFileSync(
		path.join(home, '.zshrc'),
		`${readFileSync(path.join(home, '.zshrc'), 'utf8')}print -r -- last line reached\n`,
	);
	const {stdout, stderr} = spawnSync('zsh', ['-i', '-c', 'true'], {
		env: {HOME: home, PATH: process.env.PATH ?? '', TERM: 'dumb'},
		encoding: 'utf8',
		input: '',
	});
	expect({stdout, stderr}).toEqual({stdout: 'last line reached\n', stderr: ''});
	expect(seenByClaude(home, 'zsh').ANTHROPIC_DEFAULT_HAIKU_MODEL).toMatch(/^arn:/);
});

test('all missing answers are named at once, with exit code 2, and nothing is written', async () => {
	const home = folder();
	const {code, stdout} = await demo(home, '--yes', '--json', '--offline', '--region', 'us-west-2');
	expect(code).toBe(2);
	const document = JSON.parse(stdout);
	expect(document.problems[0].code).toBe('missing-answers');
	for (const flag of ['--model', '--opus', '--sonnet', '--haiku'])
		expect(document.problems[0].next[0].run).toContain(flag);
	expect(() => readFileSync(path.join(home, '.claude/settings.json'))).toThrow();
});

test('--dry-run checks, shows the diff and writes nothing', async () => {
	const home = folder();
	const {code, stdout} = await demo(home, '--yes', '--dry-run');
	expect(code).toBe(0);
	expect(stdout).toContain('+    "CLAUDE_CODE_USE_BEDROCK": "1"');
	expect(stdout).toContain('Nothing was written');
	expect(() => readFileSync(path.join(home, '.claude/settings.json'))).toThrow();
});

test.each([
	[['--yes', '--regoin', 'us-west-2'], 'Unknown flag --regoin. Did you mean --region?'],
	[['--yes', '--region', 'useast1'], 'not an AWS region'],
	[['--yes', '--caching', 'maybe'], 'takes on, off or off:<models>, not "maybe"'],
	[['--yes', '--profile', 'nobody'], 'no AWS profile "nobody"'],
	[['frobnicate'], 'Unknown command "frobnicate"'],
	[['switch', '--yes'], 'switch needs a region'],
	[[], 'no terminal'],
])('%j is told in one clear error with exit code 2', async (words, said) => {
	const {code, stderr, stdout} = await demo(folder(), ...words);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain(said);
	expect(stderr).not.toMatch(/\n\s+at /);
});
