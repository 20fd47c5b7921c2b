// What this tool has written so far, read from the receipts: which write is the last, and what stands in one file.
import type {JournalEdit, JournalEntry} from './journal.ts';

/** Writes that were not taken back, oldest first. */
export function standing(receipts: readonly JournalEntry[]): JournalEntry[] {
	return writesBut(receipts, () => true);
}

/**
 * The writes that still stand in each file, oldest first. A write and its undo cancel each other out; an `off` counts only
 * for the files that it could take back.
 */
export function trails(receipts: readonly JournalEntry[]): ReadonlyMap<string, readonly JournalEdit[]> {
	const wanted = new Set(writesBut(receipts, ({kind}) => kind === 'undo'));
	const trails = new Map<string, JournalEdit[]>();
	for (const receipt of receipts) {
		for (const path of receipt.settled) trails.delete(path);
		if (!wanted.has(receipt)) continue;
		for (const edit of receipt.edits) trails.set(edit.path, [...(trails.get(edit.path) ?? []), edit]);
	}
	return trails;
}

function writesBut(receipts: readonly JournalEntry[], counts: (undoing: JournalEntry) => boolean): JournalEntry[] {
	const undone = new Set(receipts.filter(counts).flatMap(({undoes}) => undoes));
	return receipts.filter(({kind, id}) => kind === 'write' && !undone.has(id));
}

/** Whether nobody else changed the file between our writes. */
export const unbroken = (trail: readonly JournalEdit[]) =>
	trail.every((edit, index) => {
		const next = trail[index + 1];
		return !next || next.before?.sha256 === edit.after?.sha256;
	});
