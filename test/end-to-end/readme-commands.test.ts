// Every command line of the READMEs, run by the built program where Claude Code is set up in a simulated home.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {doctorSample, withSample} from '../../scripts/doctor-sample.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {codeBlocks, read, readmes, spans, tables} from '../scripts/readmes.ts';

const home = mkdtempSync(path.join(os.tmpdir(), 'readme-'));
afterAll(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));

/** Lines that end in a backslash are one. */
const lines = codeBlocks(read('README.md'))
	.filter(({language}) => language === 'sh')
	.flatMap(({code}) => code.replaceAll('\\\n', '').trim().split('\n'));

const prefix = 'npx claude-bedrock-setup';
const commands = lines.filter((line) => line.startsWith(prefix));

const wordsOf = (line: string) =>
	[...line.slice(prefix.length).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** As it is typed, but in the simulated home; a question that nobody is there to answer is answered with --yes. */
function inDemo(line: string): readonly string[] {
	const words = wordsOf(line);
	const {command, options} = readCommandLine(words);
	if (command === 'completion') return words;
	const yes = (command === 'setup' || command === 'switch' || options.fix) && !options.yes ? ['--yes'] : [];
	return [...words, ...yes, ...(options.demo === undefined ? ['--demo', 'healthy'] : []), '--demo-home', home];
}

const run = (words: readonly string[]) =>
	spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...words], {
		cwd: home,
		env: {HOME: home, PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', SHELL: '/bin/bash'},
		input: pasted,
		encoding: 'utf8',
	});

const pasted = 'API Error: 400 The provided model identifier is invalid.';

describe('the command of the README', () => {
	test.each(commands)('%s', (line) => {
		if (!existsSync(path.join(home, '.claude', 'settings.json'))) expect(run(inDemo(prefix)).status).toBe(0);
		const {status, stdout, stderr} = run(inDemo(line));
		// What is explained is a failure, and is reported as one.
		expect(status, `${stdout}${stderr}`).toBe(line.includes('--explain') ? 1 : 0);
		expect(`${stdout}${stderr}`).not.toBe('');
	});
});

test('other lines are those that get a copy and run its scripts', () => {
	expect(lines.filter((line) => !commands.includes(line))).toEqual([
		'git clone <address> claude-bedrock-setup && cd claude-bedrock-setup',
		'npm ci && npm run demo',
		'npm ci && npm test',
	]);
	expect(commands.length).toBeGreaterThan(15);
});

test('what doctor says in the README is what it says (else: npm run readme)', () => {
	const sample = doctorSample();
	expect(sample).toContain('[region-malformed]');
	for (const file of readmes) expect(withSample(read(file), sample)).toBe(read(file));
});

/** In sentences and tables a value may stand for another: `<region>`. */
test.each(readmes)('the commands in the text of %s can be typed', (file) => {
	const text = read(file).replace(/^```[\s\S]*?^```$/gm, '');
	const typed = spans(text).filter((code) => code.startsWith(`${prefix} `));
	expect(typed.length).toBeGreaterThan(5);
	for (const line of typed)
		expect(() => readCommandLine(wordsOf(line.replaceAll('<region>', 'us-west-2'))), line).not.toThrow();
	expect(tables(text).length).toBeGreaterThan(10);
});
