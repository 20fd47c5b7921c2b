// What this tool has written so far, read from the receipts: which write is the last, and what became of one file.
import type {Intent, IntentEdit} from '../transaction/intent.ts';

/** Writes that were not taken back, oldest first. */
export function standing(receipts: readonly Intent[]): Intent[] {
	const undone = new Set(receipts.flatMap(({undoes}) => undoes));
	return receipts.filter(({kind, id}) => kind === 'write' && !undone.has(id));
}

/** Everything done to each file since it last was as before the first use, oldest first. */
export function trails(receipts: readonly Intent[]): ReadonlyMap<string, readonly IntentEdit[]> {
	const trails = new Map<string, IntentEdit[]>();
	for (const {edits, settled} of receipts) {
		for (const edit of edits) trails.set(edit.path, [...(trails.get(edit.path) ?? []), edit]);
		for (const path of settled) trails.delete(path);
	}
	return trails;
}

/** Whether nobody else changed the file between our writes. */
export const unbroken = (trail: readonly IntentEdit[]) =>
	trail.every((edit, index) => {
		const next = trail[index + 1];
		return !next || next.before?.sha256 === edit.after?.sha256;
	});
