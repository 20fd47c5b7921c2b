// What others do while a file is written: their edits, names that they took, umasks and signals.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Disk, realDisk} from '../../source/machine/files/disk.ts';
import {retryOnWindows} from '../../source/machine/transaction/atomic-replace.ts';
import {bundle} from './bundle.ts';
import {setUp} from './example-setup.ts';
import {fileWriterIn} from './fault-run.ts';
import {editOf, machineIn, newHome, problemOf, tree} from './home.ts';
import {canTrace} from './privileges.ts';

let runner = '';
beforeAll(async () => {
	runner = await bundle(new URL('./writer-process.ts', import.meta.url));
});
afterAll(() => rmSync(runner, {force: true}));

/** Two files; `interfere` runs once, just before the first of them is renamed into place. */
async function withInterference(interfere: (first: string, second: string) => void) {
	const home = newHome();
	const [first, second] = [path.join(home, '.bashrc'), path.join(home, '.zshrc')];
	writeFileSync(first, 'old\n');
	writeFileSync(second, 'old\n');
	const machine = machineIn(home);
	const plan = [await editOf(machine, first, 'new\n'), await editOf(machine, second, 'new\n')];
	let interfered = false;
	const disk: Disk = {
		...realDisk,
		rename(from, to) {
			if (to === first && !interfered) {
				interfered = true;
				interfere(first, second);
			}
			realDisk.rename(from, to);
		},
	};
	const problem = await problemOf(fileWriterIn(home, disk).apply(plan));
	return {home, problem, first, second};
}

test('when somebody saves the second file while the first is being renamed, theirs stays and the first is restored', async () => {
	const {home, problem, first, second} = await withInterference((_, other) => writeFileSync(other, 'theirs\n'));
	expect(problem.code).toBe('file-changed');
	expect(readFileSync(first, 'utf8')).toBe('old\n');
	expect(readFileSync(second, 'utf8')).toBe('theirs\n');
	expect(Object.keys(tree(home))).toEqual(['.bashrc', '.zshrc']);
	expect((await problemOf(machineIn(home).undo())).code).toBe('nothing-to-undo');
});

test('when the second file becomes a folder meanwhile, the first is restored', async () => {
	const {problem, first, second} = await withInterference((_, other) => {
		rmSync(other);
		mkdirSync(other);
	});
	expect(problem.because).toMatch(/EISDIR|EACCES|folder|changed/);
	expect(readFileSync(first, 'utf8')).toBe('old\n');
	expect(statSync(second).isDirectory()).toBe(true);
});

test('a link that somebody put at the temporary name is not followed: another name is used', async () => {
	const home = newHome();
	const victim = path.join(home, 'victim');
	writeFileSync(victim, 'precious\n');
	const file = path.join(home, '.bashrc');
	let planted = 0;
	const disk: Disk = {
		...realDisk,
		open(name, flags, mode) {
			if (path.dirname(name) === home && name.endsWith('.tmp') && planted++ < 2) symlinkSync(victim, name);
			return realDisk.open(name, flags, mode);
		},
	};
	const edit = {path: file, purpose: 'shell', before: undefined, after: Buffer.from('new\n'), mode: 0o644} as const;
	await fileWriterIn(home, disk).apply([edit]);
	expect(readFileSync(file, 'utf8')).toBe('new\n');
	expect(readFileSync(victim, 'utf8')).toBe('precious\n');
});

test.each(['000', '022', '077'])(
	'with umask %s our own files are private, and a new file of the user follows it',
	(umask) => {
		const home = newHome();
		const output = execFileSync(
			'sh',
			['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, runner, home, 'write', 'rc', 'x'],
			{
				encoding: 'utf8',
			},
		);
		expect(JSON.parse(output).ok).toBe(true);
		expect(statSync(path.join(home, 'rc')).mode & 0o777).toBe(0o644 & ~Number.parseInt(umask, 8));
		const state = path.join(home, '.local/state/claude-bedrock-setup');
		for (const name of readdirSync(state, {recursive: true, encoding: 'utf8'})) {
			const stat = statSync(path.join(state, name));
			expect(stat.mode & 0o777, name).toBe(stat.isDirectory() ? 0o700 : 0o600);
		}
	},
);

test.skipIf(!canTrace).each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
	'%s in the middle of the renames leaves all files old or all new (skipped where ptrace is not permitted)',
	async (signal) => {
		const home = newHome('memory');
		for (const name of ['a', 'b']) writeFileSync(path.join(home, name), 'old\n');
		const words = [process.execPath, runner, home, 'write', 'a', 'new\n', 'b', 'new\n'];
		// Seven renames: four backups, the intent, and then a and b; the signal comes with the last of them.
		const {status} = spawnSync('strace', [
			'-f',
			'-o',
			'/dev/null',
			'-e',
			'trace=rename',
			'-e',
			`inject=rename:signal=${signal}:when=7`,
			'--',
			...words,
		]);
		expect(status).not.toBe(0);
		await machineIn(home).recover();
		const now = ['a', 'b'].map((name) => readFileSync(path.join(home, name), 'utf8'));
		expect(new Set(now).size, now.join()).toBe(1);
		expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([]);
	},
);

test('a refused rename is tried again on Windows only', async () => {
	const refusing = (times: number) => () => {
		if (times-- > 0) throw Object.assign(new Error('EPERM: injected'), {code: 'EPERM'});
	};
	await retryOnWindows('win32', refusing(3));
	await expect(retryOnWindows('win32', refusing(100))).rejects.toThrow('EPERM');
	await expect(retryOnWindows('linux', refusing(1))).rejects.toThrow('EPERM');
});

test('reading, and planning to undo, change nothing on the disk', async () => {
	const home = newHome();
	const machine = machineIn(home);
	await setUp(machine, 'us-east-1');
	const before = tree(home);
	await machine.read(path.join(home, '.bashrc'));
	await machine.undoPlan();
	await machine.offPlan();
	await machine.storedAnswers();
	await machine.recover();
	expect(tree(home)).toEqual(before);
	expect(existsSync(path.join(machine.stateDir, 'lock'))).toBe(false);
});
