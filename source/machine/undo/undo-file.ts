// One file taken back: its old bytes when nobody changed it since, otherwise only our part of it.
import type {Edit} from '../../plan/edit.ts';
import {Problem} from '../../problem.ts';
import {kept} from '../transaction/backups.ts';
import {sha256} from '../transaction/bytes.ts';
import {unbroken} from '../transaction/history.ts';
import {inspectFile} from '../transaction/inspect-file.ts';
import type {BackupRecord, JournalEdit} from '../transaction/journal.ts';
import type {TransactionContext} from '../transaction/transaction-context.ts';
import {isBlank, type PartialUndoByPurpose} from './partial-undo.ts';

export type UndoneFile = {readonly edit: Edit | undefined; readonly note?: string};

/** `trail`: the writes to take back, oldest first. @throws Problem why the file cannot be edited, or that the old bytes are gone */
export function undoFile(
	bench: TransactionContext,
	parts: PartialUndoByPurpose,
	trail: readonly JournalEdit[],
): UndoneFile {
	const [first, last] = [trail[0], trail.at(-1)];
	if (!first || !last) return {edit: undefined};
	const {path, purpose, mode} = first;
	const {bytes: now, problem} = inspectFile(bench, path);
	if (problem) throw problem;
	const edit = (after: Buffer | undefined) => ({edit: {path, purpose, before: now, after, mode}});
	if (!now) {
		if (!first.before) return {edit: undefined};
		if (last.after) return {edit: undefined, note: `${path} was deleted since and is left so`};
		return edit(need(bench, path, first.before));
	}
	const sha = sha256(now);
	if (sha === first.before?.sha256) return {edit: undefined};
	if (sha === last.after?.sha256 && unbroken(trail)) {
		return edit(first.before ? need(bench, path, first.before) : undefined);
	}
	if (!last.after) return {edit: undefined, note: `${path} was made anew since and is left so`};
	const after = ourPartBack(bench, parts, trail, now);
	const note = `${path} was changed since: only what this program wrote was taken back`;
	return {...edit(!first.before && isBlank(purpose, after) ? undefined : after), note};
}

/** Write by write, newest first, so that what somebody did between two of them stays; pruned ones are taken together. */
function ourPartBack(
	bench: TransactionContext,
	parts: PartialUndoByPurpose,
	trail: readonly JournalEdit[],
	now: Buffer,
): Buffer | undefined {
	let current: Buffer | undefined = now;
	let written: Buffer | undefined;
	for (const [index, edit] of [...trail.entries()].toReversed()) {
		if (!current) return undefined;
		const {path, purpose} = edit;
		written ??= edit.after ? kept(bench, edit.after) : undefined;
		const before = edit.before ? kept(bench, edit.before) : undefined;
		if (edit.before && !before) {
			if (index === 0) need(bench, path, edit.before);
			continue;
		}
		const same: boolean = written?.equals(current) ?? false;
		current = same ? before : parts.restore(purpose, {path, now: current, before, written});
		written = undefined;
	}
	return current;
}

function need(bench: TransactionContext, path: string, before: BackupRecord): Buffer {
	const bytes = kept(bench, before);
	if (bytes) return bytes;
	throw new Problem({
		code: 'backup-gone',
		title: `What ${path} held before that write is no longer kept`,
		because: `the newest backups and the first are kept; ${before.backup} is gone`,
		next: [{say: 'Take back everything at once instead', own: 'off'}],
	});
}
