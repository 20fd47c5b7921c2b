// What undo and off would do, as a plan: the review, the dry run and the write itself all start from it.
import type {Edit, Plan} from '../../plan/edit.ts';
import {Problem} from '../../problem.ts';
import type {Bench} from '../transaction/bench.ts';
import {receipts} from '../transaction/intent.ts';
import {standing, trails, unbroken} from './history.ts';
import type {Parts} from './parts.ts';
import {type Span, takeBack} from './take-back.ts';

export type Undoing = {
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
export function undoing(bench: Bench, parts: Parts): Undoing {
	const last = standing(receipts(bench)).at(-1);
	if (!last) throw nothing('Nothing to undo', 'no write of this program is left to take back');
	const spans = last.edits.map((edit) => ({first: edit, last: edit, whole: true}));
	const {edits, notes} = all(bench, parts, spans, (problem) => {
		throw problem;
	});
	return {plan: edits, undoes: [last.id], settled: [], folders: last.folders, notes, left: []};
}

/** Every write ever made. @throws Problem `nothing-to-undo` */
export function offing(bench: Bench, parts: Parts): Undoing {
	const log = receipts(bench);
	if (log.length === 0) throw nothing('Nothing to take back', 'this program has written nothing here');
	const spans = [...trails(log).values()].flatMap((trail): Span[] => {
		const [first, last] = [trail[0], trail.at(-1)];
		return first && last ? [{first, last, whole: unbroken(trail)}] : [];
	});
	const left: Problem[] = [];
	const {edits, notes, done} = all(bench, parts, spans, (problem) => left.push(problem));
	const folders = [...new Set(log.flatMap((receipt) => receipt.folders))].toSorted();
	return {plan: edits, undoes: standing(log).map(({id}) => id), settled: done, folders, notes, left};
}

/** The last sink first: running Claude Code sessions read the settings at once, so they are taken back before what feeds them. */
function all(bench: Bench, parts: Parts, spans: readonly Span[], refused: (problem: Problem) => void) {
	const edits: Edit[] = [];
	const notes: string[] = [];
	const done: string[] = [];
	for (const span of spans.toReversed()) {
		try {
			const {edit, note} = takeBack(bench, parts, span);
			if (edit) edits.push(edit);
			if (note) notes.push(note);
			done.push(span.first.path);
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
		next: [{say: 'See what Claude Code would use from here', run: 'claude-bedrock-setup doctor'}],
	});
