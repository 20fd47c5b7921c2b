// Asks the user's own shell which values a program started from it gets, for the variables of interest only. The shell has no
// terminal and little time, and whatever its start-up files start is ended with it.
import path from 'node:path';
import {prefix} from '../../plan/snippet/scope.ts';
import {Problem} from '../../problem.ts';
import {quote} from '../../quote.ts';
import {runProgram} from '../../run-program.ts';

export type ShellAnswer = {
	/** Values of the variables that were asked for, as `claude` would get them. */
	readonly values: Readonly<Record<string, string>>;
	/** Whether `claude` is this tool's own function, which sets the variables for that command alone. */
	readonly wrapped: boolean;
};

export type ShellQuestion = {
	/** `bash`, `zsh` or `fish`; other shells cannot be asked. */
	readonly shell: string;
	readonly names: ReadonlySet<string>;
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	/** Path of the shell, for one that is not on the PATH. */
	readonly program?: string;
	readonly signal?: AbortSignal;
	/** Milliseconds, 3000 by default. */
	readonly limit?: number;
};

const mark = `${prefix}_answer`;

/** The variables that a new terminal starts with, as opposed to those that were exported by hand in this one. */
const inherited = /^(HOME|USER|LOGNAME|PATH|SHELL|LANG|LC_\w+|TMPDIR|XDG_\w+|TERM_PROGRAM|WSL_\w+)$/;

// Node prints the values as JSON, so that quotes, line breaks and functions of the shell do no harm.
const printCode = (names: ReadonlySet<string>) =>
	`const n=new Set(${JSON.stringify([...names])});console.log('\\n${mark}'+JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([k])=>n.has(k)))))`;

/** The words that start a shell as a terminal does: on Linux an interactive shell in a login session, elsewhere one shell that is both. */
const shells: Readonly<Record<string, (program: string, node: string, code: string) => readonly string[]>> = {
	bash: (program, node, code) => {
		const script = claudeScript(node, code, `hash -p ${quote.posix(node)} claude`);
		return process.platform === 'linux'
			? ['-l', '-c', `exec ${quote.posix(program)} -i -c ${quote.posix(script)}`]
			: ['-l', '-i', '-c', script];
	},
	zsh: (_, node, code) => ['-l', '-i', '-c', claudeScript(node, code, `hash claude=${quote.posix(node)}`)],
	fish: (_, node, code) => ['-l', '-i', '-c', `${quote.fish(node)} -e ${quote.fish(code)}`],
};

// Where `claude` is our own function, it is called with Node in the place of Claude Code. A `claude` of the user's own is not run.
function claudeScript(node: string, code: string, hash: string): string {
	const withoutClaude = `${quote.posix(node)} -e ${quote.posix(code)}`;
	const isOurs = `case "$(typeset -f claude 2>/dev/null)" in *${prefix}*) [ -z "\${${prefix}_alias-}\${${prefix}_function-}" ];; *) false;; esac`;
	return `if ${isOurs}; then ${hash}; echo ${mark}_wrapped; claude -e ${quote.posix(code)}; else ${withoutClaude}; fi`;
}

/** @throws Problem `shell-not-asked`: not one that can be asked, no answer in time, or none that can be read */
export async function askShell({
	shell,
	names,
	environment,
	cwd,
	program,
	signal,
	limit = 3000,
}: ShellQuestion): Promise<ShellAnswer> {
	const words = shells[shell];
	if (!words) throw notAsked(`${shell} is not one that this tool can ask`);
	const file = program ?? (path.basename(environment.SHELL ?? '') === shell ? environment.SHELL : undefined) ?? shell;
	const variables = Object.fromEntries(
		Object.entries(environment).filter(([name]) => inherited.test(name) || (shell === 'zsh' && name === 'ZDOTDIR')),
	);
	const {code, out, failure, timedOut} = await runProgram(file, words(file, process.execPath, printCode(names)), {
		environment: {...variables, TERM: 'dumb'},
		cwd,
		signal,
		limit,
		group: true,
		ignoreErrors: true,
	});
	if (timedOut) throw notAsked(`${shell} gave no answer within ${limit / 1000} s`);
	if (signal?.aborted) throw notAsked('it was cancelled');
	const values = parseAnswer(out);
	if (values) return {values, wrapped: out.includes(`${mark}_wrapped`)};
	throw notAsked(code === undefined && failure ? failure : `${shell} ended without an answer`);
}

function parseAnswer(out: string): Readonly<Record<string, string>> | undefined {
	const line = out.split('\n').findLast((each) => each.startsWith(`${mark}{`));
	try {
		return line ? JSON.parse(line.slice(mark.length)) : undefined;
	} catch {
		return undefined;
	}
}

const notAsked = (because: string) =>
	new Problem({
		code: 'shell-not-asked',
		title: 'Your shell could not be asked what it exports',
		because,
		next: [{say: 'look yourself in a new terminal', run: 'env | grep -E "^(AWS|ANTHROPIC|CLAUDE)_"'}],
	});
