// Takes back a write that did not finish, whether it failed a moment ago or a crash ended it in an earlier run.
import path from 'node:path';
import {readBytes, removeFile, sha256, syncFolder, temporaryPath} from '../files/bytes.ts';
import {removeEmptyFolders} from '../files/folders.ts';
import {renameOver, writeTemporary} from './atomic-replace.ts';
import {readBackup} from './backups.ts';
import {commitEntry, deleteEntry, type JournalEdit, type JournalEntry, saveEntry} from './journal.ts';
import {isHalfWritten, overwriteFile} from './overwrite-file.ts';
import type {TransactionContext} from './transaction-context.ts';

export type RollbackResult = {
	/** Paths of files that had the new bytes, or half of them, and have the old ones again. */
	readonly restored: readonly string[];
	/** Paths of files that somebody else changed meanwhile, which stay as they are. */
	readonly changedByOthers: readonly string[];
};

/** What a file of an unfinished write holds: the old or the new bytes, some of each, or something else. */
export type EditState = 'old' | 'new' | 'half-written' | 'changed-by-others';

export function stateOf(context: TransactionContext, edit: JournalEdit): EditState {
	const now = readBytes(context.disk, edit.realPath);
	const sha = now && sha256(now);
	if (sha === edit.after?.sha256) return 'new';
	if (sha === edit.before?.sha256) return 'old';
	const before = edit.before && readBackup(context, edit.before);
	const after = edit.after && readBackup(context, edit.after);
	return now && before && after && isHalfWritten(now, before, after) ? 'half-written' : 'changed-by-others';
}

/**
 * Gives every file its old bytes again, the last written first, and deletes the entry when all of them have them. `crashed`: the
 * write was one of an earlier run. Then a file that somebody has changed since may hold our part, so that much of the write
 * becomes a receipt, by which undo and off find it.
 * @throws the system's error when a file cannot be restored; the entry then stays for the next run
 */
export function rollBack(context: TransactionContext, entry: JournalEntry, crashed: boolean): RollbackResult {
	const restored: string[] = [];
	const changedByOthers: JournalEdit[] = [];
	let failure: {readonly error: unknown} | undefined;
	for (const edit of entry.edits.toReversed()) {
		if (edit.temporary) removeFile(context.disk, edit.temporary);
		try {
			const state = stateOf(context, edit);
			if (state === 'changed-by-others') changedByOthers.push(edit);
			if (state !== 'new' && state !== 'half-written') continue;
			restore(context, edit);
			restored.push(edit.path);
		} catch (error) {
			failure ??= {error};
		}
	}
	if (failure) throw failure.error;
	removeEmptyFolders(context.disk, entry.folders);
	if (crashed && changedByOthers.length > 0 && entry.kind === 'write') {
		const rest = {...entry, edits: changedByOthers.toReversed()};
		saveEntry(context, rest);
		commitEntry(context, rest);
	} else deleteEntry(context, entry);
	return {restored, changedByOthers: changedByOthers.map((edit) => edit.path)};
}

function restore(context: TransactionContext, edit: JournalEdit): void {
	const {disk} = context;
	if (!edit.before) {
		disk.unlink(edit.realPath);
		syncFolder(disk, path.dirname(edit.realPath));
		return;
	}
	const oldBytes = readBackup(context, edit.before);
	if (!oldBytes) throw backupMissing(edit, edit.before.backup);
	const stat = disk.stat(edit.realPath);
	const temporary = edit.temporary ?? (stat ? undefined : temporaryPath(edit.realPath));
	if (temporary) {
		try {
			writeTemporary(disk, temporary, oldBytes, {
				mode: edit.mode,
				uid: edit.uid ?? undefined,
				gid: edit.gid ?? undefined,
			});
			renameOver(disk, temporary, edit.realPath);
			return;
		} catch (error) {
			removeFile(disk, temporary);
			if (!stat) throw error;
		}
	}
	overwriteFile(disk, edit.realPath, readBytes(disk, edit.realPath) ?? Buffer.alloc(0), oldBytes);
}

const backupMissing = ({path: file}: JournalEdit, backup: string) =>
	Object.assign(new Error(`ENOENT: the backup ${backup} of ${file} is gone`), {code: 'ENOENT'});
