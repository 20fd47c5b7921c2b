// Users' files through the built program: refused with the text to paste, written for every shell, taken back to the byte.
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, rmdirSync, rmSync, statSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {hostileProfiles} from '../../source/simulated-aws/worlds/hostile-names.ts';
import {demoHome, execute, type Home} from './program.ts';
import {openTerminal} from './terminal.ts';

const setup = (shell = 'bash', ...more: string[]) => ['--yes', '--shell', shell, '--no-probe', ...more];

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** A `claude` that says what it was given. */
function fakeClaude(home: Home): Record<string, string> {
	chmodSync(home.put('fake/claude', '#!/bin/sh\nprintf \'[%s] %s %s\' "$AWS_PROFILE" "$AWS_REGION" "$*"\n'), 0o755);
	return {HOME: home.path, PATH: `${path.join(home.path, 'fake')}:${process.env.PATH}`};
}

const keys =
	'aws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY\n';

type Refusal = readonly [what: string, file: string, make: (home: Home) => void, words: string, paste: string];

const block = '\n# Added by claude-bedrock-setup, for Claude Code on Amazon Bedrock.';
const json = '\n{\n  "env": {\n    "CLAUDE_CODE_USE_BEDROCK": "1",';

const refusals: readonly Refusal[] = [
	['UTF-16', '.bashrc', (home) => home.put('.bashrc', Buffer.from('\ufeffa', 'utf16le')), 'UTF-16', block],
	[
		'a FIFO',
		'.bashrc',
		(home) => {
			rmSync(path.join(home.path, '.bashrc'));
			execFileSync('mkfifo', [path.join(home.path, '.bashrc')]);
		},
		'not a regular file',
		block,
	],
	[
		'a marker without its pair',
		'.bashrc',
		(home) => home.put('.bashrc', 'a\n# >>> claude-bedrock-setup >>>\n'),
		'begin marker in line 2',
		block,
	],
	[
		'settings that are no JSON',
		'.claude/settings.json',
		(home) => home.put('.claude/settings.json', '{\n  "env": {\n    "A": tru\n  }\n}\n'),
		'line 3, column 10',
		json,
	],
	[
		'settings with a comment',
		'.claude/settings.json',
		(home) => home.put('.claude/settings.json', '{\n  // mine\n  "env": {}\n}\n'),
		'line 2, column 3',
		json,
	],
];

test.each(refusals)(
	'%s: nothing is written anywhere, the text to paste is shown',
	async (_, file, make, words, paste) => {
		const home = await demoHome();
		make(home);
		const before = home.tree();
		const {code, err} = await home.run(setup());
		expect(code).toBe(1);
		expect(err).toContain(words);
		expect(err).toContain(path.join(home.path, file));
		expect(err).toContain(paste);
		expect(home.tree()).toEqual(before);
	},
);

test("a file of somebody else in the place of fish's snippet is left alone", async () => {
	const home = await demoHome({'.config/fish/conf.d/claude-bedrock-setup.fish': '# mine\n'});
	const before = home.tree();
	const {code, err} = await home.run(setup('fish'));
	expect(code).toBe(1);
	expect(err).toContain("    set -lx AWS_REGION 'us-west-2'");
	expect(home.tree()).toEqual(before);
});

test('a read-only start-up file is refused until what was shown is pasted, and then left alone', async () => {
	const home = await demoHome();
	const rc = path.join(home.path, '.bashrc');
	chmodSync(rc, 0o444);
	const refused = await home.run(setup('bash', '--dry-run'));
	expect(refused.code).toBe(1);
	const text = /^# Added by .*\n.*$/m.exec(refused.err)?.[0] ?? '';
	rmSync(rc);
	home.put('.bashrc', `${home.read('.zshrc')}\n${text}\n`);
	chmodSync(rc, 0o444);
	const pasted = home.read('.bashrc');
	expect(await home.run(setup())).toMatchObject({code: 0});
	expect(home.read('.bashrc')).toBe(pasted);
	const claude = await execute(['bash', '--norc', '-c', '. ~/.bashrc; claude hi'], home.path, fakeClaude(home));
	// No AWS profile: the settings file has the command that gives its credentials.
	expect(claude).toEqual({code: 0, out: '[] us-west-2 hi', err: ''});
	expect(home.read('.claude/settings.json')).toContain('"awsCredentialExport": "aws configure export-credentials');
});

const startUpFiles: readonly (readonly [string, string | Buffer])[] = [
	['carriage returns', 'export A=1\r\nalias ll="ls"\r\n'],
	['Latin-1', Buffer.from('n=caf\xe9\n', 'latin1')],
	['no final line break', 'alias claude="claude --verbose"'],
	['a function claude', 'claude() { command claude "$@"; }\n'],
];

