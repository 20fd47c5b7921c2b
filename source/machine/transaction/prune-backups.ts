// Tidies our own folders after a write, done or not: no backup that nothing needs, no empty folder.
import path from 'node:path';
import {removeEmptyFolders} from '../files/folders.ts';
import {isOneOf} from '../files/system-error.ts';
import {backupsFolder} from './backups.ts';
import {editsInEffect} from './history.ts';
import {type BackupRecord, readPendingEntries, readReceipts, receiptsFolder} from './journal.ts';
import type {TransactionContext} from './transaction-context.ts';

/** Claude Code keeps as many backups of its own settings. */
const newestPerFile = 5;

/** Never fails: a write is not a failure because something old cannot be removed. */
export function pruneBackups(context: TransactionContext): void {
	try {
		removeUnneeded(context, neededBackups(context));
	} catch {
		// What was not removed stays until the next write.
	}
	removeEmptyFolders(context.disk, [receiptsFolder(context), backupsFolder(context)]);
}

/**
 * Names of the backups that undo, off or recovery may still read. Per file: the contents before and after its newest five
 * edits, the latter because they tell our part from others', and the first content. All of an unfinished write.
 */
function neededBackups(context: TransactionContext): ReadonlySet<string> {
	const needed = new Set<string>();
	const need = (...records: readonly (BackupRecord | null | undefined)[]) => {
		for (const record of records) if (record) needed.add(record.backup);
	};
	for (const edits of editsInEffect(readReceipts(context)).values()) {
		need(edits[0]?.before);
		for (const {before, after} of edits.slice(-newestPerFile)) need(before, after);
	}
	for (const {edits} of readPendingEntries(context)) for (const {before, after} of edits) need(before, after);
	return needed;
}

function removeUnneeded({disk, stateDir}: TransactionContext, needed: ReadonlySet<string>): void {
	const folder = backupsFolder({stateDir});
	for (const name of disk.list(folder)) {
		if (needed.has(name)) continue;
		try {
			disk.unlink(path.join(folder, name));
		} catch (error) {
			if (!isOneOf(error, 'ENOENT')) return;
		}
	}
}
