// All edits of a plan, or none: journal first, then every new file complete beside the old one, then the swaps.
import path from 'node:path';
import {changes, type Plan} from '../../plan/edit.ts';
import {stageEdit, swapEdit} from './apply-edit.ts';
import {backupsFolder} from './backups.ts';
import {makeFolder, makePrivate} from './folders.ts';
import {commit, type EditMethod, type JournalEntry, newId, receipts, receiptsFolder, saveEntry} from './journal.ts';
import {cancelled} from './lock.ts';
import {tidy} from './prune-backups.ts';
import {rollBack} from './put-back.ts';
import {unrecovered} from './recover.ts';
import {systemProblem} from './system-error.ts';
import type {TransactionContext} from './transaction-context.ts';
import {prepare, type ValidatedEdit, validate} from './validate.ts';

export type TransactionOptions = {
	readonly plan: Plan;
	readonly kind: EditMethod;
	/** Receipts that this write takes back. */
	readonly undoes?: readonly string[];
	/** Paths that are back to before this tool was first used. */
	readonly settled?: readonly string[];
	/** Folders made for the lock: this write's receipt answers for them too. */
	readonly folders?: readonly string[];
	readonly signal?: AbortSignal | undefined;
};

/**
 * To be called under the lock, after recovery. Resolves when every file has its new bytes and the receipt is on disk.
 * @throws Problem, with every file as it was
 */
export async function transact(bench: TransactionContext, order: TransactionOptions): Promise<JournalEntry> {
	const seen = validate(bench, changes(order.plan));
	stopIfAborted(order);
	const own = ownFolders(bench);
	return run(bench, begin(bench, order, seen, own), seen, order);
}

function begin(
	bench: TransactionContext,
	order: TransactionOptions,
	seen: readonly ValidatedEdit[],
	own: readonly string[],
): JournalEntry {
	const time = bench.now();
	const intent: JournalEntry = {
		version: 1,
		id: newId(time, receipts(bench).at(-1)?.id),
		kind: order.kind,
		time: time.toISOString(),
		undoes: order.undoes ?? [],
		settled: order.settled ?? [],
		folders: [...(order.folders ?? []), ...own, ...new Set(seen.flatMap(({sight}) => sight.missing))],
		edits: prepare(bench, seen),
	};
	try {
		saveEntry(bench, intent);
	} catch (error) {
		throw systemProblem('The journal cannot be written, so nothing was changed', bench.stateDir, error);
	}
	return intent;
}

async function run(
	bench: TransactionContext,
	intent: JournalEntry,
	seen: readonly ValidatedEdit[],
	order: TransactionOptions,
): Promise<JournalEntry> {
	const after = new Map(seen.map(({edit, sight}) => [sight.realPath, edit.after]));
	let current = intent;
	let file = bench.stateDir;
	try {
		for (const {sight} of seen) {
			file = sight.realPath;
			for (const folder of sight.missing) makeMissing(bench, folder);
		}
		for (const index of intent.edits.keys()) {
			stopIfAborted(order);
			const edit = editAt(current, index);
			file = edit.realPath;
			current = stageEdit(bench, current, edit, after.get(file));
		}
		stopIfAborted(order);
		for (const index of intent.edits.keys()) {
			const edit = editAt(current, index);
			file = edit.realPath;
			current = await swapEdit(bench, current, edit, after.get(file));
		}
		commit(bench, current);
	} catch (error) {
		takeBack(bench, current);
		throw systemProblem(`${file} could not be written; every file is as it was`, file, error);
	}
	tidy(bench);
	return current;
}

const editAt = (intent: JournalEntry, index: number) => {
	const edit = intent.edits[index];
	if (!edit) throw new RangeError(`no edit ${index}`);
	return edit;
};

function stopIfAborted({signal}: TransactionOptions) {
	if (signal?.aborted) throw cancelled();
}

/** Ours is private; others get what the umask leaves. */
function makeMissing(bench: TransactionContext, folder: string) {
	makeFolder(bench.disk, folder, path.basename(folder) === path.basename(bench.configDir) ? 0o700 : 0o777);
}

function ownFolders(bench: TransactionContext): string[] {
	try {
		return [receiptsFolder(bench), backupsFolder(bench)].flatMap((folder) => makePrivate(bench, folder));
	} catch (error) {
		throw systemProblem('No backup can be kept, so nothing was written', bench.stateDir, error);
	}
}

function takeBack(bench: TransactionContext, intent: JournalEntry): void {
	try {
		rollBack(bench, intent, false);
	} catch (error) {
		throw unrecovered(bench, intent, error);
	}
}
