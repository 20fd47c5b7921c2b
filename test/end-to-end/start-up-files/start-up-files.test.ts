// The built program with start-up files as people have them, in the real shells: a new terminal has what set-up promised, or set-up says
// that it will not; doctor agrees; the start-up file does what it did before; and `off` gives back every byte.
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {missing, throwAwayHome, which} from '../../plan/real-shells.ts';
import {typeInTerminal} from '../../plan/terminal-shell.ts';
import {type Fixture, fixtures} from './fixtures.ts';

const program = path.resolve('dist/cli.js');

function homeOf({files}: Fixture): string {
	const home = throwAwayHome();
	const all = {
		'.zshrc': '',
		'programs/claude': `#!/bin/sh\n[ "$1" = --version ] || echo "[$*] \${AWS_REGION-none}" >> "$HOME/given"\n`,
		...files,
	};
	for (const [name, text] of Object.entries(all)) {
		const file = path.join(home, name);
		mkdirSync(path.dirname(file), {recursive: true});
		if (text.startsWith('-> ')) symlinkSync(text.slice(3), file);
		else writeFileSync(file, text);
	}
	chmodSync(path.join(home, 'programs/claude'), 0o755);
	return home;
}

const environmentOf = (home: string, shell: string) => ({
	HOME: home,
	PATH: `${home}/programs:${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
	SHELL: which(shell) ?? '',
	TERM: 'dumb',
	LANG: 'C.UTF-8',
	AWS_EC2_METADATA_DISABLED: 'true',
});

function setUp(home: string, shell: string, words: readonly string[]) {
	const all = [program, ...words, '--demo', 'healthy', '--demo-home', home];
	const {stdout, stderr} = spawnSync(process.execPath, all, {env: environmentOf(home, shell), encoding: 'utf8'});
	return stdout + stderr;
}

const startUpFile = (home: string, {shell, files}: Fixture) =>
	path.join(home, Object.keys(files).find((name) => name.endsWith(`.${shell}rc`)) ?? '.bashrc');

const dump: Readonly<Record<Fixture['shell'], string>> = {
	bash: 'echo "status $?"; alias; declare -F; shopt; set -o',
	zsh: `echo "status $?"; alias; print -l \${(ok)functions}; setopt; print -rl -- \${precmd_functions-}`,
	fish: 'echo "status $status"; alias; functions -n',
};

/** What the start-up file leaves behind and prints, without our own names; as a login shell, too. */
function behaviour(home: string, {shell, words}: Fixture): string[] {
	return [['-i'], ['-l', '-i']].map((how) => {
		const {stdout, stderr, status} = spawnSync(which(shell) ?? shell, [...how, '-c', dump[shell]], {
			cwd: home,
			env: environmentOf(home, shell),
			encoding: 'utf8',
		});
		const lines = `${stdout}${stderr}ended ${status}`.split('\n');
		// An alias or function claude is what our own function takes over.
		const own = words ? /__claude_bedrock|\bclaude\b/ : /__claude_bedrock|^(declare -f )?claude,?$/;
		return lines.filter((line) => line && !own.test(line)).join('\n');
	});
}

const doctorIn = (home: string) =>
	`'${process.execPath}' '${program}' doctor --offline --json > '${home}/findings.json'`;

/** Types into a new terminal. */
async function inNewTerminal(home: string, shell: string, login: boolean) {
	const command = [shell, ...(login ? ['-l', '-i'] : ['-i'])];
	const lines = ['true', 'claude a "b c"', doctorIn(home)];
	const {output} = await typeInTerminal(command, home, lines, environmentOf(home, shell));
	return {output, given: readFileSync(path.join(home, 'given'), 'utf8'), findings: findingsIn(home)};
}

/** Types into a terminal whose shell has read no start-up file. */
async function inOldTerminal(home: string, shell: string) {
	const command = [shell, shell === 'bash' ? '--norc' : '-f', '-i'];
	await typeInTerminal(command, home, [doctorIn(home)], {...environmentOf(home, shell), PS1: 'READY> '});
	return {findings: findingsIn(home)};
}

function findingsIn(home: string) {
	const {findings} = JSON.parse(readFileSync(path.join(home, 'findings.json'), 'utf8')) as {
		findings: {id: string; status: string; because?: string}[];
	};
	return findings.filter(({status, id}) => status !== 'ok' && id !== 'identity-unknown');
}

describe.each(fixtures)('$shell: $name', (fixture) => {
	const {shell, words = '', unread, files} = fixture;
	// A login bash reads .bashrc only where a profile says so.
	const loginToo = shell !== 'bash' || '.profile' in files;
	const skip = !which(shell);

	test.skipIf(skip)(
		`a new terminal, set-up and doctor agree, and off gives everything back${missing(shell, shell)}`,
		async () => {
			const home = homeOf(fixture);
			// The simulated home gets files of its own where there are none; they are there before anything is compared.
			setUp(home, shell, ['env']);
			const file = startUpFile(home, fixture);
			const bytes = shell === 'fish' ? undefined : readFileSync(file);
			const before = behaviour(home, fixture);
			const said = setUp(home, shell, ['--yes', '--write', 'dotenv,shell', '--shell', shell, '--no-probe']);
			expect(said).toContain('Written.');
			if (unread) {
				expect(said).toMatch(unread);
				const {findings} = await inOldTerminal(home, shell);
				expect(findings.find(({id}) => id === 'snippet-unread')?.because).toMatch(unread);
			} else {
				expect(said).toContain('Open a new terminal');
				expect(behaviour(home, fixture)).toEqual(before);
				for (const login of loginToo ? [false, true] : [false]) {
					writeFileSync(path.join(home, 'given'), '');
					const {given, findings, output} = await inNewTerminal(home, shell, login);
					expect(given, output).toBe(`[${words}a b c] us-west-2\n`);
					expect(
						findings.filter(({status, id}) => status === 'fail' || id === 'snippet-unread' || id === 'terminal-older'),
					).toEqual([]);
				}
			}
			setUp(home, shell, ['off', '--yes']);
			if (bytes) expect(readFileSync(file, 'latin1')).toBe(bytes.toString('latin1'));
		},
	);
});

describe.each([
	['bash', 'claude'],
	['bash', 'all'],
	['zsh', 'claude'],
	['zsh', 'all'],
	['fish', 'claude'],
	['fish', 'all'],
] as const)('%s, with --shell-scope %s', (shell, scope) => {
	test.skipIf(!which(shell))(
		`the terminal in which set-up ran is told, and doctor there says so${missing(shell, shell)}`,
		async () => {
			const fixture = fixtures.find((each) => each.shell === shell);
			if (!fixture) throw new Error(`no start-up file for ${shell}`);
			const home = homeOf(fixture);
			const node = `'${process.execPath}' '${program}'`;
			const words = `--yes --json --write dotenv,shell --shell ${shell} --shell-scope ${scope} --no-probe --demo healthy --demo-home '${home}'`;
			const status = shell === 'fish' ? '$status' : '$?';
			const lines = [`${node} ${words} > said.json`, doctorIn(home), `echo "exit ${status}" > status`];
			await typeInTerminal([shell, '-i'], home, lines, environmentOf(home, shell));
			const {notes} = JSON.parse(readFileSync(path.join(home, 'said.json'), 'utf8')) as {notes: string[]};
			expect(notes.join()).toContain('Open a new terminal before you start claude');
			const findings = findingsIn(home);
			expect(findings.map(({status, id}) => `${status} ${id}`)).toContain('warn terminal-older');
			expect(findings.map(({id}) => id)).not.toContain('bedrock-off');
			expect(readFileSync(path.join(home, 'status'), 'utf8')).toBe('exit 0\n');
		},
	);
});
