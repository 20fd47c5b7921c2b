// Plans the fixes of `doctor --fix` before anything is written. Where fixes change what is called, AWS is asked about the configuration
// that they lead to, and a fix that would cause a new failure is skipped.
import {makesSameCalls} from '../same-calls.ts';
import {type Subject, subjectOf} from '../subject.ts';
import {withFix} from './fix.ts';
import {type FixSearchResult, failingChecks, type NamedFix, searchFixes} from './fix-search.ts';

export type SkippedFix = {
	/** The check whose fix is not made. */
	readonly id: string;
	/** Checks that would fail with it and do not now; empty where AWS could not be asked any more. */
	readonly fails: readonly string[];
};

export type FixPlan = FixSearchResult & {readonly skipped: readonly SkippedFix[]};

/** After so many questions to AWS, fixes that change what is called are skipped. */
const maxQuestions = 6;

/** @param ask adds what AWS answers about a configuration that is not in force yet */
export async function planFixes(subject: Subject, ask: (configuration: Subject) => Promise<Subject>): Promise<FixPlan> {
	const skipped: SkippedFix[] = [];
	const fixes: NamedFix[] = [];
	let current = subject;
	for (let questions = 0; ; ) {
		const more = searchFixes(current, new Set(skipped.map(({id}) => id)));
		const moves = !makesSameCalls(current, more.after);
		const after = moves && questions++ < maxQuestions ? await ask(more.after) : more.after;
		const fails = failingChecks(after).filter((id) => !failingChecks(current).includes(id));
		const isUnproven = questions > maxQuestions;
		const movers = moves && (fails.length > 0 || isUnproven) ? moversOf(current, more.fixes) : [];
		// Fixes build on those before them, so the last one is given up first.
		skipped.push(...(isUnproven ? movers : movers.slice(-1)).map((id) => ({id, fails})));
		if (movers.length > 0) continue;
		fixes.push(...more.fixes);
		current = after;
		if (!moves) return {fixes, after: current, skipped};
	}
}

/** Ids of the fixes that change what is called, in their order. */
function moversOf(subject: Subject, fixes: readonly NamedFix[]): string[] {
	let before = subject;
	return fixes.flatMap((fix) => {
		const after = subjectOf(withFix(before, fix));
		const moves = !makesSameCalls(before, after);
		before = after;
		return moves ? [fix.id] : [];
	});
}
