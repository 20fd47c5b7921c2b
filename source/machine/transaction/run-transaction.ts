// Writes all edits or none: first the journal, then all new bytes into files beside the old ones, then the renames.
import path from 'node:path';
import type {Plan} from '../../plan/edit.ts';
import {makeFolder, makePrivateFolder} from '../files/folders.ts';
import {systemProblem} from '../files/system-error.ts';
import {replaceFile, writeNewBytes} from './apply-edit.ts';
import {backupsFolder} from './backups.ts';
import {
	commitEntry,
	deleteEntry,
	type JournalEntry,
	type JournalKind,
	newId,
	readReceipts,
	receiptsFolder,
	saveEntry,
} from './journal.ts';
import {cancelled} from './lock.ts';
import {pruneBackups} from './prune-backups.ts';
import {notRestored} from './recover.ts';
import {rollBack} from './roll-back.ts';
import type {TransactionContext} from './transaction-context.ts';
import {prepareEdits, type ValidatedEdit, validatePlan} from './validate-plan.ts';

export type TransactionOptions = {
	readonly kind: JournalKind;
	/** Ids of the receipts that this write takes back. */
	readonly undoes?: readonly string[];
	/** Paths that hold again what they held before this tool was first used. */
	readonly settled?: readonly string[];
	/** Folders that were created for the lock: this write's receipt records them too. */
	readonly folders?: readonly string[];
	readonly signal?: AbortSignal | undefined;
};

/**
 * To be called under the lock, after recovery, with edits that change something. Resolves when every file has its new bytes
 * and the receipt is on disk.
 * @throws Problem, with every file as it was
 */
export async function runTransaction(
	context: TransactionContext,
	changes: Plan,
	options: TransactionOptions,
): Promise<JournalEntry> {
	const edits = validatePlan(context, changes);
	stopIfAborted(options);
	const entry = await createEntry(context, edits, options);
	return applyEntry(context, entry, edits, options);
}

async function createEntry(
	context: TransactionContext,
	edits: readonly ValidatedEdit[],
	{kind, undoes = [], settled = [], folders = []}: TransactionOptions,
): Promise<JournalEntry> {
	const ownFolders = createOwnFolders(context);
	const time = context.now();
	const entry: JournalEntry = {
		version: 1,
		id: newId(time, readReceipts(context).at(-1)?.id),
		kind,
		time: time.toISOString(),
		undoes,
		settled,
		folders: [...folders, ...ownFolders, ...new Set(edits.flatMap(({file}) => file.missing))],
		edits: await prepareEdits(context, edits),
	};
	try {
		saveEntry(context, entry);
	} catch (error) {
		forgetEntry(context, entry);
		throw systemProblem('The journal cannot be written, so nothing was changed', context.stateDir, error);
	}
	return entry;
}

async function applyEntry(
	context: TransactionContext,
	entry: JournalEntry,
	edits: readonly ValidatedEdit[],
	options: TransactionOptions,
): Promise<JournalEntry> {
	const newBytes = new Map(edits.map(({edit, file}) => [file.realPath, edit.after]));
	let current = entry;
	/** For the message, should the next step fail. */
	let file = context.stateDir;
	try {
		for (const {
			file: {realPath, missing},
		} of edits) {
			file = realPath;
			for (const folder of missing) createMissing(context, folder);
		}
		for (const index of entry.edits.keys()) {
			stopIfAborted(options);
			const edit = editAt(current, index);
			file = edit.realPath;
			current = writeNewBytes(context, current, edit, newBytes.get(file));
		}
		stopIfAborted(options);
		for (const index of entry.edits.keys()) {
			const edit = editAt(current, index);
			file = edit.realPath;
			current = await replaceFile(context, current, edit, newBytes.get(file));
		}
		commitEntry(context, current);
	} catch (error) {
		takeBack(context, current);
		throw systemProblem(`${file} could not be written; every file is as it was`, file, error);
	}
	pruneBackups(context);
	return current;
}

const editAt = (entry: JournalEntry, index: number) => {
	const edit = entry.edits[index];
	if (!edit) throw new RangeError(`no edit ${index}`);
	return edit;
};

function stopIfAborted({signal}: TransactionOptions) {
	if (signal?.aborted) throw cancelled();
}

/** This program's own folder is private; the mode of any other follows the umask. */
function createMissing(context: TransactionContext, folder: string) {
	makeFolder(context.disk, folder, path.basename(folder) === path.basename(context.configDir) ? 0o700 : 0o777);
}

/** @returns the created folders, outermost first */
function createOwnFolders(context: TransactionContext): string[] {
	try {
		return [receiptsFolder(context), backupsFolder(context)].flatMap((folder) =>
			makePrivateFolder(context.disk, folder),
		);
	} catch (error) {
		throw systemProblem('No backup can be kept, so nothing was written', context.stateDir, error);
	}
}

/** It may be there and not be durable. Where it stays, the next run finds that no file was changed. */
function forgetEntry(context: TransactionContext, entry: JournalEntry): void {
	try {
		deleteEntry(context, entry);
	} catch {
		// The disk fails for good, and the error that is told says so.
	}
}

function takeBack(context: TransactionContext, entry: JournalEntry): void {
	try {
		rollBack(context, entry, false);
	} catch (error) {
		throw notRestored(context, entry, error);
	}
}
