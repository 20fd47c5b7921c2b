// The snippets in the real shells: what claude gets, what the shell keeps, and that nobody's start-up file is broken by them.
import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {editDotenv} from '../../source/plan/dotenv.ts';
import {putBlock} from '../../source/plan/marked-block.ts';
import {fishSnippet} from '../../source/plan/snippet/fish.ts';
import {posixSnippet, posixStartUpLine} from '../../source/plan/snippet/posix.ts';
import {executionPolicyNote} from '../../source/plan/snippet/pwsh.ts';
import type {ShellScope} from '../../source/plan/snippet/scope.ts';
import {startUpLines} from '../../source/plan/start-up-lines.ts';
import {missing, posixShells, type Ran, run, throwAwayHome, which} from './real-shells.ts';

const variables = [
	{name: 'AWS_REGION', value: 'us-west-2'},
	{name: 'ANTHROPIC_MODEL', value: 'a [1m] b'},
];
const unset = ['DISABLE_PROMPT_CACHING', 'AWS_BEARER_TOKEN_BEDROCK'];
const interactive = {
	bash: (home: string) => ['bash', '--rcfile', join(home, 'rc'), '-i'],
	zsh: () => ['zsh', '-d', '-i'],
	fish: () => ['fish', '-i'],
} as const;
type Shell = keyof typeof interactive;
const startUp: Readonly<Record<Shell, string>> = {bash: 'rc', zsh: '.zshrc', fish: '.config/fish/config.fish'};

/** Hard to quote. */
const folderName = "we're $HOME é";

/** A home whose start-up file has `above` and `below` around our two lines, and a claude that tells what it was given. */
function home(shell: Shell, scope: ShellScope, above = '', below = '', folder = folderName): string {
	const root = throwAwayHome();
	const place = (path: string, text: string | Buffer) => {
		mkdirSync(dirname(join(root, path)), {recursive: true});
		writeFileSync(join(root, path), text);
	};
	place(
		'bin/claude',
		`#!/bin/sh
echo "real [$*] \${AWS_REGION-no region} \${ANTHROPIC_MODEL-} \${DISABLE_PROMPT_CACHING:-caching on}\${AWS_BEARER_TOKEN_BEDROCK+ token}"
exit 3
`,
	);
	chmodSync(join(root, 'bin/claude'), 0o755);
	if (shell === 'fish') {
		place('.config/fish/conf.d/claude-bedrock-setup.fish', fishSnippet({scope, variables, unset}));
		place(startUp.fish, `${above}\n${below}\n`);
	} else {
		const dotenvPath = join(root, folder, 'bedrock.env');
		place(join(folder, 'bedrock.env'), editDotenv(undefined, variables, unset));
		const generated = join(folder, `claude-bedrock-setup/shell.${shell}`);
		place(generated, posixSnippet({shell, scope, dotenvPath}));
		const line = posixStartUpLine(join(root, generated));
		const withLines = putBlock(Buffer.from(`${above}\n`), line, 'lf', startUpLines);
		place(startUp[shell], Buffer.concat([withLines, Buffer.from(`${below}\n`)]));
	}
	return root;
}

/** Types these lines into an interactive shell. */
function typed(shell: Shell, root: string, lines: string, environment: Record<string, string> = {}): Ran {
	return run([...interactive[shell](root), '-c', lines], root, {
		PATH: `${join(root, 'bin')}:/usr/local/bin:/usr/bin:/bin`,
		DISABLE_PROMPT_CACHING: '1',
		AWS_BEARER_TOKEN_BEDROCK: '',
		TERM: 'dumb',
		...environment,
	});
}

// Bash without a terminal says this of itself, with and without our lines.
const quiet = (stderr: string) =>
	stderr.replace(/^bash: (cannot set terminal process group.*|no job control in this shell)\n/gm, '');
const claude = (root: string, shell: Shell, more = '') => {
	const {stdout, stderr} = typed(shell, root, `claude a 'b c'${more}`);
	return stdout.toString() + quiet(stderr);
};
const given = (args: string) => `real [${args}] us-west-2 a [1m] b caching on\n`;

