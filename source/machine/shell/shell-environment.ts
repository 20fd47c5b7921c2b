// Asks the user's own shell what it gives a program started from it: without a terminal, in a process group of its own, for a
// short time, and only for the variables of interest. Nothing else it says is kept.
import {spawn} from 'node:child_process';
import path from 'node:path';
import {prefix} from '../plan/snippet/scope.ts';
import {Problem} from '../problem.ts';

export type ShellAnswer = {
	/** Values of the variables that were asked for, as `claude` would get them. */
	readonly values: Readonly<Record<string, string>>;
	/** Whether the shell has a `claude` of this tool's own, which sets the variables for that command alone. */
	readonly wrapped: boolean;
};

export type ShellQuestion = {
	/** `bash`, `zsh`, `fish`: other shells are not asked. */
	readonly shell: string;
	readonly names: ReadonlySet<string>;
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	/** Where the shell is, when its name alone is not enough. */
	readonly program?: string;
	readonly signal?: AbortSignal;
	/** Milliseconds. */
	readonly limit?: number;
};

const mark = `${prefix}_answer`;

/** What a new terminal starts with: nothing that was exported by hand in this one. */
const inherited = /^(HOME|USER|LOGNAME|PATH|SHELL|LANG|LC_\w+|TMPDIR|XDG_\w+|TERM_PROGRAM|WSL_\w+)$/;

// Node itself says what it was given: quotes, line breaks and functions of the shell cannot disturb it.
const say = (names: ReadonlySet<string>) =>
	`const n=new Set(${JSON.stringify([...names])});console.log('\\n${mark}'+JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([k])=>n.has(k)))))`;

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** As a terminal starts it: on Linux a login session and an interactive shell in it, elsewhere both at once. */
const shells: Readonly<Record<string, (program: string, node: string, code: string) => readonly string[]>> = {
	bash: (program, node, code) => {
		const script = wrapper(node, code, `hash -p ${quoted(node)} claude`);
		return process.platform === 'linux'
			? ['-l', '-c', `exec ${quoted(program)} -i -c ${quoted(script)}`]
			: ['-l', '-i', '-c', script];
	},
	zsh: (_, node, code) => ['-l', '-i', '-c', wrapper(node, code, `hash claude=${quoted(node)}`)],
	fish: (_, node, code) => ['-l', '-i', '-c', `${fishQuoted(node)} -e ${fishQuoted(code)}`],
};

const fishQuoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

// Our own `claude` of scope "claude" is run with Node in the place of the program; a claude of the user's own is left alone.
function wrapper(node: string, code: string, hash: string): string {
	const plain = `${quoted(node)} -e ${quoted(code)}`;
	const ours = `case "$(typeset -f claude 2>/dev/null)" in *${prefix}*) [ -z "\${${prefix}_alias-}\${${prefix}_function-}" ];; *) false;; esac`;
	return `if ${ours}; then ${hash}; echo ${mark}_wrapped; claude -e ${quoted(code)}; else ${plain}; fi`;
}

/** @throws Problem `shell-not-asked`: not one that can be asked, no answer in time, or an answer without the mark */
export function askShell({
	shell,
	names,
	environment,
	cwd,
	program,
	signal,
	limit = 3000,
}: ShellQuestion): Promise<ShellAnswer> {
	const words = shells[shell];
	if (!words) return Promise.reject(notAsked(`${shell} is not one that this tool can ask`));
	const file = program ?? (path.basename(environment.SHELL ?? '') === shell ? environment.SHELL : undefined) ?? shell;
	const env = Object.fromEntries(
		Object.entries(environment).filter(([name]) => inherited.test(name) || (shell === 'zsh' && name === 'ZDOTDIR')),
	);
	return new Promise((resolve, reject) => {
		let out = '';
		const child = spawn(file, words(file, process.execPath, say(names)), {
			cwd,
			env: {...env, TERM: 'dumb'},
			detached: true,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		const end = (because: string) => {
			// The whole group: a start-up file may have started something that waits.
			if (child.pid) kill(child.pid);
			child.stdout.destroy();
			settle(() => reject(notAsked(because)));
		};
		const timer = setTimeout(() => end(`${shell} gave no answer within ${limit / 1000} s`), limit);
		const cancel = () => end('it was cancelled');
		const settle = (done: () => void) => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', cancel);
			done();
		};
		signal?.addEventListener('abort', cancel, {once: true});
		child.on('error', (error) => end(error.message));
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			out = (out + text).slice(-200_000);
		});
		child.on('close', () => {
			const values = answerIn(out);
			settle(() =>
				values
					? resolve({values, wrapped: out.includes(`${mark}_wrapped`)})
					: reject(notAsked(`${shell} ended without an answer`)),
			);
		});
	});
}

function kill(pid: number): void {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended already.
	}
}

function answerIn(out: string): Readonly<Record<string, string>> | undefined {
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
