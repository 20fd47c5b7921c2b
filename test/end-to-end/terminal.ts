// The built program in a pseudo-terminal, on a screen as a person sees it. Steered to labels, never by counting arrows.
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as pty from '@lydell/node-pty';
import {Terminal as Screen} from '@xterm/headless';
import {onTestFinished} from 'vitest';

const codes = {
	enter: '\r',
	up: '\u001b[A',
	down: '\u001b[B',
	escape: '\u001b',
	'ctrl+c': '\u0003',
	space: ' ',
} as const;

export type Terminal = {
	readonly home: string;
	readonly pid: number;
	/** What is on the screen now, trailing blanks cut. */
	text(): string;
	/** Waits until the screen shows the text; fails with what it shows instead. */
	shows(text: string | RegExp): Promise<void>;
	/** Waits for a line of input that is asked for after the first `from` characters of the output. @returns their number by then */
	prompts(from: number): Promise<number>;
	press(key: keyof typeof codes): void;
	type(text: string): void;
	/** Moves the cursor down to the row with this label and presses Enter. */
	take(label: string): Promise<void>;
	resize(columns: number, rows: number): void;
	/** A signal, as `kill` sends it. */
	signal(name: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void;
	/** Keys pressed so far that were Enter. */
	readonly enters: number;
	/** Exit code and all that was ever written. */
	ended(): Promise<{code: number; output: string}>;
};

type Options = {
	columns?: number;
	rows?: number;
	env?: Record<string, string>;
	cwd?: string;
	home?: string;
	/** The folder of the built program. */
	program?: string;
};

export function openTerminal(words: readonly string[], options: Options = {}): Terminal {
	const {columns = 80, rows = 24, env = {}, cwd, program = 'dist'} = options;
	const home = options.home ?? mkdtempSync(path.join(os.tmpdir(), 'terminal-'));
	const screen = new Screen({cols: columns, rows, allowProposedApi: true, scrollback: 2000});
	const child = pty.spawn(process.execPath, [path.resolve(program, 'cli.js'), ...words], {
		cols: columns,
		rows,
		cwd: cwd ?? home,
		env: {
			HOME: home,
			PATH: process.env.PATH ?? '',
			TERM: 'xterm-256color',
			LANG: 'C.UTF-8',
			SHELL: '/bin/bash',
			...env,
		},
	});
	let output = '';
	let ended: number | undefined;
	let enters = 0;
	child.onData((data) => {
		output += data;
		screen.write(data);
	});
	child.onExit(({exitCode}) => {
		ended = exitCode;
	});
	onTestFinished(() => {
		if (ended === undefined) child.kill('SIGKILL');
		if (!options.home) rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
	});
	const text = () => {
		const buffer = screen.buffer.active;
		const lines = Array.from(
			{length: screen.rows},
			(_, row) => buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '',
		);
		return lines.join('\n').trimEnd();
	};
	const until = async (what: string, holds: () => boolean) => {
		for (let turns = 0; turns < 1000; turns++) {
			if (holds()) return;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		throw new Error(`${what} never came:\n${text()}`);
	};
	/** Waits until nothing more comes for a moment: a frame may arrive in pieces. Something that turns is not waited for. */
	const drawn = async () => {
		for (let turns = 0; turns < 5; turns++) {
			const before = output.length;
			await new Promise((resolve) => setTimeout(resolve, 40));
			await new Promise<void>((resolve) => screen.write('', resolve));
			if (output.length === before) return;
		}
	};
	const contains = (wanted: string | RegExp) =>
		typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text());
	const highlighted = () =>
		text()
			.split('\n')
			.find((line) => line.includes('❯')) ?? '';
	const press = (key: keyof typeof codes) => {
		if (key === 'enter') enters++;
		child.write(codes[key]);
	};
	return {
		home,
		pid: child.pid,
		text,
		async shows(wanted) {
			await until(`"${wanted}"`, () => contains(wanted));
			await drawn();
		},
		async prompts(from) {
			await until('a prompt', () => output.length > from && /[:\]] $/.test(output.slice(from)));
			return output.length;
		},
		press,
		type: (typed) => child.write(typed),
		async take(label) {
			await until(`"${label}"`, () => contains(label));
			for (let moves = 0; moves < 60; moves++) {
				// Where an answer is drawn between a key and its effect, the row under the cursor is not yet the one it moves to.
				await drawn();
				const before = highlighted();
				if (before.includes(label)) return press('enter');
				press('down');
				await until('a moved cursor', () => highlighted() !== before);
			}
			throw new Error(`the cursor never came to "${label}":\n${text()}`);
		},
		resize(wide, high) {
			screen.resize(wide, high);
			child.resize(wide, high);
		},
		signal: (name) => process.kill(child.pid, name),
		get enters() {
			return enters;
		},
		async ended() {
			await until('the end', () => ended !== undefined);
			await drawn();
			return {code: ended ?? -1, output};
		},
	};
}
