// What the doctor would put right, thought through to its end before anything is written: where the fixes move the calls, AWS is
// asked about what would be called then.

import {mended} from '../checks/fix.ts';
import {failing, type Mending, mend, type NamedFix} from '../checks/mend.ts';
import {type Subject, sameCalls, subjectOf} from '../checks/subject.ts';

export type Mended = Mending & {
	/** Checks whose fix is not made, since with it something would be refused that works now. */
	readonly left: readonly string[];
};

/** Each round asks AWS once more; a fix seldom uncovers another one. */
const rounds = 4;

/** @param ask what AWS says to a configuration that is only thought of */
export async function mending(subject: Subject, ask: (subject: Subject) => Promise<Subject>): Promise<Mended> {
	const left = new Set<string>();
	const fixes: NamedFix[] = [];
	let now = subject;
	for (let round = 0; round < rounds; round++) {
		const more = mend(now, left);
		if (more.fixes.length === 0) break;
		const after = sameCalls(now, more.after) ? more.after : await ask(more.after);
		const rash = failing(after).some((id) => !failing(now).includes(id)) ? moversOf(now, more.fixes) : [];
		for (const id of rash) left.add(id);
		if (rash.length > 0) continue;
		fixes.push(...more.fixes);
		now = after;
	}
	return {fixes, after: now, left: [...left]};
}

/** A call that fails may be exchanged for another one that fails for its own reasons; what only warns works today. */
function moversOf(subject: Subject, fixes: readonly NamedFix[]): string[] {
	const known = failing(subject);
	return fixes
		.filter((fix) => !known.includes(fix.id) && !sameCalls(subject, subjectOf(mended(subject, fix))))
		.map(({id}) => id);
}
