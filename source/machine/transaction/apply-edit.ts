// The two steps of writing one file: all new bytes into a file beside it, then the rename; or in place where no rename works.
import path from 'node:path';
import {readBytes, removeFile, sha256, syncFolder, temporaryPath} from '../files/bytes.ts';
import {isOneOf} from '../files/system-error.ts';
import {renameOver, retryOnWindows, writeTemporary} from './atomic-replace.ts';
import {type JournalEdit, type JournalEntry, saveEntry} from './journal.ts';
import {overwriteFile} from './overwrite-file.ts';
import type {TransactionContext} from './transaction-context.ts';
import {changedMeanwhile} from './validate-plan.ts';

/** An unwritable folder, or a foreign owner that a new file could not keep. */
const noNewFile = ['EACCES', 'EPERM'];
/** A mount point, a file system border inside a folder (overlay), a folder with the sticky bit. */
const noRename = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'];

/** The first step. @returns the entry as it is afterwards: the file may have turned out to need overwriting in place */
export function writeNewBytes(
	context: TransactionContext,
	entry: JournalEntry,
	edit: JournalEdit,
	after: Buffer | undefined,
): JournalEntry {
	let current = {entry, edit};
	for (let attempt = 1; current.edit.temporary !== null && after; attempt++) {
		try {
			const {mode, uid, gid} = edit;
			writeTemporary(context.disk, current.edit.temporary, after, {mode, uid: uid ?? undefined, gid: gid ?? undefined});
			break;
		} catch (error) {
			if (isOneOf(error, 'EEXIST') && attempt < 4) {
				current = setTemporary(context, current.entry, current.edit, temporaryPath(edit.realPath));
			} else if (isOneOf(error, ...noNewFile) && edit.before) {
				current = setTemporary(context, current.entry, current.edit, null);
			} else throw error;
		}
	}
	return current.entry;
}

/**
 * The second step.
 * @returns the entry as it is afterwards
 * @throws Problem `file-changed` when the bytes are no longer those that were planned for, or the system's error
 */
export async function replaceFile(
	context: TransactionContext,
	entry: JournalEntry,
	edit: JournalEdit,
	after: Buffer | undefined,
): Promise<JournalEntry> {
	const {disk} = context;
	const {realPath, temporary} = edit;
	const readUnchanged = () => {
		const now = readBytes(disk, realPath);
		if ((now && sha256(now)) !== edit.before?.sha256) throw changedMeanwhile(edit.path);
		return now;
	};
	if (!after) {
		readUnchanged();
		disk.unlink(realPath);
		syncFolder(disk, path.dirname(realPath));
		return entry;
	}
	if (temporary !== null) {
		try {
			await retryOnWindows(process.platform, () => {
				readUnchanged();
				renameOver(disk, temporary, realPath);
			});
			return entry;
		} catch (error) {
			if (!edit.before || !isOneOf(error, ...noRename)) throw error;
			removeFile(disk, temporary);
		}
	}
	const altered = temporary === null ? entry : setTemporary(context, entry, edit, null).entry;
	overwriteFile(disk, realPath, readUnchanged() ?? Buffer.alloc(0), after);
	return altered;
}

/** The journal is told first how the file will be written: only then can a crash be told from somebody's edit. */
function setTemporary(context: TransactionContext, entry: JournalEntry, edit: JournalEdit, temporary: string | null) {
	const altered = {...edit, temporary};
	const edits = entry.edits.map((other) => (other === edit ? altered : other));
	const next = {...entry, edits};
	saveEntry(context, next);
	return {entry: next, edit: altered};
}
