// Works out what undo and off would write, as a plan: the diff, the dry run and the write itself all start from it.
import type {Edit, Plan} from '../../plan/edit.ts';
import {Problem} from '../../problem.ts';
import {answersFile} from '../paths.ts';
import {
	editsInEffect,
	type JournalEdit,
	readReceipts,
	type TransactionContext,
	writesInEffect,
} from '../transaction/index.ts';
import {undoFile} from './undo-file.ts';

export {deleteHistory} from './delete-history.ts';

export type UndoPlan = {
	readonly plan: Plan;
	/** Ids of the receipts that it takes back. */
	readonly undoes: readonly string[];
	/** Paths that hold what they held before the first use once the plan is applied. */
	readonly settled: readonly string[];
	/** Folders to remove when they are left empty, outermost first. */
	readonly folders: readonly string[];
	/** What the user should know, one sentence each. */
	readonly notes: readonly string[];
	/** Files that `off` has to leave as they are, and why. */
	readonly failures: readonly Problem[];
	/** What `off` deletes besides. */
	readonly ownFiles: readonly OwnFile[];
};

/** `answers`: the file with the answers of last time. `history`: the folder with receipts and backups. */
export type OwnFile = {readonly path: string; readonly holds: 'answers' | 'history'};

/** Takes back the last write that was not taken back yet. @throws Problem `nothing-to-undo`, or why a file cannot be edited */
export function planUndo(context: TransactionContext): UndoPlan {
	const last = writesInEffect(readReceipts(context)).at(-1);
	if (!last) throw nothingToUndo('Nothing to undo', 'no write of this program is left to take back');
	const editsByFile = last.edits.map((edit) => [edit]);
	const {edits, notes} = undoFiles(context, editsByFile, (problem) => {
		throw problem;
	});
	return {plan: edits, undoes: [last.id], settled: [], folders: last.folders, notes, failures: [], ownFiles: []};
}

/** Takes back every write ever made. @throws Problem `nothing-to-undo` */
export function planOff(context: TransactionContext): UndoPlan {
	const receipts = readReceipts(context);
	const ownFiles = [
		{path: answersFile(context.configDir), holds: 'answers'} as const,
		{path: context.stateDir, holds: 'history'} as const,
	].filter(({path}) => context.disk.stat(path));
	if (receipts.length === 0 && ownFiles.length === 0)
		throw nothingToUndo('Nothing to take back', 'this program has written nothing here');
	const failures: Problem[] = [];
	const {edits, notes, paths} = undoFiles(context, [...editsInEffect(receipts).values()], (problem) =>
		failures.push(problem),
	);
	const folders = [...new Set(receipts.flatMap((receipt) => receipt.folders))].toSorted();
	const undoes = writesInEffect(receipts).map(({id}) => id);
	return {plan: edits, undoes, settled: paths, folders, notes, failures, ownFiles};
}

/**
 * The file that was written last comes first: settings are written last, because running Claude Code sessions read them at once, so
 * they are taken back before the files that they refer to.
 * @param editsByFile for each file its edits, oldest first
 * @param onProblem called for a file that cannot be taken back
 */
function undoFiles(
	context: TransactionContext,
	editsByFile: readonly (readonly JournalEdit[])[],
	onProblem: (problem: Problem) => void,
) {
	const edits: Edit[] = [];
	const notes: string[] = [];
	const paths: string[] = [];
	for (const fileEdits of editsByFile.toReversed()) {
		try {
			const {edit, note} = undoFile(context, fileEdits);
			if (edit) edits.push(edit);
			if (note) notes.push(note);
			paths.push(...fileEdits.slice(0, 1).map(({path}) => path));
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			onProblem(error);
		}
	}
	return {edits, notes, paths};
}

const nothingToUndo = (title: string, because: string) =>
	new Problem({
		code: 'nothing-to-undo',
		title,
		because,
		next: [{say: 'See what Claude Code would use from here', own: 'doctor'}],
	});
