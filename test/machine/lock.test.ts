// Several runs at the same time lose nothing, and a lock that a crash left is taken over.
import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {installed} from '../../source/invocation.ts';
import {type Disk, realDisk} from '../../source/machine/files/disk.ts';
import {staleReason} from '../../source/machine/transaction/lock-holder.ts';
import {commandOf} from '../../source/next-step.ts';
import {Problem} from '../../source/problem.ts';
import {bundle} from './bundle.ts';
import {fileWriterIn} from './fault-run.ts';
import {editOf, machineIn, newHome, problemOf, tree} from './home.ts';

let runner = '';
beforeAll(async () => {
	runner = await bundle(new URL('./writer-process.ts', import.meta.url));
});
afterAll(() => rmSync(runner, {force: true}));

const run = (...words: string[]) =>
	new Promise<string>((resolve) => {
		let output = '';
		const child = spawn(process.execPath, [runner, ...words], {stdio: ['ignore', 'pipe', 'inherit']});
		child.stdout.on('data', (chunk) => {
			output += chunk;
		});
		child.on('close', () => resolve(output));
	});

test('no line is lost when 8 processes append 25 lines each', {timeout: 240_000}, async () => {
	const home = newHome('memory');
	writeFileSync(path.join(home, 'rc'), '');
	const outputs = await Promise.all(
		Array.from({length: 8}, (_, who) => run(home, 'append', 'rc', `writer${who}`, '25')),
	);
	expect(outputs.map((answer) => JSON.parse(answer).ok)).toEqual(Array(8).fill(true));
	const lines = readFileSync(path.join(home, 'rc'), 'utf8').trim().split('\n');
	expect(lines).toHaveLength(200);
	expect(new Set(lines).size).toBe(200);
});

/** A lock as a run leaves it that is killed while it has it. */
function leaveLock(home: string, pid: number, host: string, holder: object | string) {
	const folder = path.join(home, '.local/state/claude-bedrock-setup/lock');
	mkdirSync(folder, {recursive: true});
	writeFileSync(
		path.join(folder, `${pid}-0123456789ab-${host}`),
		typeof holder === 'string' ? holder : JSON.stringify(holder),
	);
}

const dead = () => spawnSync('true').pid;

type StaleLock = {readonly pid: number; readonly host: string; readonly holder: object | string};

const stale: readonly (readonly [string, () => StaleLock, string])[] = [
	['of a process that has ended', () => ({pid: dead(), host: os.hostname(), holder: {}}), 'process PID has ended'],
	[
		'whose process number belongs to another program now',
		() => ({pid: process.pid, host: os.hostname(), holder: {start: '1'}}),
		'process PID is another program now',
	],
	['not even written to the end', () => ({pid: dead(), host: os.hostname(), holder: '{"sta'}), 'process PID has ended'],
	[
		'of another host, 11 minutes old',
		() => ({pid: 1, host: 'elsewhere', holder: {time: ago(11)}}),
		'held by elsewhere since TIME',
	],
	[
		'of another host, from the future',
		() => ({pid: 1, host: 'elsewhere', holder: {time: ago(-60)}}),
		'held by elsewhere since TIME',
	],
];

test.each(stale)('a lock %s is taken over, and a note says so', async (_, lock, reason) => {
	const home = newHome();
	const {pid, host, holder} = lock();
	leaveLock(home, pid, host, holder);
	const machine = machineIn(home, {lockTimeout: 2000});
	const receipt = await machine.apply([await editOf(machine, path.join(home, 'rc'), 'x\n')]);
	const notes = receipt.notes.map((note) =>
		note.replace(/process \d+/, 'process PID').replace(/\d{4}-\d\d-\d\dT[\d:.-]+Z/, 'TIME'),
	);
	expect(notes).toEqual([`The lock of a run that is over was removed (${reason})`]);
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

test.each([
	['of a living process', process.pid, os.hostname(), {}],
	['of another host, just taken', 1, 'elsewhere', {time: ago(0)}],
	['of another host, being written', 1, 'elsewhere', ''],
] as const)('a lock %s is waited for, then the Problem names its holder', async (_, pid, host, holder) => {
	const home = newHome();
	leaveLock(home, pid, host, holder);
	const machine = machineIn(home, {lockTimeout: 100});
	const problem = await problemOf(machine.apply([await editOf(machine, path.join(home, 'rc'), 'x\n')]));
	expect(problem).toMatchObject({code: 'another-run', because: expect.stringContaining(host)});
	expect(commandOf(problem.next[0] ?? {say: ''}, installed)).toBe(
		`rm -r '${home}/.local/state/claude-bedrock-setup/lock'`,
	);
});

test('an empty lock folder does not count as a lock', async () => {
	const home = newHome();
	mkdirSync(path.join(home, '.local/state/claude-bedrock-setup/lock'), {recursive: true});
	const machine = machineIn(home, {lockTimeout: 1000});
	await machine.apply([await editOf(machine, path.join(home, 'rc'), 'x\n')]);
});

test('an abort ends the wait for the lock', async () => {
	const home = newHome();
	leaveLock(home, process.pid, os.hostname(), {});
	const machine = machineIn(home, {lockTimeout: 60_000});
	const stop = new AbortController();
	const writing = machine.apply([await editOf(machine, path.join(home, 'rc'), 'x\n')], {signal: stop.signal});
	stop.abort();
	expect((await problemOf(writing)).code).toBe('cancelled');
});

test('a lock without a time yet is not stale', () => {
	expect(
		staleReason({pid: 1, host: 'elsewhere', start: undefined, time: 'an unknown time', folders: []}, new Date()),
	).toBeUndefined();
});

test('the run that takes over a lock removes the folders that were created for it', async () => {
	const home = newHome();
	leaveLock(home, dead(), os.hostname(), {folders: ['.local', '.local/state'].map((name) => path.join(home, name))});
	const machine = machineIn(home);
	await machine.apply([await editOf(machine, path.join(home, '.bashrc'), 'x')]);
	await machine.off();
	expect(tree(home)).toEqual({});
});

test.each(['a write that is refused', 'a run that waits in vain'])(
	'off removes the folders that %s had created while another run wrote',
	async (how) => {
		const home = newHome();
		const before = tree(home);
		const machine = machineIn(home);
		const file = path.join(home, '.zshrc');
		const edit = await editOf(machine, file, 'ours');
		const {stateDir} = machine;
		const lock = path.join(stateDir, 'lock');
		// The outer folders are made by the run that fails, the innermost one by the run that writes.
		let isFirst = true;
		const mkdir: Disk['mkdir'] = (folder, mode) => {
			realDisk.mkdir(folder, mode);
			if (folder !== stateDir || !isFirst) return;
			isFirst = false;
			if (how === 'a run that waits in vain') leaveLock(home, process.pid, os.hostname(), {});
			else writeFileSync(file, 'theirs');
			throw Object.assign(new Error('EEXIST'), {code: 'EEXIST'});
		};
		const failing = fileWriterIn(home, {...realDisk, mkdir});
		await expect(failing.apply([edit])).rejects.toThrow(Problem);
		rmSync(lock, {recursive: true, force: true});
		rmSync(file, {force: true});
		await machine.apply([edit]);
		await machine.off();
		expect(tree(home)).toEqual(before);
	},
);
