// The writing half of this computer: the transaction, undo and off. Read only by a command that writes or takes back.
import type {Plan} from '../plan/edit.ts';
import {withExtras} from './transaction/extended-attributes.ts';
import type {Recovery} from './transaction/recover.ts';
import type {TransactionContext} from './transaction/transaction-context.ts';
import {parts} from './undo/partial-undo.ts';
import {planOff, planUndo} from './undo/undo.ts';
import {apply, off, recover, type UndoResult, undo, type WriteOptions, type WriteReceipt} from './writer.ts';

export type FileWriter = {
	/** All edits or none. Rejects with a Problem, and then every file is as it was. */
	apply(plan: Plan, options?: WriteOptions): Promise<WriteReceipt>;
	/** Takes back the last write that still stands; again, the one before. Rejects with `nothing-to-undo` when there is none. */
	undo(options?: WriteOptions): Promise<UndoResult>;
	/** Takes back everything this program ever wrote, its memory and backups too. */
	off(options?: WriteOptions): Promise<UndoResult>;
	/** What `undo` would write, for a diff. Rejects as `undo` does. */
	undoPlan(): Promise<Plan>;
	offPlan(): Promise<Plan>;
	/** To be called before anything else of a command: what a crash left is put right. */
	recover(options?: WriteOptions): Promise<Recovery | undefined>;
};

/** @param forget removes the memory and says which folders were made for it */
export function openWriting(looking: Omit<TransactionContext, 'extras'>, forget: () => readonly string[]): FileWriter {
	const bench: TransactionContext = {...looking, extras: (files) => withExtras(files, looking.environment)};
	return {
		apply: (plan, options) => apply(bench, plan, options),
		undo: (options) => undo(bench, parts, options),
		off: (options) => off(bench, parts, forget, options),
		undoPlan: async () => planUndo(bench, parts).plan,
		offPlan: async () => planOff(bench, parts).plan,
		recover: (options) => recover(bench, options),
	};
}
