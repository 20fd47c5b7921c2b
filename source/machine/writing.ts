// The writing half of this computer: the transaction, undo and off. Read only by a command that writes or takes back.
import type {Plan} from '../plan/edit.ts';
import type {Bench} from './transaction/bench.ts';
import {withExtras} from './transaction/extras.ts';
import type {Recovery} from './transaction/recover.ts';
import {parts} from './undo/parts.ts';
import {offing, undoing} from './undo/undo.ts';
import {apply, type Options, off, type Receipt, recover, type UndoResult, undo} from './writer.ts';

export type Writing = {
	/** All edits or none. Rejects with a Problem, and then every file is as it was. */
	apply(plan: Plan, options?: Options): Promise<Receipt>;
	/** Takes back the last write that still stands; again, the one before. Rejects with `nothing-to-undo` when there is none. */
	undo(options?: Options): Promise<UndoResult>;
	/** Takes back everything this program ever wrote, its memory and backups too. */
	off(options?: Options): Promise<UndoResult>;
	/** What `undo` would write, for a diff. Rejects as `undo` does. */
	undoPlan(): Promise<Plan>;
	offPlan(): Promise<Plan>;
	/** To be called before anything else of a command: what a crash left is put right. */
	recover(options?: Options): Promise<Recovery | undefined>;
};

/** @param forget removes the memory and says which folders were made for it */
export function openWriting(looking: Omit<Bench, 'extras'>, forget: () => readonly string[]): Writing {
	const bench: Bench = {...looking, extras: (files) => withExtras(files, looking.environment)};
	return {
		apply: (plan, options) => apply(bench, plan, options),
		undo: (options) => undo(bench, parts, options),
		off: (options) => off(bench, parts, forget, options),
		undoPlan: async () => undoing(bench, parts).plan,
		offPlan: async () => offing(bench, parts).plan,
		recover: (options) => recover(bench, options),
	};
}
