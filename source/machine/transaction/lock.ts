// One run at a time: a lock folder in our state folder, with one file in it that names the process which holds it.
import {randomBytes} from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {monotonicTime} from '../../monotonic-time.ts';
import {Problem} from '../../problem.ts';
import {deleteFolder} from '../../shell-command.ts';
import {readBytes, removeFile} from '../files/bytes.ts';
import {makePrivateFolder} from '../files/folders.ts';
import {isOneOf, systemProblem} from '../files/system-error.ts';
import {ownFile, writeTemporary} from './atomic-replace.ts';
import {leaveFolders} from './left-folders.ts';
import {type LockHolder, parseHolder, staleReason, startTime} from './lock-holder.ts';
import type {TransactionContext} from './transaction-context.ts';

export type Lock = {
	/** Stale locks that were removed to get it, one sentence each for the user. */
	readonly notes: readonly string[];
	/** Folders that were created for it, outermost first. */
	readonly folders: readonly string[];
	release(): void;
};

/**
 * Two steps, so that two runs cannot both take over a stale lock: only one can create the folder, and a run that then finds a
 * second name inside it gives up its own. A stale name is removed by unlink, which succeeds for one run only.
 * @throws Problem `another-run` after `context.lockTimeout` milliseconds, `cancelled`, or the system's error
 */
export async function acquireLock(context: TransactionContext, signal?: AbortSignal): Promise<Lock> {
	const {disk, stateDir} = context;
	const folder = path.join(stateDir, 'lock');
	const name = [process.pid, randomBytes(6).toString('hex'), os.hostname().replaceAll('/', '_')].join('-');
	const notes: string[] = [];
	const folders: string[] = [];
	const started = monotonicTime();
	try {
		for (;;) {
			if (signal?.aborted) throw cancelled();
			// Inside the loop: the run that had the lock may have removed the state folder that it had made.
			folders.push(...makePrivateFolder(disk, stateDir));
			if (tryToAcquire(context, folder, name, folders))
				return {notes, folders, release: () => release(context, folder, name)};
			const holder = removeStaleNames(context, folder, notes, folders);
			if (monotonicTime() - started > context.lockTimeout) throw anotherRun(folder, holder);
			await sleep(5 + Math.random() * 20);
		}
	} catch (error) {
		leaveFolders(context, folders);
		throw systemProblem('There is no place for backups, so nothing is written', stateDir, error, [otherFolder]);
	}
}

const otherFolder = {say: 'Or keep them elsewhere: set XDG_STATE_HOME to a folder that you can write to'};

export const cancelled = () => new Problem({code: 'cancelled', title: 'Cancelled: nothing was written'});

function tryToAcquire(context: TransactionContext, folder: string, name: string, folders: readonly string[]): boolean {
	const {disk} = context;
	const own = path.join(folder, name);
	try {
		disk.mkdir(folder, 0o700);
		const holder: LockHolder = {
			pid: process.pid,
			host: os.hostname(),
			start: startTime(process.pid),
			time: context.now().toISOString(),
			folders,
		};
		writeTemporary(disk, own, Buffer.from(JSON.stringify(holder)), ownFile);
		if (disk.list(folder).every((other) => other === name)) return true;
		removeFile(disk, own);
		return false;
	} catch (error) {
		// EEXIST: another run has it. ENOENT: another run took our folder, which was still empty, for a stale one.
		if (isOneOf(error, 'EEXIST', 'ENOENT')) return false;
		release(context, folder, name);
		throw error;
	}
}

function release({disk}: TransactionContext, folder: string, name: string) {
	removeFile(disk, path.join(folder, name));
	try {
		disk.rmdir(folder);
	} catch {
		// Another run has its name in it, or has removed it. An empty folder would not count as a lock either.
	}
}

/** Removes the names of ended runs, and the folder when it is empty. @returns the holder that may still be running */
function removeStaleNames(
	context: TransactionContext,
	folder: string,
	notes: string[],
	folders: string[],
): LockHolder | undefined {
	const {disk} = context;
	try {
		for (const name of disk.list(folder)) {
			const holder = parseHolder(readBytes(disk, path.join(folder, name)), name);
			const reason = staleReason(holder, context.now());
			if (!reason) return holder;
			disk.unlink(path.join(folder, name));
			folders.push(...holder.folders);
			notes.push(`The lock of a run that is over was removed (${reason})`);
		}
		disk.rmdir(folder);
	} catch (error) {
		// Another run was faster, or has just taken the lock.
		if (!isOneOf(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
	}
	return undefined;
}

const anotherRun = (folder: string, holder: LockHolder | undefined) =>
	new Problem({
		code: 'another-run',
		title: 'Another run of this program is writing',
		because: holder ? `process ${holder.pid} on ${holder.host}, since ${holder.time}` : `${folder} is held`,
		next: [{say: 'Wait for it; if there is no such process, remove its lock', run: deleteFolder(folder)}],
	});
