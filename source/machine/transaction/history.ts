// What this program has written so far, from its receipts: which writes were not taken back, and what they did to one file.
import type {JournalEdit, JournalEntry} from './journal.ts';

/** The writes that were not taken back, oldest first. */
export function writesInEffect(receipts: readonly JournalEntry[]): JournalEntry[] {
	return withoutUndone(receipts, () => true);
}

/**
 * By path, the edits of each file that were not taken back, oldest first. A write and its undo cancel each other out; an `off`
 * counts only for the files that it could take back.
 */
export function editsInEffect(receipts: readonly JournalEntry[]): ReadonlyMap<string, readonly JournalEdit[]> {
	const writes = new Set(withoutUndone(receipts, ({kind}) => kind === 'undo'));
	const editsByPath = new Map<string, JournalEdit[]>();
	for (const receipt of receipts) {
		for (const path of receipt.settled) editsByPath.delete(path);
		if (!writes.has(receipt)) continue;
		for (const edit of receipt.edits) editsByPath.set(edit.path, [...(editsByPath.get(edit.path) ?? []), edit]);
	}
	return editsByPath;
}

/** `counts`: whether what this receipt took back is left out. */
function withoutUndone(receipts: readonly JournalEntry[], counts: (receipt: JournalEntry) => boolean): JournalEntry[] {
	const undone = new Set(receipts.filter(counts).flatMap(({undoes}) => undoes));
	return receipts.filter(({kind, id}) => kind === 'write' && !undone.has(id));
}

/** Whether nobody else changed the file between these edits, which are oldest first. */
export const isContiguous = (edits: readonly JournalEdit[]) =>
	edits.every((edit, index) => {
		const next = edits[index + 1];
		return !next || next.before?.sha256 === edit.after?.sha256;
	});
