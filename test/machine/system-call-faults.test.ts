// Real system calls of a real process failed, and the process killed at them, by strace: old or new, never in between.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {bundle} from './bundle.ts';
import {machineIn, newHome} from './home.ts';
import {canTrace} from './privileges.ts';

const deep = process.env.FC_RUNS !== undefined;
const calls = ['openat', 'pwrite64', 'fchmod', 'fsync', 'rename', 'unlink', 'mkdir'] as const;
const faults = ['SIGKILL', 'ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EROFS'] as const;
const targets = ['bedrock.env', 'rc', 'settings.json'] as const;
const old = {'bedrock.env': undefined, rc: `${'o'.repeat(300)}\n`, 'settings.json': '{}\n'};
const fresh = {'bedrock.env': 'A=1\n', rc: 'new\n', 'settings.json': '{"env": {"A": "1"}}\n'};

let runner = '';
beforeAll(async () => {
	runner = await bundle(new URL('./writer-process.ts', import.meta.url));
});
afterAll(() => rmSync(runner, {force: true}));

type Point = {readonly call: string; readonly when: number};

function prepareHome(): string {
	const home = newHome('memory');
	for (const name of targets) if (old[name] !== undefined) writeFileSync(path.join(home, name), old[name]);
	// Where the state folder is, so that the traced run makes no folders that differ from run to run.
	mkdirSync(path.join(home, '.local/state'), {recursive: true});
	return home;
}

const words = (home: string) => [
	process.execPath,
	runner,
	home,
	'write',
	...targets.flatMap((name) => [name, fresh[name]]),
];

/** Every call of the main thread that concerns the home, as the how-manieth of its kind. */
function points(): Point[] {
	const home = prepareHome();
	const log = path.join(home, 'trace');
	execFileSync('strace', ['-f', '-y', '-o', log, '-e', `trace=${calls.join(',')}`, '--', ...words(home)]);
	const counts = new Map<string, number>();
	const lines = readFileSync(log, 'latin1').split('\n');
	const main = lines[0]?.split(' ')[0];
	return lines.flatMap((line) => {
		const [, pid, call] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
		if (!call || pid !== main) return [];
		const when = (counts.get(call) ?? 0) + 1;
		counts.set(call, when);
		return line.includes(home) ? [{call, when}] : [];
	});
}

const read = (file: string) => {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
};

const states = (home: string) =>
	targets.map((name) => {
		const now = read(path.join(home, name));
		return now === old[name] ? 'old' : now === fresh[name] ? 'new' : 'half-written';
	});

test.skipIf(!canTrace)(
	'a write leaves all files old or all new, whichever system call fails (skipped where ptrace is not permitted)',
	{timeout: 900_000},
	async () => {
		const all = points().flatMap((point) => faults.map((fault) => ({...point, fault})));
		// By default the calls that change something for others, each killed and failed in one way.
		const chosen = deep
			? all
			: all.filter(({call, when, fault}) => {
					if (!['rename', 'unlink', 'pwrite64'].includes(call)) return false;
					return fault === 'SIGKILL' ? when % 2 === 0 : call === 'rename' && fault === faults[1 + (when % 7)];
				});
		const rows = new Map<string, Record<string, number>>();
		for (const {call, when, fault} of chosen) {
			const home = prepareHome();
			const how = fault === 'SIGKILL' ? 'signal=SIGKILL' : `error=${fault}`;
			const inject = `inject=${call}:${how}:when=${when}`;
			spawnSync('strace', ['-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject, '--', ...words(home)], {
				timeout: 60_000,
			});
			const first = states(home);
			await machineIn(home).recover();
			const last = states(home);
			const leftovers = readdirSync(home, {recursive: true, encoding: 'utf8'}).filter((name) =>
				/\.tmp$|\.pending\.json$/.test(name),
			);
			const details = `${inject}: ${first} then ${last}, leftovers ${leftovers}`;
			expect(first, details).not.toContain('half-written');
			expect(new Set(last).size, details).toBe(1);
			expect(last, details).not.toContain('half-written');
			expect(leftovers, details).toEqual([]);
			const row = rows.get(`${call} | ${fault}`) ?? {runs: 0, old: 0, new: 0, mixed: 0};
			rows.set(`${call} | ${fault}`, {
				...row,
				runs: (row.runs ?? 0) + 1,
				[last[0] ?? '']: (row[last[0] ?? ''] ?? 0) + 1,
			});
			rmSync(home, {recursive: true, force: true});
		}
		expect(chosen.length).toBeGreaterThan(15);
		const table = [...rows].map(
			([key, {runs, old, new: all, mixed}]) => `| ${key} | ${runs} | ${old} | ${all} | ${mixed} |`,
		);
		const head = '| system call | fault | runs | all old | all new | mixed |\n|---|---|---|---|---|---|';
		process.stdout.write(
			deep
				? `${head}\n${table.join('\n')}\n`
				: `strace: ${chosen.length} runs, none mixed (FC_RUNS=1: every call and error, as a table)\n`,
		);
	},
);
