// Changes files on this computer: writes a plan, takes writes back, and puts right what a crash left. Loaded only by what needs it.
import {changes, type Plan} from '../plan/edit.ts';
import type {Problem} from '../problem.ts';
import {
	backupsFolder,
	filesWithAttributes,
	type Recovery,
	recover,
	type Transaction,
	type TransactionContext,
	validatePlan,
	withOwnProblems,
	withTransaction,
} from './transaction/index.ts';
import {deleteHistory, type OwnFile, planOff, planUndo, type UndoPlan} from './undo/index.ts';

export type WriteReceipt = {
	/** Empty when there was nothing to change. */
	readonly id: string;
	/** What was really changed, in the order in which it was written. */
	readonly plan: Plan;
	/** The folder with the copies of the old files. */
	readonly backups: string;
	/** Sentences for the user: a stale lock removed, an interrupted write recovered first. */
	readonly notes: readonly string[];
};

/** What `undo` or `off` would do. */
export type TakeBackPlan = Pick<UndoPlan, 'plan' | 'notes' | 'failures' | 'ownFiles'>;

export type UndoResult = WriteReceipt & {
	/** Files that could not be taken back, and why. Only `off` leaves any; the rest is done. */
	readonly failures: readonly Problem[];
	/** Files and folders of this program's own that are deleted. */
	readonly ownFiles: readonly OwnFile[];
};

export type WriteOptions = {readonly signal?: AbortSignal | undefined};

export type FileWriter = {
	/** All edits or none. Rejects with a Problem, and then every file is as it was. */
	apply(plan: Plan, options?: WriteOptions): Promise<WriteReceipt>;
	/** Takes back the last write that was not taken back yet. Rejects with `nothing-to-undo`, or why a file cannot be edited. */
	undo(options?: WriteOptions): Promise<UndoResult>;
	/** Takes back everything this program ever wrote, its stored answers and backups too. Rejects with `nothing-to-undo`. */
	off(options?: WriteOptions): Promise<UndoResult>;
	/** What `undo` would do, to be shown before. Rejects as `undo` does. */
	undoPlan(): Promise<TakeBackPlan>;
	/** What `off` would do. Rejects as `off` does. */
	offPlan(): Promise<TakeBackPlan>;
	/** To be called before anything else of a command: puts right what a crash left. Undefined when there is nothing. */
	recover(options?: WriteOptions): Promise<Recovery | undefined>;
};

/**
 * @param deleteAnswers deletes the stored answers and returns the folders that were created for them
 * @param findAttributes see `filesWithAttributes`, which runs other programs
 */
export function openFileWriter(
	parts: Omit<TransactionContext, 'filesWithAttributes'>,
	deleteAnswers: () => readonly string[],
	findAttributes: typeof filesWithAttributes = filesWithAttributes,
): FileWriter {
	const context: TransactionContext = {
		...parts,
		filesWithAttributes: (files) => findAttributes(files, parts.environment),
	};

	async function takeBack(kind: 'undo' | 'off', undoPlan: UndoPlan, transaction: Transaction): Promise<UndoResult> {
		const plan = changes(undoPlan.plan);
		const {undoes, settled, folders, notes, failures} = undoPlan;
		const id = await transaction.write(plan, {kind, undoes, settled});
		transaction.removeIfEmpty(...folders);
		return {id, plan, backups: backupsFolder(context), notes: [...transaction.notes, ...notes], failures, ownFiles: []};
	}

	return {
		async apply(plan, {signal} = {}) {
			const edits = changes(plan);
			const receipt = {id: '', plan: edits, backups: backupsFolder(context), notes: []};
			if (edits.length === 0) return receipt;
			// Checked again under the lock; checked here so that a refusal waits for no other run and touches nothing.
			validatePlan(context, edits);
			return withTransaction(context, signal, async ({notes, write}) => ({
				...receipt,
				id: await write(edits, {kind: 'write'}),
				notes,
			}));
		},

		async undo({signal} = {}) {
			await withOwnProblems(context, async () => planUndo(context));
			return withTransaction(context, signal, (transaction) => takeBack('undo', planUndo(context), transaction));
		},

		async off({signal} = {}) {
			const {ownFiles} = await withOwnProblems(context, async () => planOff(context));
			const result = await withTransaction(context, signal, async (transaction) => {
				const result = await takeBack('off', planOff(context), transaction);
				transaction.removeIfEmpty(...deleteAnswers(), context.configDir);
				if (result.failures.length === 0) {
					deleteHistory(context);
					transaction.removeIfEmpty(context.stateDir);
				}
				return result;
			});
			// The folder of the history holds the lock, and so goes last.
			return {...result, ownFiles: ownFiles.filter(({path}) => isGone(context, path))};
		},

		undoPlan: async () => onlyChanges(planUndo(context)),
		offPlan: async () => onlyChanges(planOff(context)),
		recover: ({signal} = {}) => recover(context, signal),
	};
}

/** A file that cannot be looked at any more is not said to be gone. */
function isGone({disk}: TransactionContext, path: string): boolean {
	try {
		return !disk.stat(path);
	} catch {
		return false;
	}
}

const onlyChanges = ({plan, notes, failures, ownFiles}: UndoPlan): TakeBackPlan => ({
	plan: changes(plan),
	notes,
	failures,
	ownFiles,
});
