// One write, undo or off with one fault, and what every target holds afterwards.
import {
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {type FileWriter, openFileWriter} from '../../source/machine/file-writer.ts';
import {type Disk, realDisk} from '../../source/machine/files/disk.ts';
import type {Plan} from '../../source/plan/edit.ts';
import {Problem} from '../../source/problem.ts';
import {type Fault, faultyDisk, Killed} from './faulty-disk.ts';

/** Thousands of fsyncs are quick in memory; a fault is injected above the file system anyway. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

export const operations = ['write', 'write in place', 'undo', 'off'] as const;
export type Operation = (typeof operations)[number];

export const targets = ['dotenv', 'shell', 'settings'] as const;

export type Outcome = {
	/** partly: `off` has reported a file that it had to leave. */
	readonly ended: 'done' | 'partly' | 'problem' | 'killed';
	readonly code: string;
	/** What each target holds when the run has ended, before any recovery. */
	readonly first: readonly State[];
	/** What each target holds after the next run has recovered. */
	readonly last: readonly State[];
	/** Temporary files beside targets and in our own folders, after recovery. */
	readonly leftovers: readonly string[];
	readonly calls: readonly string[];
};

export type State = 'old' | 'new' | 'half-written';

const old = {shell: 'alias ll="ls -l"\n'.repeat(20), settings: '{"model": "opus"}\n'};
const wanted = {
	dotenv: 'AWS_REGION=us-west-2\n',
	shell: `${old.shell}# >>> claude-bedrock-setup >>>\n:\n# <<< claude-bedrock-setup <<<\n`,
	settings: '{"model": "opus", "env": {"AWS_REGION": "us-west-2"}}\n',
};

export async function faultRun(operation: Operation, fault: Fault | undefined): Promise<Outcome> {
	const home = mkdtempSync(path.join(memory, 'fault-'));
	try {
		return await runIn(home, operation, fault);
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
}

async function runIn(home: string, operation: Operation, fault: Fault | undefined): Promise<Outcome> {
	const healthy = fileWriterIn(home);
	const files = lay(home, operation === 'write in place');
	const plan = planOf(files);
	if (operation === 'undo' || operation === 'off') await healthy.apply(plan);
	const before = files.map(content);
	const {disk, calls} = faultyDisk(fault);
	const faulty = fileWriterIn(home, disk);
	const run = {
		write: () => faulty.apply(plan),
		'write in place': () => faulty.apply(plan),
		undo: () => faulty.undo(),
		off: () => faulty.off(),
	}[operation];
	const forward = operation.startsWith('write');
	const after = plan.map((edit) => (forward ? edit.after : edit.before)?.toString('latin1'));
	const states = () =>
		files
			.map(content)
			.map((now, index): State => (now === before[index] ? 'old' : now === after[index] ? 'new' : 'half-written'));
	const {ended, code} = await ending(run, () => fault?.what === 'kill' && calls().length >= fault.at);
	const first = states();
	// A lock that could not be released is that of a process which has ended; here that one is alive.
	rmSync(path.join(stateDirIn(home), 'lock'), {recursive: true, force: true});
	await healthy.recover();
	return {ended, code, first, last: states(), leftovers: leftovers(home), calls: calls()};
}

async function ending(run: () => Promise<object>, killed: () => boolean): Promise<Pick<Outcome, 'ended' | 'code'>> {
	try {
		const done = await run();
		if (killed()) return {ended: 'killed', code: ''};
		const partly = 'failures' in done && Array.isArray(done.failures) && done.failures.length > 0;
		return {ended: partly ? 'partly' : 'done', code: ''};
	} catch (error) {
		if (error instanceof Killed || killed()) return {ended: 'killed', code: ''};
		if (error instanceof Problem) return {ended: 'problem', code: error.code};
		throw error;
	}
}

/** An existing start-up file behind a symbolic link, existing settings, and no dotenv yet. */
function lay(home: string, linked: boolean): string[] {
	mkdirSync(path.join(home, 'dotfiles'));
	mkdirSync(path.join(home, '.claude'));
	const settings = path.join(home, '.claude/settings.json');
	writeFileSync(path.join(home, 'dotfiles/bashrc'), old.shell);
	symlinkSync('dotfiles/bashrc', path.join(home, '.bashrc'));
	writeFileSync(settings, old.settings);
	// A second name for the file: a rename would part the two.
	if (linked) for (const file of [settings, path.join(home, 'dotfiles/bashrc')]) linkSync(file, `${file}.twin`);
	return [path.join(home, '.config/claude-bedrock-setup/bedrock.env'), path.join(home, '.bashrc'), settings];
}

const planOf = (files: readonly string[]): Plan =>
	files.map((file, index) => {
		const purpose = targets[index] ?? 'shell';
		const before = content(file);
		return {
			path: file,
			purpose,
			before: before === undefined ? undefined : Buffer.from(before, 'latin1'),
			after: Buffer.from(wanted[purpose]),
			mode: 0o600,
		};
	});

function content(file: string): string | undefined {
	try {
		return readFileSync(file, 'latin1');
	} catch {
		return undefined;
	}
}

const leftovers = (home: string) =>
	readdirSync(home, {recursive: true, encoding: 'utf8'}).filter(
		(name) => name.endsWith('.tmp') || name.endsWith('.pending.json'),
	);

const stateDirIn = (home: string) => path.join(home, '.local/state/claude-bedrock-setup');

/** A file writer on another disk, which runs no other programs. */
export const fileWriterIn = (home: string, disk: Disk = realDisk): FileWriter =>
	openFileWriter(
		{
			disk,
			home,
			configDir: path.join(home, '.config/claude-bedrock-setup'),
			stateDir: stateDirIn(home),
			environment: {},
			now: () => new Date(),
			lockTimeout: 2000,
		},
		() => [],
		async () => new Set(),
	);
