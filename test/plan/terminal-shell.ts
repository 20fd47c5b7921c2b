// A shell in a pseudo-terminal with a home of its own, as a new window of a terminal program starts it, into which lines are typed.
import * as pty from '@lydell/node-pty';
import {onTestFinished} from 'vitest';
import {which} from './real-shells.ts';

export type Typed = {readonly output: string; readonly status: number};

/** Types the lines one after another, each when the shell shows its prompt `READY> `; resolves when the shell has ended. */
export function typeInTerminal(
	command: readonly string[],
	home: string,
	lines: readonly string[],
	environment: Record<string, string> = {},
): Promise<Typed> {
	const [program = '', ...words] = command;
	const child = pty.spawn(which(program) ?? program, words, {
		cols: 200,
		cwd: home,
		env: {HOME: home, PATH: `${home}/bin:/usr/local/bin:/usr/bin:/bin`, TERM: 'dumb', LANG: 'C.UTF-8', ...environment},
	});
	return new Promise((resolve) => {
		let output = '';
		let prompts = 0;
		let ended = false;
		const rest = [...lines, 'exit'];
		child.onData((data) => {
			output += data;
			const seen = output.split('READY> ').length - 1;
			if (seen <= prompts) return;
			prompts = seen;
			const line = rest.shift();
			// Nobody types at once: plug-ins may load in the background before.
			if (line !== undefined) setTimeout(() => child.write(`${line}\r`), 150);
		});
		// A shell that never shows the prompt is ended, so that the test says what it showed instead.
		const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
		child.onExit(({exitCode}) => {
			clearTimeout(limit);
			ended = true;
			resolve({output, status: exitCode});
		});
		onTestFinished(() => {
			if (!ended) child.kill('SIGKILL');
		});
	});
}
