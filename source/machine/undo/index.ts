// What undo and off would do, as a plan: the review, the dry run and the write itself all start from it.
import type {Edit, Plan} from '../../plan/edit.ts';
import {Problem} from '../../problem.ts';
import {memoryIn} from '../paths.ts';
import {standing, trails} from '../transaction/history.ts';
import {type JournalEdit, receipts} from '../transaction/journal.ts';
import type {TransactionContext} from '../transaction/transaction-context.ts';
import type {PartialUndoByPurpose} from './partial-undo.ts';
import {undoFile} from './undo-file.ts';

export type UndoPlan = {
	readonly plan: Plan;
	readonly undoes: readonly string[];
	/** Paths that are back to before the first use once the plan is applied. */
	readonly settled: readonly string[];
	/** Folders that may go when they are left empty, outermost first. */
	readonly folders: readonly string[];
	/** What the user should know, one sentence each. */
	readonly notes: readonly string[];
	/** Files that `off` has to leave as they are, and why. */
	readonly left: readonly Problem[];
};

/** The last write that still stands. @throws Problem `nothing-to-undo`, or why a file cannot be edited */
export function planUndo(bench: TransactionContext, parts: PartialUndoByPurpose): UndoPlan {
	const last = standing(receipts(bench)).at(-1);
	if (!last) throw nothing('Nothing to undo', 'no write of this program is left to take back');
	const trails = last.edits.map((edit) => [edit]);
	const {edits, notes} = all(bench, parts, trails, (problem) => {
		throw problem;
	});
	return {plan: edits, undoes: [last.id], settled: [], folders: last.folders, notes, left: []};
}

/** Every write ever made. @throws Problem `nothing-to-undo` */
export function planOff(bench: TransactionContext, parts: PartialUndoByPurpose): UndoPlan {
	const log = receipts(bench);
	const traces = [bench.stateDir, memoryIn(bench.configDir)].some((path) => bench.disk.stat(path));
	if (log.length === 0 && !traces) throw nothing('Nothing to take back', 'this program has written nothing here');
	const left: Problem[] = [];
	const {edits, notes, done} = all(bench, parts, [...trails(log).values()], (problem) => left.push(problem));
	const folders = [...new Set(log.flatMap((receipt) => receipt.folders))].toSorted();
	return {plan: edits, undoes: standing(log).map(({id}) => id), settled: done, folders, notes, left};
}

/** The last sink first: running Claude Code sessions read the settings at once, so they are taken back before what feeds them. */
function all(
	bench: TransactionContext,
	parts: PartialUndoByPurpose,
	trails: readonly (readonly JournalEdit[])[],
	refused: (problem: Problem) => void,
) {
	const edits: Edit[] = [];
	const notes: string[] = [];
	const done: string[] = [];
	for (const trail of trails.toReversed()) {
		try {
			const {edit, note} = undoFile(bench, parts, trail);
			if (edit) edits.push(edit);
			if (note) notes.push(note);
			done.push(...trail.slice(0, 1).map(({path}) => path));
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			refused(error);
		}
	}
	return {edits, notes, done};
}

const nothing = (title: string, because: string) =>
	new Problem({
		code: 'nothing-to-undo',
		title,
		because,
		next: [{say: 'See what Claude Code would use from here', own: 'doctor'}],
	});
