// Line mode through the built program in a pseudo-terminal: every journey, and no control sequence in any of them.
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openTerminal} from './terminal.ts';

/** Of these the terminal's own line discipline adds the carriage returns. */
const plain = /^[\r\n\u0020-\u007e]*$/;

function folder(): string {
	const created = mkdtempSync(path.join(os.tmpdir(), 'line-mode-'));
	onTestFinished(() => rmSync(created, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	return created;
}

type Answer = string | {readonly key: 'ctrl+c' | 'ctrl+d'};
type Run = {readonly code: number; readonly text: string};

/** Answers one prompt after another. */
async function answer(
	words: readonly string[],
	answers: readonly Answer[],
	env: Record<string, string> = {TERM: 'dumb'},
): Promise<Run> {
	const terminal = openTerminal(words, {env});
	let from = 0;
	for (const next of answers) {
		from = await terminal.prompts(from);
		if (typeof next === 'string') terminal.type(`${next}\r`);
		else if (next.key === 'ctrl+c') terminal.press('ctrl+c');
		else terminal.type('\u0004');
	}
	const {code, output} = await terminal.ended();
	expect(output).toMatch(plain);
	return {code, text: output.replaceAll('\r\n', '\n')};
}

const enters = (count: number): string[] => Array.from({length: count}, () => '');

const settingsIn = (home: string) =>
	JSON.parse(readFileSync(path.join(home, '.claude/settings.json'), 'utf8')).env as Record<string, string>;

describe('line mode', () => {
	test.each([
		['TERM=dumb', [], {TERM: 'dumb'}],
		['--screen-reader', ['--screen-reader'], {}],
		['INK_SCREEN_READER', [], {INK_SCREEN_READER: 'true'}],
	])('is chosen by %s, and Enter alone leads to written files', async (_name, words, env) => {
		const home = folder();
		const {code, text} = await answer(['--demo', '--demo-home', home, ...words], enters(8), env);
		expect(code).toBe(0);
		expect(text.match(/\(question \d of 8\)/g)).toHaveLength(8);
		expect(text).toContain('Written. Claude Code will use platform opus in us-west-2.');
		expect(settingsIn(home).AWS_REGION).toBe('us-west-2');
	});

	test('reviews, shows the diff, changes an answer, switches the region, and takes it back', async () => {
		const home = folder();
		const demo = ['--demo', '--demo-home', home];
		const first = await answer(demo, [...enters(7), '2', '4', 'region', 'us-east-1', ...enters(2)]);
		expect(first.code).toBe(0);
		expect(first.text).toContain('+    "AWS_REGION": "us-west-2"');
		expect(settingsIn(home).AWS_REGION).toBe('us-east-1');
		const again = await answer(demo, ['2', 'us-west-2', ...enters(2)]);
		expect(again.code).toBe(0);
		expect(settingsIn(home).AWS_REGION).toBe('us-west-2');
		for (const region of ['us-east-1', undefined]) {
			const undo = await answer(['undo', ...demo, '--screen-reader'], ['y'], {});
			expect(undo.code).toBe(0);
			expect(existsSync(path.join(home, '.claude/settings.json')) ? settingsIn(home).AWS_REGION : undefined).toBe(
				region,
			);
		}
	});

	test('hands the terminal over for a sign-in, and goes on after it', async () => {
		const {code, text} = await answer(['--demo', 'expired-sso'], ['', '1', {key: 'ctrl+c'}]);
		expect(code).toBe(130);
		expect(text).toContain('1. Sign in now. runs: aws sso login --profile dev.');
		expect(text).toContain('user_code');
		expect(text).toContain('Which AWS region should Claude Code call? (question 2 of 8)');
	});

	test('says why a sign-in failed, and goes back to the problem', async () => {
		const {code, text} = await answer(['--demo', 'login-fails'], ['', '1', 'back', 'quit']);
		expect(code).toBe(130);
		expect(text.match(/Error: .*sign/g)?.length).toBeGreaterThan(0);
		expect(text.match(/Your AWS session has expired/g)).toHaveLength(2);
	});

	test('goes on although a call was refused, and ends with 1', async () => {
		const {code, text} = await answer(
			['--demo', 'haiku-denied', '--write', 'dotenv'],
			[...enters(4), 'continue anyway: haiku will be refused', ...enters(3)],
		);
		expect(text).toContain('6. Continue anyway: haiku will be refused');
		expect(code).toBe(1);
	});

	test('answers a wrong number and asks again; Ctrl+D leaves and writes nothing', async () => {
		const home = folder();
		const {code, text} = await answer(['--demo', '--demo-home', home], ['9', {key: 'ctrl+d'}]);
		expect(code).toBe(130);
		expect(text).toContain('9 is not in the list. Type a number from 1 to 4.\nNumber, or Enter for 1: ');
		expect(text).toContain('Nothing was written');
		expect(existsSync(path.join(home, '.claude'))).toBe(false);
	});

	test('ends undo with 1 and changes nothing when Ctrl+C answers its question', async () => {
		const home = folder();
		const demo = ['--demo', '--demo-home', home];
		await answer(demo, enters(8));
		const {code} = await answer(['undo', ...demo], [{key: 'ctrl+c'}]);
		expect(code).not.toBe(0);
		expect(settingsIn(home).AWS_REGION).toBe('us-west-2');
	});
});