test.each(startUpFiles)('off gives back a home with %s to the byte, modes and folders too', async (_, rc) => {
	const settings = '{\r\n\t"model": "opus",\r\n\t"env": {"FOO": "bar"}\r\n}';
	const home = await demoHome({
		'dotfiles/rc': rc,
		'.claude/settings.json': settings,
		'.config/claude-bedrock-setup/bedrock.env': '# mine\nX=1',
	});
	chmodSync(path.join(home.path, '.config/claude-bedrock-setup'), 0o755);
	rmSync(path.join(home.path, '.bashrc'));
	symlinkSync('dotfiles/rc', path.join(home.path, '.bashrc'));
	const before = home.tree();
	expect(await home.run(setup('bash', '--dotenv', 'new/folder/.env'))).toMatchObject({code: 0});
	const first = home.tree();
	expect(first).toContain('.bashrc -> dotfiles/rc');
	expect(await home.run(['switch', 'eu-central-1', ...setup()])).toMatchObject({code: 0});
	const startUp = (tree: readonly string[]) => tree.filter((line) => /dotfiles|shell\.bash/.test(line));
	expect(startUp(home.tree())).toEqual(startUp(first));
	expect(await home.run(['undo'])).toMatchObject({code: 0});
	const ours = (tree: readonly string[]) => tree.filter((line) => !/^\.local|config\.json/.test(line));
	expect(ours(home.tree())).toEqual(ours(first));
	expect(await home.run(['off'])).toMatchObject({code: 0});
	expect(home.tree()).toEqual(before);
});

test('a value changed by hand is kept and named, and a start-up file edited since keeps the edit', async () => {
	const home = await demoHome();
	await home.run(setup());
	const haiku = /"ANTHROPIC_DEFAULT_HAIKU_MODEL": "([^"]+)"/.exec(home.read('.claude/settings.json'))?.[1] ?? '';
	const byHand = home
		.read('.claude/settings.json')
		.replace(/("ANTHROPIC_DEFAULT_SONNET_MODEL": )"[^"]+"/, `$1"${haiku}"`);
	home.put('.claude/settings.json', byHand);
	home.put('.bashrc', `${home.read('.bashrc')}# mine\n`);
	const again = await home.run(setup());
	expect(again.code).toBe(0);
	expect(again.out).toMatch(/ANTHROPIC_DEFAULT_SONNET_MODEL +arn:\S+ +platform haiku · .*changed by hand/);
	expect(again.out).toContain('ANTHROPIC_DEFAULT_SONNET_MODEL: the settings file and the dotenv file differ');
	expect(home.read('.claude/settings.json')).toContain(`"ANTHROPIC_DEFAULT_SONNET_MODEL": "${haiku}"`);
	expect((await home.run(['off'])).code).toBe(0);
	expect(home.read('.bashrc')).toBe(`${home.read('.zshrc')}# mine\n`);
});

test('four runs at once each finish or say why not, and off removes what all of them wrote', async () => {
	const home = await demoHome();
	const before = home.tree();
	const runs = await Promise.all([1, 2, 3, 4].map(() => home.run(setup())));
	expect(runs.some(({code}) => code === 0)).toBe(true);
	for (const {code, err} of runs) if (code !== 0) expect(err).toContain('was changed by somebody else meanwhile');
	expect((await home.run(['off'])).code).toBe(0);
	expect(home.tree()).toEqual(before);
});

const traceable = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

// Which of the writes to the disk the program does not survive: while the lock is taken, the backups made, the files written.
test.skipIf(!traceable).each([1, 6, 14, 20])(
	'killed at its fsync %i: the next run puts it right (skipped without strace)',
	async (at) => {
		const home = await demoHome();
		const before = home.tree();
		const strace = [
			'strace',
			'-f',
			'-o',
			'/dev/null',
			'-e',
			'trace=fsync',
			'-e',
			`inject=fsync:signal=KILL:when=${at}`,
		];
		const killed = await home.run(setup(), strace);
		expect(killed.code).not.toBe(0);
		const next = await home.run(['off']);
		if (at > 10) expect(next.err).toMatch(/was interrupted: (no file had been changed|.* put back as before)/);
		expect(home.tree()).toEqual(before);
	},
);

