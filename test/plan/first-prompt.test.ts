// Plug-ins and terminal programs that define `claude` only when the prompt comes: the variables reach that one, too, and the hooks of
// the shell are afterwards what they would be without this tool.
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {editDotenv} from '../../source/plan/dotenv.ts';
import {putBlock} from '../../source/plan/marked-block.ts';
import {posixSnippet, posixStartUpLine} from '../../source/plan/snippet/posix.ts';
import {startUpLines} from '../../source/plan/start-up-lines.ts';
import {missing, throwAwayHome, which} from './real-shells.ts';
import {typeInTerminal} from './terminal-shell.ts';

type Shell = 'bash' | 'zsh';

function home(shell: Shell, above: string, below = '', withLines = true): string {
	const root = throwAwayHome();
	mkdirSync(join(root, 'bin'));
	mkdirSync(join(root, 'claude-bedrock-setup'));
	writeFileSync(join(root, 'bin/claude'), `#!/bin/sh\necho "[$*] \${AWS_REGION-none}" >> "$HOME/given"\n`);
	chmodSync(join(root, 'bin/claude'), 0o755);
	const dotenvPath = join(root, 'claude-bedrock-setup/bedrock.env');
	writeFileSync(dotenvPath, editDotenv(undefined, [{name: 'AWS_REGION', value: 'us-west-2'}]));
	const generated = join(root, `claude-bedrock-setup/shell.${shell}`);
	writeFileSync(generated, posixSnippet({shell, scope: 'claude', dotenvPath}));
	const start = Buffer.from(`PS1='READY> '\n${above}\n`);
	const file = withLines ? putBlock(start, posixStartUpLine(generated), 'lf', startUpLines) : start;
	writeFileSync(join(root, shell === 'bash' ? '.bashrc' : '.zshrc'), Buffer.concat([file, Buffer.from(`${below}\n`)]));
	return root;
}

const start: Readonly<Record<Shell, readonly string[]>> = {bash: ['bash', '-i'], zsh: ['zsh', '-i']};
const given = (root: string) => readFileSync(join(root, 'given'), 'utf8');

const define = 'claude() { command claude --plug "$@"; }';
/** Defines it at the first prompt only, as a plug-in does. */
const once = `_once() { ${define}; _once() { :; }; }`;

describe('in bash', () => {
	const skip = !which('bash');
	const why = missing('bash', 'bash');

	test.skipIf(skip).each([
		['a hook that empties PROMPT_COMMAND', `_once() { ${define}; PROMPT_COMMAND=; }; PROMPT_COMMAND=_once`, ''],
		[
			'a hook that puts the earlier value back',
			`_once() { ${define}; PROMPT_COMMAND=$_old; }; _old='true;'; PROMPT_COMMAND="$_old _once"`,
			'',
		],
		['an array of hooks', `${once}; PROMPT_COMMAND=(true _once)`, ''],
		['a value that ends with a semicolon', `${once}; PROMPT_COMMAND='_once;'`, ''],
		['a value that ends with a comment', `${once}; PROMPT_COMMAND='_once # mine'`, ''],
		['an exported value', `${once}; export PROMPT_COMMAND=_once`, ''],
		['a hook put in front, below our lines', '', `${once}; PROMPT_COMMAND="_once; $PROMPT_COMMAND"`],
		[
			'a hook that keeps all earlier ones in a variable',
			'',
			`_all=$PROMPT_COMMAND; _once() { ${define}; eval "$_all"; _once() { eval "$_all"; }; }; PROMPT_COMMAND=_once`,
		],
		['an alias', `_once() { alias claude='claude --plug'; }; PROMPT_COMMAND=_once`, ''],
		[
			'a function that calls the claude it found',
			`_once() { eval "found_$(declare -f claude)"; claude() { found_claude --plug "$@"; }; PROMPT_COMMAND=; }; PROMPT_COMMAND=_once`,
			'',
		],
	])(`%s${why}`, async (_, above, below) => {
		const root = home('bash', above, below);
		const {output} = await typeInTerminal(start.bash, root, ['claude a "b c"', 'claude d']);
		expect(given(root), output).toBe('[--plug a b c] us-west-2\n[--plug d] us-west-2\n');
	});

	test
		.skipIf(skip)
		.each([
			'',
			'PROMPT_COMMAND=true',
			"PROMPT_COMMAND='true;'",
			'export PROMPT_COMMAND="printf \'\'"',
			'PROMPT_COMMAND=(true \'printf ""\')',
			'readonly PROMPT_COMMAND=true',
			'PROMPT_COMMAND="history -a"; set -u',
		])(`PROMPT_COMMAND, the status and the lines below are as without our lines: %s${why}`, async (above) => {
		const show = [
			'false',
			'echo "$?" "$REACHED" > state; declare -p PROMPT_COMMAND >> state 2>&1; declare -F claude >/dev/null',
		];
		const states = [];
		for (const withLines of [true, false]) {
			const root = home('bash', above, 'REACHED=yes', withLines);
			await typeInTerminal(start.bash, root, show);
			states.push(readFileSync(join(root, 'state'), 'utf8'));
		}
		expect(states[0]).toBe(states[1]);
		expect(states[0]).toMatch(/^1 yes\n/);
	});
});

describe('in zsh', () => {
	const skip = !which('zsh');
	const why = missing('zsh', 'zsh');
	const hooks = 'autoload -Uz add-zsh-hook';

	test.skipIf(skip).each([
		[
			'a hook that removes itself',
			`${hooks}; _once() { ${define}; add-zsh-hook -d precmd _once }; add-zsh-hook precmd _once`,
			'',
		],
		['a hook below our lines', '', `precmd() { ${define} }`],
		[
			'an alias',
			`${hooks}; _once() { alias claude='claude --plug'; add-zsh-hook -d precmd _once }; add-zsh-hook precmd _once`,
			'',
		],
		[
			'a plug-in that is loaded when the line editor is idle',
			`_later() { zle -F $1; exec {1}<&-; ${define} }; _wait() { exec {fd}</dev/null; zle -F $fd _later; unfunction _wait }; ${hooks}; _pre() { _wait; add-zsh-hook -d precmd _pre }; add-zsh-hook precmd _pre`,
			'',
		],
		[
			'a plug-in that is loaded before the first command',
			`${hooks}; _once() { ${define}; add-zsh-hook -d preexec _once }; add-zsh-hook preexec _once`,
			'',
		],
		[
			'a function that calls the claude it found',
			`${hooks}; _once() { functions[found]=$functions[claude]; claude() { found --plug "$@" }; add-zsh-hook -d precmd _once }; add-zsh-hook precmd _once`,
			'',
		],
		['odd options', `setopt nounset warn_create_global sh_word_split ksh_arrays; precmd() { ${define} }`, ''],
	])(`%s${why}`, async (_, above, below) => {
		const root = home('zsh', above, below);
		const {output} = await typeInTerminal(start.zsh, root, ['claude a "b c"', 'claude d']);
		expect(given(root), output).toBe('[--plug a b c] us-west-2\n[--plug d] us-west-2\n');
		expect(output).not.toMatch(/created globally|not found|bad /);
	});
});
