// The shells of this machine, started with an empty environment and a home of their own; those that are not installed say so.
import {spawnSync} from 'node:child_process';
import {accessSync, constants, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {afterAll} from 'vitest';

/** How each shell is started on a script; `apt` is the Debian package that holds it. */
export const posixShells = {
	bash: {command: ['bash'], apt: 'bash'},
	'bash --posix': {command: ['bash', '--posix'], apt: 'bash'},
	'bash -ue': {command: ['bash', '-ue'], apt: 'bash'},
	dash: {command: ['dash'], apt: 'dash'},
	'busybox ash': {command: ['busybox', 'ash'], apt: 'busybox'},
	ksh: {command: ['ksh'], apt: 'ksh'},
	mksh: {command: ['mksh'], apt: 'mksh'},
	zsh: {command: ['zsh', '-d'], apt: 'zsh'},
	'zsh with odd options': {
		command: [
			'zsh',
			'-d',
			'-o',
			'rcquotes',
			'-o',
			'shwordsplit',
			'-o',
			'globsubst',
			'-o',
			'magicequalsubst',
			'-o',
			'nounset',
		],
		apt: 'zsh',
	},
	'zsh as sh': {command: ['zsh', '--emulate', 'sh'], apt: 'zsh'},
} as const;

export const fish = {command: ['fish'], apt: 'fish'};

/** The full path of a program, or undefined when it is not installed. */
export function which(program: string): string | undefined {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, program))
		.find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** For a test's title: nothing, or why it is skipped. */
export const missing = (program: string, apt: string) =>
	which(program) ? '' : ` (skipped: ${program} is not installed; apt-get install ${apt})`;

const homes: string[] = [];
afterAll(() => {
	for (const home of homes) rmSync(home, {recursive: true, force: true, maxRetries: 5});
});

/** A folder that is gone after the tests of this file. */
export function throwAwayHome(): string {
	const home = realpathSync(mkdtempSync(join(tmpdir(), 'plan-')));
	homes.push(home);
	// Where this folder is missing, an interactive fish fills it from all manual pages, in the background.
	mkdirSync(join(home, '.local/share/fish/generated_completions'), {recursive: true});
	return home;
}

export type Ran = {readonly status: number | null; readonly stdout: Buffer; readonly stderr: string};

/** Runs a program with nothing in its environment but HOME, PATH and what is given. */
export function run(
	command: readonly string[],
	home: string,
	environment: Record<string, string> = {},
	input = '',
): Ran {
	const [program = '', ...rest] = command;
	const result = spawnSync(which(program) ?? program, rest, {
		cwd: home,
		env: {HOME: home, PATH: '/usr/local/bin:/usr/bin:/bin', ...environment},
		input,
		timeout: 60_000,
		maxBuffer: 64 * 1024 * 1024,
	});
	if (result.error) throw result.error;
	return {status: result.status, stdout: result.stdout, stderr: result.stderr.toString()};
}

/** What a program started by the shell finds in its environment after this script. */
export function environmentAfter(
	command: readonly string[],
	home: string,
	script: string | Buffer,
	environment: Record<string, string> = {},
): Map<string, string> {
	const file = join(home, 'script');
	writeFileSync(file, script);
	const {stdout} = run([...command, file], home, environment);
	const entries = stdout.toString().split('\0');
	return new Map(entries.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
}
