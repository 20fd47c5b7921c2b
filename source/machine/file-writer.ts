// Apply, undo, off and recover: the transaction behind the lock, as the rest of the program calls it.
import type {Plan} from '../plan/edit.ts';
import {changes} from '../plan/edit.ts';
import type {Problem} from '../problem.ts';
import {backupsFolder} from './transaction/backups.ts';
import {removeEmpty} from './transaction/folders.ts';
import type {JournalEntry} from './transaction/journal.ts';
import {lock} from './transaction/lock.ts';
import {unfinished} from './transaction/pending.ts';
import {tidy} from './transaction/prune-backups.ts';
import {type Recovery, recoverUnderLock} from './transaction/recover.ts';
import {codeOf, systemProblem} from './transaction/system-error.ts';
import {transact} from './transaction/transaction.ts';
import type {TransactionContext} from './transaction/transaction-context.ts';
import {validate} from './transaction/validate.ts';
import type {PartialUndoByPurpose} from './undo/partial-undo.ts';
import {planOff, planUndo, type UndoPlan} from './undo/undo.ts';
import {wipe} from './undo/wipe.ts';

export type WriteReceipt = {
	/** Empty when there was nothing to change. */
	readonly id: string;
	/** What was really changed, in the order in which it was written. */
	readonly plan: Plan;
	/** Where the copies of the old files are. */
	readonly backups: string;
	/** Sentences for the user: a lock taken over, an interrupted write recovered first. */
	readonly notes: readonly string[];
};

export type UndoResult = WriteReceipt & {
	/** Files that could not be taken back, and why: only `off` leaves any, and the rest is done. */
	readonly left: readonly Problem[];
};

export type WriteOptions = {readonly signal?: AbortSignal | undefined};

/** @throws Problem, with every file as it was */
export async function apply(bench: TransactionContext, plan: Plan, {signal}: WriteOptions = {}): Promise<WriteReceipt> {
	const wanted = changes(plan);
	const nothing = {id: '', plan: wanted, backups: backupsFolder(bench), notes: []};
	if (wanted.length === 0) return nothing;
	// Asked again under the lock; asked here so that a refusal waits for nobody and touches nothing.
	validate(bench, wanted);
	return locked(bench, signal, async ({folders, notes}) => {
		const {id} = await transact(bench, {plan: wanted, kind: 'write', folders, signal});
		return {...nothing, id, notes};
	});
}

/** Takes back the last write that still stands. @throws Problem `nothing-to-undo`, or why it cannot be done */
export async function undo(
	bench: TransactionContext,
	parts: PartialUndoByPurpose,
	{signal}: WriteOptions = {},
): Promise<UndoResult> {
	await asProblems(bench, async () => planUndo(bench, parts));
	return locked(bench, signal, async ({notes, empty}) => {
		const work = planUndo(bench, parts);
		const {id} = await transact(bench, {...work, folders: [], kind: 'undo', signal});
		empty.push(...work.folders);
		return result(bench, work, id, notes);
	});
}

/**
 * Takes back everything ever written. `forget` removes the memory and says which folders were made for it.
 * @throws Problem `nothing-to-undo`
 */
export async function off(
	bench: TransactionContext,
	parts: PartialUndoByPurpose,
	forget: () => readonly string[],
	{signal}: WriteOptions = {},
): Promise<UndoResult> {
	await asProblems(bench, async () => planOff(bench, parts));
	return locked(bench, signal, async ({notes, empty}) => {
		const work = planOff(bench, parts);
		const {id} = await transact(bench, {...work, folders: [], kind: 'off', signal});
		empty.push(...work.folders, ...forget(), bench.configDir);
		if (work.left.length === 0) {
			wipe(bench);
			empty.push(bench.stateDir);
		}
		return result(bench, work, id, notes);
	});
}

function result(
	bench: TransactionContext,
	{plan, notes, left}: UndoPlan,
	id: JournalEntry['id'],
	earlier: readonly string[],
): UndoResult {
	return {id, plan: changes(plan), backups: backupsFolder(bench), notes: [...earlier, ...notes], left};
}

/** What a crash left is taken back or finished. undefined, and nothing touched, when there is nothing. */
export async function recover(bench: TransactionContext, {signal}: WriteOptions = {}): Promise<Recovery | undefined> {
	if (!(await asProblems(bench, async () => unfinished(bench)))) return undefined;
	return locked(bench, signal, async ({recovery}) => {
		tidy(bench);
		return recovery;
	});
}

/** What the system says about our own folders, too, reaches the user as a Problem. */
async function asProblems<Value>({stateDir}: TransactionContext, work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		if (codeOf(error) === '') throw error;
		throw systemProblem('The receipts and backups of this program cannot be used', stateDir, error);
	}
}

type Held = {
	/** What was put right first, for the user. */
	readonly notes: readonly string[];
	readonly recovery: Recovery | undefined;
	/** Folders that were made for our own state and that no receipt names yet. */
	readonly folders: readonly string[];
	/** Folders to remove afterwards, where they are empty. */
	readonly empty: string[];
};

async function locked<Value>(
	bench: TransactionContext,
	signal: AbortSignal | undefined,
	work: (held: Held) => Promise<Value>,
): Promise<Value> {
	const {notes, folders: made, release} = await lock(bench, signal);
	const empty = [...made];
	try {
		return await asProblems(bench, async () => {
			const {recovery, folders: left} = recoverUnderLock(bench);
			empty.push(...left);
			return work({recovery, folders: [...empty], notes: [...notes, ...(recovery?.notes ?? [])], empty});
		});
	} catch (error) {
		tidy(bench);
		throw error;
	} finally {
		release();
		removeEmpty(bench.disk, [...new Set(empty)].toSorted());
	}
}
