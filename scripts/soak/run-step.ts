// One step of a journey: the built program in a pseudo-terminal or without one, watched for what must never happen.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import * as pty from '@lydell/node-pty';
import type {Step} from './journeys.ts';

export type Place = {
	readonly world: string;
	readonly home: string;
	readonly environment: Readonly<Record<string, string>>;
};

/** Milliseconds. The slowest world answers nothing for 25 s, and a wizard may ask it twice. */
const longest = 100_000;
const mostMemory = 300;
const exitCodes = [0, 1, 2, 129, 130, 143];
const program = path.resolve('dist/cli.js');

/** @returns what went wrong; nothing where all is well */
export async function runStep(step: Step, {world, home, environment}: Place): Promise<string[]> {
	const words = [program, ...step.words, '--demo', world, '--demo-home', home];
	const run = step.kind === 'wizard' ? inTerminal(words, step, environment) : piped(words, environment);
	let [code, megabytes]: [number | undefined, number] = [undefined, 0];
	const ended = run.ended.then((exitCode) => {
		code = exitCode;
	});
	const started = Date.now();
	let interrupted = 0;
	while (code === undefined && Date.now() - started < longest) {
		megabytes = Math.max(megabytes, memoryOf(run.pid));
		if (step.interruptAfter !== undefined && Date.now() - started > step.interruptAfter) {
			if (interrupted === 0) process.kill(run.pid, 'SIGINT');
			interrupted ||= Date.now();
			if (Date.now() - interrupted > 5000) break;
		}
		await Promise.race([ended, sleep(50)]);
	}
	const hangs = code === undefined;
	if (hangs) run.kill();
	await ended;
	const output = run.output();
	return [
		...(hangs ? [interrupted ? 'does not hear an interrupt' : 'does not end'] : []),
		...(!hangs && !exitCodes.includes(code ?? 0) ? [`exit code ${code}`] : []),
		...(/fault of claude-bedrock-setup/.test(output) ? [`an error of its own: ${output.slice(-600)}`] : []),
		...(/\n\s+at .*:\d+:\d+/.test(output) ? [`a stack trace: ${output.slice(-600)}`] : []),
		...(megabytes > mostMemory ? [`${megabytes} MB`] : []),
	];
}

type Run = {
	readonly pid: number;
	readonly ended: Promise<number>;
	output(): string;
	kill(): void;
};

function piped(words: readonly string[], env: Readonly<Record<string, string>>): Run {
	const child = spawn(process.execPath, words, {env, cwd: env.HOME, stdio: ['ignore', 'pipe', 'pipe']});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (piece: Buffer) => {
			output += piece;
		});
	return {
		pid: child.pid ?? 0,
		ended: new Promise((resolve) =>
			child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 137))),
		),
		output: () => output,
		kill: () => child.kill('SIGKILL'),
	};
}

function inTerminal(
	words: readonly string[],
	step: Extract<Step, {kind: 'wizard'}>,
	env: Readonly<Record<string, string>>,
): Run {
	const {columns, rows, keys, resize} = step;
	const child = pty.spawn(process.execPath, [...words], {cols: columns, rows, cwd: env.HOME ?? '/', env: {...env}});
	let output = '';
	let isOpen = true;
	child.onData((piece) => {
		output += piece;
	});
	const ended = new Promise<number>((resolve) =>
		child.onExit(({exitCode, signal}) => {
			isOpen = false;
			resolve(signal === 2 ? 130 : exitCode);
		}),
	);
	void press();
	return {pid: child.pid, ended, output: () => output, kill: () => child.kill('SIGKILL')};

	async function press(): Promise<void> {
		for (const [index, {send, after}] of keys.entries()) {
			await sleep(after);
			if (!isOpen) return;
			if (index === resize?.afterKeys) child.resize(resize.columns, resize.rows);
			child.write(send);
		}
		// Whatever screen the keys ended on: a person who has had enough.
		while (isOpen) {
			await sleep(1000);
			if (isOpen) child.write('\u0003');
		}
	}
}

/** The highest so far. */
function memoryOf(pid: number): number {
	try {
		return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
	} catch {
		return 0;
	}
}
