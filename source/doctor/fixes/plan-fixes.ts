// What the doctor would put right, thought through to its end before anything is written: where the fixes move the calls, AWS is
// asked about what would be called then.

import {type Subject, sameCalls, subjectOf} from '../subject.ts';
import {withFix} from './fix.ts';
import {type FixSearchResult, failing, type NamedFix, searchFixes} from './fix-search.ts';

export type SkippedFix = {
	/** The check whose fix is not made. */
	readonly id: string;
	/** Checks that would fail with it and do not now. */
	readonly fails: readonly string[];
};

export type FixPlan = FixSearchResult & {readonly left: readonly SkippedFix[]};

/** So often AWS is asked at most; after that no fix that moves the calls is made. */
const most = 6;

/** @param ask what AWS says to a configuration that is only thought of */
export async function planFixes(subject: Subject, ask: (subject: Subject) => Promise<Subject>): Promise<FixPlan> {
	const left: SkippedFix[] = [];
	const fixes: NamedFix[] = [];
	let now = subject;
	for (let asked = 0; ; ) {
		const more = searchFixes(now, new Set(left.map(({id}) => id)));
		const moves = !sameCalls(now, more.after);
		const after = moves && asked++ < most ? await ask(more.after) : more.after;
		const fails = failing(after).filter((id) => !failing(now).includes(id));
		const movers = moves && (fails.length > 0 || asked > most) ? moversOf(now, more.fixes) : [];
		// They build on each other, so the last one goes first.
		left.push(...(asked > most ? movers : movers.slice(-1)).map((id) => ({id, fails})));
		if (movers.length > 0) continue;
		fixes.push(...more.fixes);
		now = after;
		if (!moves) return {fixes, after: now, left};
	}
}

/** Ids of the fixes after which something else is called, in their order. */
function moversOf(subject: Subject, fixes: readonly NamedFix[]): string[] {
	let before = subject;
	return fixes.flatMap((fix) => {
		const after = subjectOf(withFix(before, fix));
		const moves = !sameCalls(before, after);
		before = after;
		return moves ? [fix.id] : [];
	});
}
