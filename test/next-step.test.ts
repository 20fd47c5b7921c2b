// The command of a next step: the one that was typed, completed, and quoted for the shell it is pasted into.
import {describe, expect, test} from 'vitest';
import {readCommandLine} from '../source/commands/read-command-line.ts';
import {typedCommand} from '../source/commands/typed-command.ts';
import {type Invocation, installed, type Repeat} from '../source/invocation.ts';
import {commandOf, nextAsJson, problemAsJson, stepText} from '../source/next-step.ts';
import {Problem} from '../source/problem.ts';
import {mapForms, synchroniseClock} from '../source/shell-command.ts';

const npx = 'npx claude-bedrock-setup';

const typed = (...words: string[]): Invocation => ({
	program: npx,
	words,
	shell: 'posix',
	typed: typedCommand(readCommandLine(words)),
});

const again = (words: string[], set: NonNullable<Repeat['set']>) => commandOf({say: '', again: {set}}, typed(...words));

describe('the typed command once more', () => {
	test('gets what is missing at its end', () => {
		expect(again(['doctor', '--fix'], {'--yes': true})).toBe(`${npx} doctor --fix --yes`);
		expect(again(['--yes'], {'--opus': {placeholder: '<profile>'}})).toBe(`${npx} --yes --opus <profile>`);
	});

	test('gets a wrong value replaced where it was typed', () => {
		const set = {'--region': 'us-west-2'};
		expect(again(['--region', 'us-west2', '--yes'], set)).toBe(`${npx} --region us-west-2 --yes`);
		expect(again(['--region=us-west2', '--yes'], set)).toBe(`${npx} --region us-west-2 --yes`);
		expect(again(['--yes'], set)).toBe(`${npx} --yes --region us-west-2`);
	});

	test('keeps the region of switch where switch has it', () => {
		expect(again(['switch', 'us-west2', '--yes'], {'--region': 'us-west-2'})).toBe(`${npx} switch us-west-2 --yes`);
	});

	test('does not get a switch twice', () => {
		expect(again(['--yes', '--json'], {'--yes': true})).toBe(`${npx} --yes --json`);
	});

	test('does not take the flag after a flag without value for a value', () => {
		expect(again(['--demo', '--yes'], {'--demo': 'slow'})).toBe(`${npx} --demo slow --yes`);
	});

	test('is the set-up in the same demo where the typed command does not take the flag', () => {
		expect(again(['doctor', '--fix', '--demo', 'slow'], {'--write': 'settings'})).toBe(
			`${npx} --demo slow --write settings`,
		);
	});
});

test('a command that a Mac has another program for is given in its words there, in every shell', () => {
	const next = {say: 'Set the clock', run: mapForms(synchroniseClock, (line) => `${line} # 1`)};
	const on = (shell: 'posix' | 'fish' | 'pwsh', isMac: boolean) => commandOf(next, {...typed(), shell, isMac});
	expect(on('posix', false)).toBe('sudo timedatectl set-ntp true # 1');
	expect(on('fish', true)).toBe('sudo systemsetup -setusingnetworktime on # 1');
	expect(on('pwsh', true)).toBe('sudo systemsetup -setusingnetworktime on # 1');
	expect(on('pwsh', false)).toBe('w32tm /resync # 1');
});

describe('another command of the program', () => {
	const own = (words: string[], command: string) => commandOf({say: '', own: command}, typed(...words));

	test('stays in the demo', () => {
		expect(own(['--demo', 'slow', '--demo-home', '/a b', '--yes'], 'doctor')).toBe(
			`${npx} doctor --demo slow --demo-home '/a b'`,
		);
		expect(own(['doctor', '--demo'], '')).toBe(`${npx} --demo`);
	});

	test('works on the same choices where it is about them', () => {
		const words = ['switch', 'us-west-2', '--yes', '--json', '--opus', 'x', '--write', 'settings'];
		expect(own(words, 'policy --missing')).toBe(`${npx} policy --missing --region us-west-2 --opus x`);
		expect(own(words, 'doctor')).toBe(`${npx} doctor`);
	});

	test('stands alone where nothing was typed', () => {
		expect(commandOf({say: '', own: 'undo'}, installed)).toBe('claude-bedrock-setup undo');
		expect(commandOf({say: '', own: ''}, installed)).toBe('claude-bedrock-setup');
	});
});

describe('quoting', () => {
	const words = ['--profile', "it's $HOME", '--write', 'dotenv,settings'];
	test.each([
		['posix', "--profile 'it'\\''s $HOME' --write dotenv,settings --yes"],
		['fish', "--profile 'it\\'s $HOME' --write dotenv,settings --yes"],
		['pwsh', "--profile 'it''s $HOME' --write 'dotenv,settings' --yes"],
	] as const)('for %s keeps every typed word one word', (shell, line) => {
		const command = commandOf({say: '', again: {set: {'--yes': true}}}, {...installed, words, shell});
		expect(command).toBe(`claude-bedrock-setup ${line}`);
	});
});

test('a step on one line and as JSON names the same command', () => {
	const next = {say: 'go on', again: {set: {'--yes': true}}} as const;
	const invocation = typed('undo');
	expect(stepText(next, invocation)).toBe(`go on: ${npx} undo --yes`);
	expect(nextAsJson(next, invocation)).toEqual({say: 'go on', run: `${npx} undo --yes`});
	expect(problemAsJson(new Problem({code: 'c', title: 't', next: [next]}), invocation)).toEqual({
		code: 'c',
		title: 't',
		because: undefined,
		next: [{say: 'go on', run: `${npx} undo --yes`}],
	});
});