// Its other writes: folders made and removed, files renamed into their place and deleted.
test.skipIf(!traceable).each([
	['mkdir', 2],
	['mkdir', 6],
	['rename', 2],
	['rename', 5],
	['unlink', 1],
])('killed at its %s %i: nothing of ours stays after off (skipped without strace)', async (call, at) => {
	const home = await demoHome();
	const before = home.tree();
	const inject = `inject=${call}:signal=KILL:when=${at}`;
	await home.run(setup(), ['strace', '-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject]);
	await home.run(['off']);
	expect(home.tree()).toEqual(before);
});

test.each(["it's ünï", 'a "b"  c; touch PWNED'])('the profile %s reaches every shell as it is', async (profile) => {
	const home = await demoHome({'.aws/credentials': `[${profile}]\n${keys}`});
	const env = fakeClaude(home);
	// Where it is not there, fish writes it in the background, and goes on when the test has ended.
	mkdirSync(path.join(home.path, '.local/share/fish/generated_completions'), {recursive: true});
	const flags = ['--profile', profile, '--region', 'us-west-2'];
	for (const shell of ['bash', 'zsh', 'fish'].filter(has)) {
		expect(await home.run(setup(shell, ...flags))).toMatchObject({code: 0});
		const start = {bash: '. ~/.bashrc; claude x', zsh: '. ~/.zshrc; claude x', fish: 'claude x'}[shell] ?? '';
		const options = {bash: ['--norc'], zsh: ['-f'], fish: []}[shell] ?? [];
		const given = await execute([shell, ...options, '-c', start], home.path, env);
		expect({shell, ...given}).toEqual({shell, code: 0, out: `[${profile}] us-west-2 x`, err: ''});
		const format = shell === 'fish' ? 'fish' : 'sh';
		const printed = await home.run(['env', '--format', format, ...flags]);
		const file = home.put(`printed.${shell}`, printed.out);
		const read = await execute([shell, ...options, '-c', `. '${file}'; printenv AWS_PROFILE`], home.path, env);
		expect({shell, ...read}).toEqual({shell, code: 0, out: `${profile}\n`, err: ''});
	}
	expect(JSON.parse(home.read('.claude/settings.json')).env.AWS_PROFILE).toBe(profile);
	expect(JSON.parse((await home.run(['env', '--format', 'json', ...flags])).out).AWS_PROFILE).toBe(profile);
	expect(home.tree().filter((line) => line.includes('PWNED '))).toEqual([]);
});

test('project settings are readable by colleagues and hold no AWS_PROFILE; local settings need a git that ignores them', async () => {
	const home = await demoHome();
	const project = path.join(home.path, 'project');
	const shared = await home.run(setup('bash', '--settings', 'project', '--write', 'settings'));
	expect(shared.out).toContain('Colleagues will see');
	expect(shared.out).toContain("export AWS_PROFILE='dev' before claude");
	const both = await home.run(setup('bash', '--settings', 'project', '--write', 'settings,shell,dotenv', '--dry-run'));
	expect(both.out).toContain('Colleagues will see');
	expect(both.out).not.toContain('before claude');
	expect(home.read('project/.claude/settings.json')).not.toContain('AWS_PROFILE');
	expect(statSync(path.join(project, '.claude/settings.json')).mode & 0o077).not.toBe(0);
	execFileSync('git', ['init', '-q'], {cwd: project});
	home.put('project/.gitignore', 'node_modules');
	const local = setup('bash', '--settings', 'local', '--write', 'settings');
	const refused = await home.run(local);
	expect(refused.code).toBe(1);
	expect(existsSync(path.join(project, '.claude/settings.local.json'))).toBe(false);
	const command = /^ {2}(printf .*)$/m.exec(refused.err)?.[1] ?? 'false';
	execFileSync('sh', ['-c', command], {cwd: project});
	expect(home.read('project/.gitignore')).toBe('node_modules\n.claude/settings.local.json\n');
	expect((await home.run(local)).code).toBe(0);
});

// What a terminal acts upon: all that has no look of its own, but for line breaks and tabs.
const harmful = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

test('hostile names and messages are shown as what they are, and never become more', async () => {
	const home = await demoHome({}, 'hostile-names');
	const before = home.tree();
	const words = [
		['--yes', '--shell', 'bash'],
		['--yes', '--shell', 'bash', '--force'],
		['doctor'],
		['policy'],
		['undo', '--dry-run'],
		['off'],
		['--yes', '--profile', 'none', '--shell', 'bash'],
		...Object.values(hostileProfiles).map((name) => [
			...setup('bash', '--region', 'us-west-2', '--force'),
			'--profile',
			name,
		]),
	];
	let all = '';
	for (const one of words) {
		const {out, err} = await home.run(one);
		expect((out + err).replace(/[\n\t]/g, ''), one.join(' ')).not.toMatch(harmful);
		all += out + err;
	}
	// From AWS's answer, and from the AWS files.
	expect(all).toContain('\\e]0;owned\\u0007\\e[31m\\u202edlrow');
	expect(all).toContain("o'brien$(touch PWNED)\\e[31m");
	expect(all).toContain('left\\u202ethgir');
	mkdirSync(path.join(home.path, 'run'));
	const {err} = await execute(['bash', '--norc', '-c', 'cd run; . ~/.bashrc; claude x'], home.path, fakeClaude(home));
	expect(err).toBe('');
	rmSync(path.join(home.path, 'fake'), {recursive: true});
	await home.run(['off']);
	rmdirSync(path.join(home.path, 'run'));
	expect(home.tree()).toEqual(before);
});

test('hostile profile names are shown as text in the wizard', async () => {
	const terminal = openTerminal(['--demo', 'hostile-names'], {columns: 100, rows: 30});
	await terminal.shows('left\\u202ethgir');
	await terminal.shows('\\e[31mred\\e]0;owned');
	terminal.press('ctrl+c');
	const {output} = await terminal.ended();
	for (const raw of ['owned\u0007', '\u202e']) expect(output).not.toContain(raw);
});

test('a variable that was set by hand and has to go is named', async () => {
	const settings = '{"env": {"ANTHROPIC_SMALL_FAST_MODEL": "us.anthropic.claude-3-haiku", "MINE": "1"}}';
	const home = await demoHome({'.claude/settings.json': settings});
	const {out} = await home.run(setup());
	expect(out).toContain('ANTHROPIC_SMALL_FAST_MODEL will no longer stand in ~/.claude/settings.json');
	expect(JSON.parse(home.read('.claude/settings.json')).env).toMatchObject({MINE: '1'});
	await home.run(['off']);
	expect(home.read('.claude/settings.json')).toBe(settings);
});

test('a dry run refuses two places that are one file, as the real run does', async () => {
	const home = await demoHome();
	const before = home.tree();
	for (const more of [[], ['--dry-run']]) {
		const {code, err} = await home.run(setup('bash', '--dotenv', '~/.bashrc', ...more));
		expect(err).toContain(`${home.path}/.bashrc cannot hold both the variables and the shell snippet`);
		expect(code).toBe(1);
	}
	expect(home.tree()).toEqual(before);
});

/** The same numbers for the same seed, so that what failed once can be run again. */
function chooser(seed: number) {
	let state = seed;
	return <Value>(choices: readonly [Value, ...Value[]]): Value => {
		state = (state * 1103515245 + 12345) % 2 ** 31;
		return choices[Math.floor((state / 2 ** 31) * choices.length)] ?? choices[0];
	};
}

test.each([1, 2, 3])(
	'off restores the home after any sequence of setups, switches, edits and undos (seed %i)',
	async (seed) => {
		const pick = chooser(seed);
		const shell = pick(['bash', 'zsh', 'fish']);
		const rc = shell === 'zsh' ? '.zshrc' : '.bashrc';
		const home = await demoHome({
			[rc]: pick(['', '\n', 'alias claude="claude -x"', 'echo a \\\n', 'A=1\r\n']),
			'.claude/settings.json': pick(['', '{}', '{"a":1}\r\n', '{\n\t"env": {\n\t\t"FOO": "bar"\n\t}\n}']),
			'.config/claude-bedrock-setup/bedrock.env': pick(['X=1', 'AWS_REGION=us-west-2\nFOO=1\n']),
		});
		const before = home.tree();
		const begun = home.read(rc);
		let edits = 0;
		for (let turn = 0; turn < 5; turn++) {
			const step = pick<readonly string[]>([
				[],
				['switch', 'eu-central-1'],
				['switch', 'us-west-2'],
				['--caching', 'off:haiku'],
				['--shell-scope', 'all'],
				['undo'],
				['edit'],
			]);
			if (step[0] === 'edit') {
				edits++;
				home.put(rc, `${home.read(rc)}\n# mine\n`);
			} else {
				const {code, err} = await home.run(step[0] === 'undo' ? step : [...step, ...setup(shell)]);
				expect(code, err).toBe(0);
			}
		}
		await home.run(['off']);
		const others = (tree: readonly string[]) => tree.filter((line) => !line.startsWith(`${rc} `));
		expect(others(home.tree())).toEqual(others(before));
		// What somebody wrote behind our block may keep the line break that the block needed.
		const added = '\n# mine\n'.repeat(edits);
		expect([begun + added, `${begun}\n${added}`]).toContain(home.read(rc));
	},
);