/** What people have in their start-up files already, and what claude is then called with. */
const existing: readonly (readonly [string, string])[] = [
	['', given('a b c')],
	["alias claude='claude --mine'", given('--mine a b c')],
	["alias claude='$HOME/bin/claude --path'", given('--path a b c')],
	["alias claude='FOO=1 claude --with'", given('--with a b c')],
	["alias mycc='command claude --deep'; alias claude='mycc --x'", given('--deep --x a b c')],
	["alias claude='cd / && claude'", given('a b c')],
	['claude() { echo mine; command claude fn "$@"; }', `mine\n${given('fn a b c')}`],
	[
		'claude() { echo mine; command claude fn "$@"; }; alias claude="claude --both"',
		`mine\n${given('fn --both a b c')}`,
	],
	['alias echo=\'echo aliased\'; claude() { command claude fn "$@"; }', given('fn a b c')],
	["alias .='echo aliased'; alias source='echo aliased'", given('a b c')],
];

describe.each(['bash', 'zsh'] as const)('the snippet for claude alone in %s', (shell) => {
	const skip = !which(shell);
	const why = missing(shell, shell);

	test.skipIf(skip).each(existing)(`keeps %s, and the variables reach it${why}`, (above, expected) => {
		expect(claude(home(shell, 'claude', above), shell)).toBe(expected);
	});

	test.skipIf(skip).each(existing)(
		`%s: the rest of the start-up file runs, also twice and under set -eu${why}`,
		(above, expected) => {
			const root = home(shell, 'claude', `set -eu\n${above}`, 'STARTED=yes$?; set +eu');
			const file = join(root, startUp[shell]);
			const {stdout, stderr} = typed(
				shell,
				root,
				`printf '%s\\n' $STARTED; \\. '${file}'; printf '%s\\n' $STARTED; claude a 'b c'`,
			);
			expect(stdout.toString() + quiet(stderr)).toBe(`yes0\nyes0\n${expected}`);
		},
	);

	test.skipIf(skip)(`gives a function no aliases that came after it${why}`, () => {
		const above = `claude() { echo mine; command claude fn "$@"; }\nalias echo='echo aliased'`;
		expect(claude(home(shell, 'claude', above), shell)).toBe(`mine\n${given('fn a b c')}`);
	});

	test.skipIf(skip)(`leaves a claude that cannot be replaced, silently${why}`, () => {
		const locked =
			shell === 'bash' ? 'claude() { echo locked; }; readonly -f claude' : 'disable -r function; alias -g claude=:';
		const {stdout, stderr} = typed(
			shell,
			home(shell, 'claude', `set -eu\n${locked}`, 'STARTED=yes$?; set +eu'),
			'echo $STARTED',
		);
		expect(stdout.toString() + quiet(stderr)).toBe('yes0\n');
	});

	test.skipIf(skip)(`leaves the variables of the shell itself${why}`, () => {
		const {stdout} = typed(
			shell,
			home(shell, 'claude'),
			`claude >/dev/null; echo "\${AWS_REGION-none} $DISABLE_PROMPT_CACHING"`,
		);
		expect(stdout.toString()).toBe('none 1\n');
	});

	test.skipIf(skip)(`passes on the status, standard input and odd arguments${why}`, () => {
		const root = home(shell, 'claude');
		expect(typed(shell, root, 'claude; echo $?').stdout.toString()).toBe(`${given('')}3\n`);
		expect(typed(shell, root, `claude "" '*' '$HOME' "it's"`).stdout.toString()).toBe(given(" * $HOME it's"));
		writeFileSync(join(root, 'bin/claude'), '#!/bin/sh\ncat\n');
		expect(typed(shell, root, 'echo piped | claude').stdout.toString()).toBe('piped\n');
	});

	test.skipIf(skip)(`runs claude as it is when the dotenv file is gone${why}`, () => {
		const root = home(shell, 'claude');
		const {stdout, stderr} = typed(shell, root, `rm we*/bedrock.env; claude x`);
		expect(stdout.toString() + quiet(stderr)).toBe('real [x] no region  1 token\n');
	});

	test.skipIf(skip)(`follows a change of the dotenv file without a new shell${why}`, () => {
		const root = home(shell, 'claude');
		expect(typed(shell, root, 'sed -i s/us-west-2/eu-west-1/ we*/bedrock.env; claude').stdout.toString()).toContain(
			'eu-west-1',
		);
	});

	test.skipIf(skip)(`reports that claude is not on the PATH and returns 127${why}`, () => {
		const {stdout, stderr} = typed(shell, home(shell, 'claude'), 'claude; echo $?', {PATH: '/usr/bin:/bin'});
		expect(stdout.toString()).toBe('127\n');
		expect(stderr).toContain('not found');
	});
});

