// The two halves of writing one file: its new bytes complete beside it, then the swap; or in place where a rename cannot be.
import path from 'node:path';
import {discard, patiently, publish, stage} from './atomic-replace.ts';
import {readBytes, sha256, syncFolder, temporaryBeside} from './bytes.ts';
import {type JournalEdit, type JournalEntry, saveEntry} from './journal.ts';
import {rewrite} from './overwrite.ts';
import {isOneOf} from './system-error.ts';
import type {TransactionContext} from './transaction-context.ts';
import {changedMeanwhile} from './validate.ts';

/** An unwritable folder, or a foreign owner that a new file could not keep. */
const noFileBeside = ['EACCES', 'EPERM'];
/** A mount point, a file system border inside a folder (overlay), a folder with the sticky bit. */
const noRename = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'];

/** The intent as it is afterwards: the file may have turned out to need a rewrite in place. */
export function stageEdit(
	bench: TransactionContext,
	intent: JournalEntry,
	edit: JournalEdit,
	after: Buffer | undefined,
): JournalEntry {
	let current = {intent, edit};
	for (let attempt = 1; current.edit.temporary !== null && after; attempt++) {
		try {
			const {mode, uid, gid} = edit;
			stage(bench.disk, current.edit.temporary, after, {mode, uid: uid ?? undefined, gid: gid ?? undefined});
			break;
		} catch (error) {
			if (isOneOf(error, 'EEXIST') && attempt < 4) {
				current = alter(bench, current.intent, current.edit, temporaryBeside(edit.realPath));
			} else if (isOneOf(error, ...noFileBeside) && edit.before) {
				current = alter(bench, current.intent, current.edit, null);
			} else throw error;
		}
	}
	return current.intent;
}

/** @throws Problem `file-changed` when the bytes are no longer those that were planned for, or the system's error */
export async function swapEdit(
	bench: TransactionContext,
	intent: JournalEntry,
	edit: JournalEdit,
	after: Buffer | undefined,
): Promise<JournalEntry> {
	const {disk} = bench;
	const {realPath, temporary} = edit;
	const unchanged = () => {
		const now = readBytes(disk, realPath);
		if ((now && sha256(now)) !== edit.before?.sha256) throw changedMeanwhile(edit.path);
		return now;
	};
	if (!after) {
		unchanged();
		disk.unlink(realPath);
		syncFolder(disk, path.dirname(realPath));
		return intent;
	}
	if (temporary !== null) {
		try {
			await patiently(process.platform, () => {
				unchanged();
				publish(disk, temporary, realPath);
			});
			return intent;
		} catch (error) {
			if (!edit.before || !isOneOf(error, ...noRename)) throw error;
			discard(disk, temporary);
		}
	}
	const altered = temporary === null ? intent : alter(bench, intent, edit, null).intent;
	rewrite(disk, realPath, unchanged() ?? Buffer.alloc(0), after);
	return altered;
}

/** The journal says first how the file will be written: only then can a crash be told from somebody's edit. */
function alter(bench: TransactionContext, intent: JournalEntry, edit: JournalEdit, temporary: string | null) {
	const altered = {...edit, temporary};
	const edits = intent.edits.map((other) => (other === edit ? altered : other));
	const next = {...intent, edits};
	saveEntry(bench, next);
	return {intent: next, edit: altered};
}
