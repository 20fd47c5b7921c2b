// The command `completion`: its scripts in the real shells, asked as each shell asks when somebody presses Tab.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import * as pty from '@lydell/node-pty';
import {afterAll, describe, expect, test} from 'vitest';
import {completionScript} from '../../source/commands/completion/index.ts';
import {commands} from '../../source/commands/index.ts';
import {Problem} from '../../source/problem.ts';

const home = mkdtempSync(path.join(os.tmpdir(), 'completion-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));
mkdirSync(path.join(home, '.aws'));
writeFileSync(
	path.join(home, '.aws', 'config'),
	'[default]\n[ profile dev ]\n[profile "two words"]\n[profile $(touch x)]\n[sso-session corporate]\n[services local]\n',
);
writeFileSync(path.join(home, '.aws', 'credentials'), '[keys]\n[dev]\n');
writeFileSync(path.join(home, 'bedrock.env'), '');
mkdirSync(path.join(home, 'folder'));

const env = {HOME: home, PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', TERM: 'xterm-256color'};
const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

const scripts = Object.fromEntries(
	shells.map((shell) => {
		const file = path.join(home, `script.${shell}`);
		writeFileSync(file, completionScript(shell, ['healthy', 'haiku-denied']));
		return [shell, file];
	}),
) as Record<Shell, string>;

const isHere = (shell: Shell) => {
	try {
		execFileSync(shell, ['-c', 'true'], {env});
		return true;
	} catch {
		return false;
	}
};

const run = (shell: Shell, ...words: readonly string[]) =>
	execFileSync(shell, words, {env, cwd: home, encoding: 'utf8'})
		.split('\n')
		.map((line) => line.split('\t')[0] ?? '')
		.filter(Boolean);

/** The candidates for the last word, as the shell would write them on the line. */
const ask: Record<'bash' | 'fish', (...words: readonly string[]) => string[]> = {
	bash: (...words) =>
		run(
			'bash',
			'-c',
			`source "$0"; COMP_WORDS=(claude-bedrock-setup "$@"); COMP_CWORD=$#; _claude_bedrock_setup; printf '%s\\n' "\${COMPREPLY[@]}"`,
			scripts.bash,
			...words,
		),
	fish: (...words) =>
		run('fish', '-c', `source ${scripts.fish}; complete -C "claude-bedrock-setup ${words.join(' ')}"`),
};

const questions: readonly (readonly [readonly string[], readonly string[]])[] = [
	[['doc'], ['doctor']],
	[['doctor', '--f'], ['--fix']],
	[['--yes', 'doctor', '--f'], ['--fix']],
	[['--region', 'us-west-2', 'doctor', '--f'], ['--fix']],
	[
		['--region', 'ca-'],
		['ca-central-1', 'ca-west-1'],
	],
	[
		['switch', 'ca-'],
		['ca-central-1', 'ca-west-1'],
	],
	[['--settings', 'pro'], ['project']],
	[
		['--caching', 'o'],
		['off', 'on'],
	],
	[['--write', 'dotenv,set'], ['dotenv,settings']],
	[['--1m', 'so'], ['sonnet']],
	[
		['--demo', 'h'],
		['haiku-denied', 'healthy'],
	],
	[['--demo', 'doctor', '--f'], ['--fix']],
	[['--demo', 'healthy', 'doctor', '--f'], ['--fix']],
	[
		['--profile', 'de'],
		['default', 'dev'],
	],
	[['--profile', 'k'], ['keys']],
	[['--profile', 'cor'], []],
	[['policy', '--format', 't'], ['terraform']],
	[['env', '--format', 'p'], ['pwsh']],
	[['completion', 'z'], ['zsh']],
	[['help', 'ex'], ['exit-codes']],
	[['--dotenv', 'bed'], ['bedrock.env']],
	[['undo', '--fix'], []],
	[['undo', '--reg'], []],
];

describe.each(['bash', 'fish'] as const)('in %s', (shell) => {
	test.runIf(isHere(shell)).each(questions)('%j can become %j', (words, expected) => {
		expect(ask[shell](...words).toSorted()).toEqual(expected.toSorted());
	});

	test.runIf(isHere(shell))('a profile with a blank is one word, and nothing in a name is run', () => {
		const names = ask[shell]('--profile', "''".slice(2));
		expect(names).toHaveLength(5);
		expect(names).toContain(shell === 'bash' ? 'two\\ words' : 'two words');
		expect(() => execFileSync('test', ['-e', path.join(home, 'x')])).toThrow();
	});
});

test.runIf(isHere('bash'))('bash takes --flag=value apart, and is answered all the same', () => {
	expect(ask.bash('--region', '=', 'ca-')).toEqual(['ca-central-1', 'ca-west-1']);
	expect(ask.bash('--settings', '=')).toEqual(['user', 'project', 'local']);
	expect(ask.bash('--region', '=', 'us-west-2', 'doctor', '--f')).toEqual(['--fix']);
});

/** Types into a real zsh and presses Tab; what is then on the line is printed instead of run. */
function typeInZsh(typed: string): Promise<string> {
	return new Promise((resolve) => {
		const child = pty.spawn('zsh', ['-f'], {cols: 200, rows: 50, cwd: home, env});
		let output = '';
		child.onData((data) => {
			output += data;
			const found = /LINE<([^>]*)>/.exec(output.slice(output.lastIndexOf('READY')));
			if (found?.[1] === undefined) return;
			child.kill('SIGKILL');
			resolve(stripVTControlCharacters(found[1]));
		});
		const lines = [
			'autoload -Uz compinit && compinit -D',
			`source ${scripts.zsh}`,
			'show() { printf "LINE%s%s%s" "<" "$BUFFER" ">" }; zle -N show; bindkey "^X" show; PS1=; echo REA""DY',
		];
		child.write(`${lines.join('; ')}\r`);
		const wait = setInterval(() => {
			if (!output.includes('\nREADY')) return;
			clearInterval(wait);
			child.write(`${typed}\t\u0018`);
		}, 20);
	});
}

describe('in zsh', () => {
	test.runIf(isHere('zsh')).each([
		['claude-bedrock-setup doc', 'claude-bedrock-setup doctor '],
		['claude-bedrock-setup doctor --fi', 'claude-bedrock-setup doctor --fix '],
		['claude-bedrock-setup --demo doctor --fi', 'claude-bedrock-setup --demo doctor --fix '],
		['claude-bedrock-setup --region ca-w', 'claude-bedrock-setup --region ca-west-1 '],
		['claude-bedrock-setup --region=ca-w', 'claude-bedrock-setup --region=ca-west-1 '],
		['claude-bedrock-setup switch ca-w', 'claude-bedrock-setup switch ca-west-1 '],
		// zsh takes this comma away again when a blank is typed.
		['claude-bedrock-setup --write dotenv,set', 'claude-bedrock-setup --write dotenv,settings,'],
		['claude-bedrock-setup --profile ke', 'claude-bedrock-setup --profile keys '],
		['claude-bedrock-setup --profile tw', 'claude-bedrock-setup --profile two\\ words '],
		['claude-bedrock-setup --demo hai', 'claude-bedrock-setup --demo haiku-denied '],
		['claude-bedrock-setup policy --format t', 'claude-bedrock-setup policy --format terraform '],
		['claude-bedrock-setup help exit', 'claude-bedrock-setup help exit-codes '],
		['claude-bedrock-setup --dotenv bed', 'claude-bedrock-setup --dotenv bedrock.env '],
		['claude-bedrock-setup undo --reg', 'claude-bedrock-setup undo --reg'],
	])('%s becomes %s', async (typed, line) => {
		expect((await typeInZsh(typed)).trimEnd()).toBe(line.trimEnd());
	});
});

test('every command and every flag is in every script', () => {
	for (const shell of shells) {
		const script = completionScript(shell, []);
		for (const {word} of commands) expect(script).toContain(word);
	}
});

test.each(['', 'tcsh', 'constructor'])('the shell "%s" is refused with exit code 2', (shell) => {
	expect(() => completionScript(shell, [])).toThrow(Problem);
	try {
		completionScript(shell, []);
	} catch (error) {
		expect(error).toMatchObject({code: 'bad-shell', usage: true});
	}
});
