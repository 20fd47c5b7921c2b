// Finds the line at which a shell leaves a start-up file: a `return`, an `exec fish`. The shell runs the file once more and reports each
// line that it comes to; nothing else of what it reports is read, since it may be a secret.
import path from 'node:path';
import {prefix} from '../../plan/snippet/scope.ts';
import type {StartUpEnd} from '../../plan/start-up-end.ts';
import {quote} from '../../quote.ts';
import {runProgram} from '../../run-program.ts';
import {inherited, shellProgram} from './shell-environment.ts';

export type StartUpEndQuestion = {
	/** `bash` or `zsh`; of other shells it cannot be found out. */
	readonly shell: string;
	/** Absolute path of the start-up file, as the shell names it. */
	readonly file: string;
	/** What is in it. */
	readonly text: string;
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly signal?: AbortSignal;
	/** Milliseconds, 3000 by default. */
	readonly limit?: number;
};

const mark = `${prefix}_line:`;

/** Bash takes PS4 from nobody's environment but its own where it runs as root, so the file is read by a script that sets it. */
const words: Readonly<Record<string, (file: string) => readonly string[]>> = {
	bash: (file) => {
		const place = `PS4='+${mark}\${BASH_SOURCE[0]-}:$LINENO:\${FUNCNAME[0]-}: '`;
		return ['--noprofile', '--norc', '-l', '-i', '-c', `${place}; set -x; \\. ${quote.posix(file)}`];
	},
	zsh: () => ['-x', '-l', '-i', '-c', ':'],
};

/** Undefined where the shell cannot tell, or comes to no line of the file. Never rejects. */
export async function startUpEnd(question: StartUpEndQuestion): Promise<StartUpEnd | undefined> {
	const {shell, file, text, environment, cwd, signal, limit = 3000} = question;
	const start = words[shell];
	if (!start) return undefined;
	const variables = Object.fromEntries(
		Object.entries(environment).filter(([name]) => inherited.test(name) || name === 'ZDOTDIR'),
	);
	const {err, timedOut} = await runProgram(shellProgram(shell, environment), start(file), {
		environment: {...variables, TERM: 'dumb', PS4: `+${mark}%x:%I:%N: `},
		cwd,
		signal,
		limit,
		group: true,
	});
	const last = lastLine(err, file);
	if (!last) return undefined;
	// Zsh reports the program that `exec` starts without the word itself.
	const isExec = /(?:^|[\s;&|({])exec\s+[^<>\s]/.test(text.split('\n')[last.line - 1] ?? '');
	const [word = '', ...rest] = last.command.split(/\s+/);
	const leaves = (['return', 'exit', 'exec'] as const).find((each) => each === word);
	const how = leaves ?? (timedOut ? 'waits' : isExec ? 'exec' : 'other');
	const program = how === 'exec' ? (word === 'exec' ? rest : [word]).find((each) => !each.startsWith('-')) : undefined;
	return {line: last.line, how, ...(program && {program: path.basename(program.replaceAll(/['"]/g, ''))})};
}

/** @param report what the shell said of its lines: `+mark/home/me/.bashrc:3:source: return` */
function lastLine(report: string, file: string): {readonly line: number; readonly command: string} | undefined {
	const pattern = new RegExp(`^\\++${mark}(.*?):(\\d+):(.*?): (.*)$`);
	const lines = report.split('\n').flatMap((each) => {
		const [, source, line, inside, command = ''] = pattern.exec(each) ?? [];
		// Outside of functions zsh names the file once more, and bash nothing or `source`.
		return source === file && ['', 'source', file].includes(inside ?? '') ? [{line: Number(line), command}] : [];
	});
	return lines.at(-1);
}