describe.each(['bash', 'zsh'] as const)('the snippet for all programs in %s', (shell) => {
	const skip = !which(shell);
	const why = missing(shell, shell);
	const show = [
		`echo "$AWS_REGION $ANTHROPIC_MODEL \${DISABLE_PROMPT_CACHING-unset}"`,
		`sh -c 'echo "$AWS_REGION"'`,
		'case $- in *a*) echo allexport;; esac',
	].join('; ');

	test.skipIf(skip)(`exports to every program, and unsets${why}`, () => {
		const {stdout, stderr} = typed(
			shell,
			home(shell, 'all', 'set -eu', 'STARTED=$?; set +eu'),
			`echo $STARTED; ${show}`,
		);
		expect(stdout.toString() + quiet(stderr)).toBe('0\nus-west-2 a [1m] b unset\nus-west-2\n');
	});

	test.skipIf(skip)(`leaves an option to export everything as it was${why}`, () => {
		expect(typed(shell, home(shell, 'all', 'set -a'), show).stdout.toString()).toContain('allexport');
	});

	test.skipIf(skip).each(['bedrock.env', 'claude-bedrock-setup'])(`is silent when %s is gone${why}`, (gone) => {
		const root = home(shell, 'all', 'set -eu', 'STARTED=$?; set +eu');
		rmSync(join(root, folderName, gone), {recursive: true});
		const {stdout, stderr} = typed(shell, root, `echo "$STARTED \${AWS_REGION-no region}"`);
		expect(stdout.toString() + quiet(stderr)).toBe('0 no region\n');
	});
});

describe.each(Object.entries(posixShells))('%s, which reads the same start-up file,', (_, {command, apt}) => {
	const [program = ''] = command;
	const skip = !which(program);
	const why = missing(program, apt);
	const after = `echo "\${AWS_REGION-no region} $?"`;
	const read = (root: string, file: string, above = 'set -eu') => {
		writeFileSync(join(root, 'script'), `${above}\n. ./${file}\n${after}\n`);
		const {stdout, stderr} = run([...command, join(root, 'script')], root);
		return stdout.toString() + stderr;
	};

	test.skipIf(skip).each(['bash', 'zsh'] as const)(
		`finds no variable with the lines of %s for claude alone${why}`,
		(file) => {
			expect(read(home(file, 'claude'), startUp[file])).toBe('no region 0\n');
		},
	);

	test.skipIf(skip).each(['bash', 'zsh'] as const)(
		`finds the variables with the lines of %s for all programs${why}`,
		(file) => {
			expect(read(home(file, 'all'), startUp[file])).toBe('us-west-2 0\n');
		},
	);

	test.skipIf(skip).each(['claude', 'all'] as const)(
		`reads on, silently, when the generated file of scope %s is gone${why}`,
		(scope) => {
			const root = home('bash', scope);
			rmSync(join(root, folderName), {recursive: true});
			expect(read(root, startUp.bash)).toBe('no region 0\n');
		},
	);

	// Bash expands aliases in a script only when it is told to.
	test.skipIf(skip)(`finds the variables where the dot is an alias${why}`, () => {
		const root = home('bash', 'all', "alias .='echo aliased' 2>/dev/null || :");
		const expand = `[ -z "\${BASH_VERSION-}" ] || shopt -s expand_aliases`;
		expect(read(root, startUp.bash, expand)).toBe('us-west-2 0\n');
	});
});

