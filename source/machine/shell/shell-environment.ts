// Asks the user's own shell which values a program started from it gets, for the variables of interest only. The shell has no
// terminal and little time, and whatever its start-up files start is ended with it.
import path from 'node:path';
import {Problem} from '../../problem.ts';
import {quote} from '../../quote.ts';
import {runProgram} from '../../run-program.ts';
import {showVariables} from '../../shell-command.ts';
import {askScripts, mark, wrappedMark} from './ask-script.ts';

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

/**
 * The variables that a new terminal starts with, as opposed to those that were exported by hand in this one. Inside tmux and its like a
 * new terminal is inside it, too: start-up files that end in `exec tmux` look at these.
 */
export const inherited =
	/^(HOME|USER|LOGNAME|PATH|SHELL|LANG|LC_\w+|TMPDIR|XDG_\w+|TERM_PROGRAM|WSL_\w+|TMUX|TMUX_PANE|STY|ZELLIJ\w*)$/;

// Node prints the values as JSON, so that quotes, line breaks and functions of the shell do no harm.
const printCode = (names: ReadonlySet<string>) =>
	`const n=new Set(${JSON.stringify([...names])});console.log('\\n${mark}'+JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([k])=>n.has(k)))))`;

/** The words that start a shell as a terminal does: on Linux an interactive shell in a login session, elsewhere one shell that is both. */
function wordsFor(shell: keyof typeof askScripts, program: string, code: string): readonly string[] {
	const script = askScripts[shell](process.execPath, code);
	return shell === 'bash' && process.platform === 'linux'
		? ['-l', '-c', `exec ${quote.posix(program)} -i -c ${quote.posix(script)}`]
		: ['-l', '-i', '-c', script];
}

/** SHELL where it names this shell, which need not be on the PATH. */
export const shellProgram = (shell: string, {SHELL = ''}: NodeJS.ProcessEnv) =>
	path.basename(SHELL) === shell ? SHELL : shell;

const canBeAsked = (shell: string): shell is keyof typeof askScripts => Object.hasOwn(askScripts, shell);

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
	if (!canBeAsked(shell)) throw notAsked(`${shell} is not one that this tool can ask`);
	const file = program ?? shellProgram(shell, environment);
	const variables = Object.fromEntries(
		Object.entries(environment).filter(([name]) => inherited.test(name) || (shell === 'zsh' && name === 'ZDOTDIR')),
	);
	const {code, out, failure, timedOut} = await runProgram(file, wordsFor(shell, file, printCode(names)), {
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
	if (values) return {values, wrapped: out.includes(wrappedMark)};
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
		next: [{say: 'Look yourself in a new terminal', run: showVariables('^(AWS|ANTHROPIC|CLAUDE)_')}],
	});
