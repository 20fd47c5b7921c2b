// The transaction as the rest of this room sees it: one run at a time, after what a crash left was put right, all edits or none.
import type {Plan} from '../../plan/edit.ts';
import {codeOf, systemProblem} from '../files/system-error.ts';
import {leaveFolders, takeLeftFolders} from './left-folders.ts';
import {acquireLock} from './lock.ts';
import {pruneBackups} from './prune-backups.ts';
import {type Recovery, recoverUnderLock} from './recover.ts';
import {runTransaction, type TransactionOptions} from './run-transaction.ts';
import type {TransactionContext} from './transaction-context.ts';
import {hasUnfinishedWork} from './unfinished-work.ts';

export {backupsFolder, readBackup} from './backups.ts';
export {filesWithAttributes} from './extended-attributes.ts';
export {editsInEffect, isContiguous, writesInEffect} from './history.ts';
export {type BackupRecord, type JournalEdit, readReceipts, receiptsFolder} from './journal.ts';
export type {Recovery} from './recover.ts';
export type {TransactionContext} from './transaction-context.ts';
export {validatePlan} from './validate-plan.ts';

export type Transaction = {
	/** What was put right before, one sentence each for the user: a stale lock, an interrupted write. */
	readonly notes: readonly string[];
	readonly recovery: Recovery | undefined;
	/** Writes all edits or none. Each must change something. @returns the id of the receipt. @throws Problem, with every file as it was */
	write(changes: Plan, options: Omit<TransactionOptions, 'folders' | 'signal'>): Promise<string>;
	/** Removes those of the folders that are empty when all is done. */
	removeIfEmpty(...folders: readonly string[]): void;
};

/** Runs `work` under the lock. @throws Problem `another-run`, `cancelled`, what `work` throws, or the system's error as a Problem */
export async function withTransaction<Value>(
	context: TransactionContext,
	signal: AbortSignal | undefined,
	work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
	const {notes, folders: createdForLock, release} = await acquireLock(context, signal);
	const folders = [...createdForLock];
	try {
		return await withOwnProblems(context, async () => {
			folders.push(...takeLeftFolders(context));
			const {recovery, folders: createdByCrashedWrite} = recoverUnderLock(context);
			folders.push(...createdByCrashedWrite);
			// Only a write creates what undo and off later remove, so only its receipt records the folders.
			const recorded = [...folders];
			return work({
				notes: [...notes, ...(recovery?.notes ?? [])],
				recovery,
				write: async (changes, options) => {
					const order = {...options, signal, folders: options.kind === 'write' ? recorded : []};
					return (await runTransaction(context, changes, order)).id;
				},
				removeIfEmpty: (...more) => void folders.push(...more),
			});
		});
	} catch (error) {
		pruneBackups(context);
		throw error;
	} finally {
		release();
		leaveFolders(context, [...new Set(folders)].toSorted());
	}
}

/** Takes back or finishes what a crash left. Undefined, and nothing touched, when there is nothing. */
export async function recover(
	context: TransactionContext,
	signal: AbortSignal | undefined,
): Promise<Recovery | undefined> {
	if (!(await withOwnProblems(context, async () => hasUnfinishedWork(context)))) return undefined;
	return withTransaction(context, signal, async ({recovery}) => {
		pruneBackups(context);
		return recovery;
	});
}

/** An error of the system about our own folders reaches the user as a Problem too. */
export async function withOwnProblems<Value>(
	{stateDir}: TransactionContext,
	work: () => Promise<Value>,
): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		if (codeOf(error) === '') throw error;
		throw systemProblem('The receipts and backups of this program cannot be used', stateDir, error);
	}
}
