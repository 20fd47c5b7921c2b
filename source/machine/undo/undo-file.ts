// Takes back one file: all its old bytes when nobody changed it since, otherwise only our part of it.
import type {Edit} from '../../plan/edit.ts';
import {Problem} from '../../problem.ts';
import {sha256} from '../files/bytes.ts';
import {inspectFile} from '../files/inspect-file.ts';
import {
	type BackupRecord,
	isContiguous,
	type JournalEdit,
	readBackup,
	type TransactionContext,
} from '../transaction/index.ts';
import {isBlank, restoreOurPart} from './partial-undo.ts';

/** `edit`: undefined where nothing is to be written. `note`: a sentence for the user. */
export type FileUndo = {readonly edit: Edit | undefined; readonly note?: string};

/**
 * @param edits of one file, those to take back, oldest first
 * @throws Problem why the file cannot be edited, or that the old bytes are gone
 */
export function undoFile(context: TransactionContext, edits: readonly JournalEdit[]): FileUndo {
	const [first, last] = [edits[0], edits.at(-1)];
	if (!first || !last) return {edit: undefined};
	const {path, purpose, mode} = first;
	const {bytes: now, problem} = inspectFile(context, path);
	if (problem) throw problem;
	const edit = (after: Buffer | undefined) => ({edit: {path, purpose, before: now, after, mode}});
	if (!now) {
		if (!first.before) return {edit: undefined};
		if (last.after) return {edit: undefined, note: `${path} was deleted since and is left so`};
		return edit(backupOf(context, path, first.before));
	}
	const sha = sha256(now);
	if (sha === first.before?.sha256) return {edit: undefined};
	if (sha === last.after?.sha256 && isContiguous(edits)) {
		return edit(first.before ? backupOf(context, path, first.before) : undefined);
	}
	if (!last.after) return {edit: undefined, note: `${path} was made anew since and is left so`};
	const after = restoreEditByEdit(context, edits, now);
	const note = `${path} was changed since: only what this program wrote was taken back`;
	return {...edit(!first.before && isBlank(purpose, after) ? undefined : after), note};
}

/**
 * Takes back our part edit by edit, newest first, so that what somebody did between two of them stays. Where backups were
 * pruned, several edits are taken back together.
 */
function restoreEditByEdit(
	context: TransactionContext,
	edits: readonly JournalEdit[],
	now: Buffer,
): Buffer | undefined {
	let current: Buffer | undefined = now;
	let written: Buffer | undefined;
	for (const [index, edit] of [...edits.entries()].toReversed()) {
		if (!current) return undefined;
		const {path, purpose} = edit;
		written ??= edit.after ? readBackup(context, edit.after) : undefined;
		const before = edit.before ? readBackup(context, edit.before) : undefined;
		if (edit.before && !before) {
			if (index === 0) backupOf(context, path, edit.before);
			continue;
		}
		const isUnchanged: boolean = written?.equals(current) ?? false;
		current = isUnchanged ? before : restoreOurPart(purpose, {path, now: current, before, written});
		written = undefined;
	}
	return current;
}

/** @throws Problem when the backup is gone */
function backupOf(context: TransactionContext, path: string, before: BackupRecord): Buffer {
	const bytes = readBackup(context, before);
	if (bytes) return bytes;
	throw new Problem({
		code: 'backup-gone',
		title: `What ${path} held before that write is no longer kept`,
		because: `the newest backups and the first are kept; ${before.backup} is gone`,
		next: [{say: 'Take back everything at once instead', own: 'off'}],
	});
}
