// The built program under watch, without a terminal or in a pseudo-terminal: what it printed, how it ended, how much memory it took.
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import * as pty from '@lydell/node-pty';
import xterm, {type Terminal as Screen} from '@xterm/headless';

export type Place = {
	readonly cwd: string;
	readonly environment: Readonly<Record<string, string>>;
	/** By how much its timers run faster. */
	readonly clock?: number;
};

export type Size = {readonly columns: number; readonly rows: number};

export type Program = {
	readonly pid: number;
	/** Both streams together, or what the terminal got. */
	output(): string;
	write(text: string): void;
	resize(size: Size): void;
	kill(): void;
	/** Ctrl+C, as the terminal sends it; nothing where the program has just ended. */
	interrupt(): void;
	/** Undefined while it runs. */
	code(): number | undefined;
	/** Waits until it ends, at most so many milliseconds. */
	wait(milliseconds: number): Promise<void>;
	/** After the end. */
	readonly watched: () => Promise<Watched>;
};

export type Watched = {
	readonly code: number;
	/** What came on stdout; in a terminal, everything. */
	readonly stdout: string;
	readonly stderr: string;
	/** The highest, in megabytes; 0 where it was killed. */
	readonly megabytes: number;
	/** How the wizard ended, in its own fields; undefined where there was none, or where it was killed. */
	readonly wizard?: WizardEnd | undefined;
	/** Of the terminal, where there was one. */
	readonly screen?: {readonly cursorIsVisible: boolean; readonly rows: readonly ScreenRow[]};
};

export type WizardEnd = {
	readonly how: string;
	/** The proof of all chosen models together. */
	readonly access?: 'ok' | 'warn' | 'unknown' | 'fail';
};

/** `isFolded`: the terminal had to break it, since it was wider. */
export type ScreenRow = {readonly text: string; readonly isFolded: boolean};

/** A copy, so that a build meanwhile changes nothing. */
const copy = mkdtempSync(path.join(os.tmpdir(), 'watched-'));
cpSync('dist', copy, {recursive: true});
process.on('exit', () => rmSync(copy, {recursive: true, force: true}));
const program = path.join(copy, 'cli.js');
const watcher = path.resolve('scripts/watched/clock-and-peak.js');
let started = 0;

function prepare(words: readonly string[], {environment, clock = 1}: Place) {
	const reportFile = path.join(copy, `peak-${started++}`);
	return {
		reportFile,
		words: ['--import', watcher, program, ...words],
		env: {...environment, WATCHED_CLOCK: String(clock), WATCHED_PEAK: reportFile},
	};
}

async function takeReport(file: string): Promise<Pick<Watched, 'megabytes' | 'wizard'>> {
	try {
		const report = JSON.parse(readFileSync(file, 'utf8'));
		await rm(file, {force: true});
		return report;
	} catch {
		return {megabytes: 0};
	}
}

const codeOf = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as Readonly<Record<string, number>>;

export function startPiped(words: readonly string[], place: Place): Program {
	const {reportFile, words: all, env} = prepare(words, place);
	const child = spawn(process.execPath, all, {env, cwd: place.cwd, stdio: ['ignore', 'pipe', 'pipe']});
	let [stdout, stderr] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (piece: string) => {
		stdout += piece;
	});
	child.stderr.setEncoding('utf8').on('data', (piece: string) => {
		stderr += piece;
	});
	const end = track((finish) => child.on('close', (code, signal) => finish(code ?? codeOf[signal ?? ''] ?? 137)));
	return {
		pid: child.pid ?? 0,
		output: () => stdout + stderr,
		write: () => {},
		resize: () => {},
		kill: () => child.kill('SIGKILL'),
		interrupt: () => void child.kill('SIGINT'),
		...end,
		watched: async () => ({code: end.code() ?? 137, stdout, stderr, ...(await takeReport(reportFile))}),
	};
}

export function startInTerminal(words: readonly string[], {columns, rows}: Size, place: Place): Program {
	const {reportFile, words: all, env} = prepare(words, place);
	const child = pty.spawn(process.execPath, all, {cols: columns, rows, cwd: place.cwd, env});
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 5000});
	let stdout = '';
	child.onData((piece) => {
		stdout += piece;
		screen.write(piece);
	});
	const end = track((finish) => child.onExit(({exitCode, signal}) => finish(signal ? 128 + signal : exitCode)));
	const isOpen = () => end.code() === undefined;
	return {
		pid: child.pid,
		output: () => stdout,
		write: (text) => isOpen() && child.write(text),
		resize(size) {
			if (!isOpen()) return;
			screen.resize(size.columns, size.rows);
			child.resize(size.columns, size.rows);
		},
		kill: () => isOpen() && child.kill('SIGKILL'),
		interrupt: () => isOpen() && child.kill('SIGINT'),
		...end,
		async watched() {
			await new Promise<void>((resolve) => screen.write('', resolve));
			const report = await takeReport(reportFile);
			return {
				code: end.code() ?? 137,
				stdout,
				stderr: '',
				...report,
				screen: {cursorIsVisible: showsCursor(stdout), rows: rowsOf(screen)},
			};
		},
	};
}

function track(onEnd: (finish: (code: number) => void) => unknown): Pick<Program, 'code' | 'wait'> {
	let code: number | undefined;
	const ended = new Promise<void>((resolve) => {
		onEnd((exitCode) => {
			code = exitCode;
			resolve();
		});
	});
	return {
		code: () => code,
		async wait(milliseconds) {
			const stop = new AbortController();
			const limit = sleep(milliseconds, undefined, {signal: stop.signal}).catch(() => {});
			await Promise.race([ended, limit]);
			stop.abort();
		},
	};
}

const showsCursor = (output: string) => output.lastIndexOf('\u001B[?25h') >= output.lastIndexOf('\u001B[?25l');

function rowsOf(screen: Screen): ScreenRow[] {
	const buffer = screen.buffer.active;
	const rows: ScreenRow[] = [];
	for (let row = 0; row < buffer.length; row++) {
		const line = buffer.getLine(row);
		const text = line?.translateToString(true) ?? '';
		const last = rows.at(-1);
		if (line?.isWrapped && last) rows[rows.length - 1] = {text: last.text + text, isFolded: true};
		else rows.push({text, isFolded: false});
	}
	return rows;
}
