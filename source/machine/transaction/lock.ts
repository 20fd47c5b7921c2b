// One run at a time: a lock folder in our state folder, holding one file that says who has it.
import {randomBytes} from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {Problem} from '../../problem.ts';
import {quote} from '../../quote.ts';
import {discard, stage} from './atomic-replace.ts';
import {readBytes} from './bytes.ts';
import {makePrivate, removeEmpty} from './folders.ts';
import {type Holder, holderGone, parseHolder, startOf} from './lock-holder.ts';
import {isOneOf, systemProblem} from './system-error.ts';
import type {TransactionContext} from './transaction-context.ts';

export type Lock = {
	/** What had to be set right to get it, for the user. */
	readonly notes: readonly string[];
	/** Folders that were created for it, outermost first. */
	readonly folders: readonly string[];
	release(): void;
};

/**
 * Two steps, so that taking over a dead run's lock has no race: the folder is the gate, and whoever then finds a second
 * name inside it steps back. A stale name is removed by unlink, which works for one taker only.
 * @throws Problem `another-run` after `bench.patience` milliseconds, `cancelled`, or what the system answered
 */
export async function lock(bench: TransactionContext, signal?: AbortSignal): Promise<Lock> {
	const {disk, stateDir} = bench;
	const folder = path.join(stateDir, 'lock');
	const name = [process.pid, randomBytes(6).toString('hex'), os.hostname().replaceAll('/', '_')].join('-');
	const notes: string[] = [];
	const folders: string[] = [];
	const started = performance.now();
	try {
		for (;;) {
			if (signal?.aborted) throw cancelled();
			// Inside the loop: the run that had the lock may have removed the state folder that it had made.
			folders.push(...makePrivate(bench, stateDir));
			if (enter(bench, folder, name, folders)) return {notes, folders, release: () => leave(bench, folder, name)};
			const holder = clearStale(bench, folder, notes, folders);
			if (performance.now() - started > bench.patience) throw anotherRun(folder, holder);
			await sleep(5 + Math.random() * 20);
		}
	} catch (error) {
		removeEmpty(disk, folders);
		throw systemProblem('There is no place for backups, so nothing is written', stateDir, error, [elsewhere]);
	}
}

const elsewhere = {say: 'Or keep them elsewhere: set XDG_STATE_HOME to a folder that you can write to'};

export const cancelled = () => new Problem({code: 'cancelled', title: 'Cancelled: nothing was written'});

function enter(bench: TransactionContext, folder: string, name: string, folders: readonly string[]): boolean {
	const {disk} = bench;
	const own = path.join(folder, name);
	try {
		disk.mkdir(folder, 0o700);
		const holder: Holder = {
			pid: process.pid,
			host: os.hostname(),
			start: startOf(process.pid),
			time: bench.now().toISOString(),
			folders,
		};
		stage(disk, own, Buffer.from(JSON.stringify(holder)), {mode: 0o600, uid: undefined, gid: undefined});
		if (disk.list(folder).every((found) => found === name)) return true;
		discard(disk, own);
		return false;
	} catch (error) {
		// EEXIST: somebody has it. ENOENT: somebody took our empty folder for a dead run's.
		if (isOneOf(error, 'EEXIST', 'ENOENT')) return false;
		leave(bench, folder, name);
		throw error;
	}
}

function leave({disk}: TransactionContext, folder: string, name: string) {
	discard(disk, path.join(folder, name));
	try {
		disk.rmdir(folder);
	} catch {
		// Another run waits in it, or it is gone already: an empty folder is no lock.
	}
}

/** Removes the names of runs that are over, and the folder when it is empty. The holder that is still alive, if any. */
function clearStale(bench: TransactionContext, folder: string, notes: string[], folders: string[]): Holder | undefined {
	const {disk} = bench;
	try {
		for (const name of disk.list(folder)) {
			const holder = parseHolder(readBytes(disk, path.join(folder, name)), name);
			const gone = holderGone(holder, bench.now());
			if (!gone) return holder;
			disk.unlink(path.join(folder, name));
			folders.push(...holder.folders);
			notes.push(`The lock of a run that is over was removed (${gone})`);
		}
		disk.rmdir(folder);
	} catch (error) {
		// Somebody else was faster, or has just taken it.
		if (!isOneOf(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
	}
	return undefined;
}

const anotherRun = (folder: string, holder: Holder | undefined) =>
	new Problem({
		code: 'another-run',
		title: 'Another run of this program is writing',
		because: holder ? `process ${holder.pid} on ${holder.host}, since ${holder.time}` : `${folder} is held`,
		next: [{say: 'Wait for it; if there is no such process, remove its lock', run: `rm -r ${quote.posix(folder)}`}],
	});