describe('the start of a shell', () => {
	const starts = (shell: Shell, root: string) => {
		const {stderr} = run(
			['strace', '-f', '-qq', '-e', 'trace=clone,clone3,fork,vfork,execve', ...interactive[shell](root), '-c', ':'],
			root,
			{TERM: 'dumb'},
		);
		return stderr.split('\n').filter((line) => /\b(clone|clone3|fork|vfork|execve)\(/.test(line)).length;
	};
	for (const shell of ['bash', 'zsh', 'fish'] as const) {
		const why = missing('strace', 'strace') || missing(shell, shell);
		test.skipIf(why).each(['claude', 'all'] as const)(
			`needs no process for the snippet of ${shell} with scope %s${why}`,
			(scope) => {
				const bare = throwAwayHome();
				for (const name of ['rc', '.zshrc']) writeFileSync(join(bare, name), '');
				expect(starts(shell, home(shell, scope))).toBe(starts(shell, bare));
			},
		);
	}

	test.skipIf(!which('strace') || !which('bash'))('is observed with every process', () => {
		const root = throwAwayHome();
		writeFileSync(join(root, 'rc'), 'x=$(true)\n');
		expect(starts('bash', root)).toBe(2);
	});
});

describe('the snippet for fish', () => {
	const skip = !which('fish');
	const why = missing('fish', 'fish');

	test.skipIf(skip).each([
		['', given('a b c')],
		["alias claude 'claude --mine'", given('--mine a b c')],
		["alias claude '$HOME/bin/claude --path'", given('--path a b c')],
		['function claude; echo mine; command claude fn $argv; end', `mine\n${given('fn a b c')}`],
		['function claude --wraps claude; command claude wrapped $argv; end', given('wrapped a b c')],
		// It calls itself, and comes to an end.
		['function claude; if test $argv[1] = a; claude again; else; command claude $argv; end; end', given('again')],
		// It keeps ours, and calls it.
		['functions -c claude mine; function claude; mine kept $argv; end', given('kept a b c')],
		['functions -c claude mine; alias claude "mine kept"', given('kept a b c')],
	])(`keeps %s, and the variables reach it${why}`, (above, expected) => {
		const lines =
			'emit fish_prompt; claude a "b c"; echo $status; set -q AWS_BEARER_TOKEN_BEDROCK; and echo $DISABLE_PROMPT_CACHING';
		const {stdout, stderr} = typed('fish', home('fish', 'claude', above), lines);
		expect(stdout.toString()).toContain(`${expected}3\n1\n`);
		expect(stderr).toBe('');
	});

	test.skipIf(skip)(`keeps a claude in the functions folder${why}`, () => {
		const root = home('fish', 'claude');
		mkdirSync(join(root, '.config/fish/functions'));
		writeFileSync(
			join(root, '.config/fish/functions/claude.fish'),
			'function claude; command claude auto $argv; end\n',
		);
		expect(typed('fish', root, 'claude x').stdout.toString()).toBe(given('auto x'));
	});

	test.skipIf(skip)(`leaves the variables of the shell itself and passes on the status${why}`, () => {
		const lines = 'claude; echo $status; set -q AWS_REGION; or echo none; echo $DISABLE_PROMPT_CACHING';
		expect(typed('fish', home('fish', 'claude'), lines).stdout.toString()).toBe(`${given('')}3\nnone\n1\n`);
	});

	test.skipIf(skip)(`wraps claude once, also when the file is read twice${why}`, () => {
		const root = home('fish', 'claude', "alias claude 'claude --mine'");
		const lines =
			'emit fish_prompt; source ~/.config/fish/conf.d/claude-bedrock-setup.fish; emit fish_prompt; claude x';
		expect(typed('fish', root, lines).stdout.toString()).toContain(given('--mine x'));
	});

	test.skipIf(skip)(`hides a universal variable from claude and leaves it${why}`, () => {
		const lines =
			'set -e DISABLE_PROMPT_CACHING; set -Ux DISABLE_PROMPT_CACHING 1; claude; echo $DISABLE_PROMPT_CACHING';
		expect(typed('fish', home('fish', 'claude'), lines).stdout.toString()).toBe(`${given('')}1\n`);
	});

	test.skipIf(skip)(`exports and unsets with scope all${why}`, () => {
		const lines = 'echo $status; claude; set -q DISABLE_PROMPT_CACHING; or echo unset';
		expect(typed('fish', home('fish', 'all'), lines).stdout.toString()).toBe(`0\n${given('')}unset\n`);
	});
});

test.each(['Restricted', 'AllSigned'])(
	'PowerShell runs no profile under the execution policy %s, and that is said',
	(policy) => {
		expect(executionPolicyNote(policy)).toMatch(
			/is \w+: it does not run its profile, .* Set-ExecutionPolicy -Scope CurrentUser RemoteSigned$/,
		);
	},
);

test.each(['RemoteSigned', 'Unrestricted', 'Bypass', undefined])(
	'nothing is said of the execution policy %s',
	(policy) => {
		expect(executionPolicyNote(policy)).toBeUndefined();
	},
);
