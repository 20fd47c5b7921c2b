// Chooses the fixes, each tried out on the configuration that those before it lead to. So no two fixes contradict each other, none
// causes a new failure, and a second run finds nothing to fix.

import {sameness} from '../../finding.ts';
import {withoutAccountFacts} from '../account-facts.ts';
import type {Check} from '../check.ts';
import {checks} from '../checks/index.ts';
import {inNewTerminal} from '../new-terminal.ts';
import {hasSameTarget, makesSameCalls} from '../same-calls.ts';
import {type Subject, subjectOf} from '../subject.ts';
import {canBeWritten, type Fix, withFix} from './fix.ts';

export type NamedFix = Fix & {readonly id: string};

export type FixSearchResult = {
	/** In the order in which they build on each other. */
	readonly fixes: readonly NamedFix[];
	/** The subject as it would be then; where it would call another place or in another name, without what AWS said before. */
	readonly after: Subject;
};

/** More fixes than any configuration needs; the search always ends, since each fix must remove its finding. */
const maxFixes = 50;

/**
 * @param skipped ids of checks whose fix is not to be made
 * @param existingFixes fixes that stand already, and whose findings must not come back
 */
export function searchFixes(
	subject: Subject,
	skipped: ReadonlySet<string> = new Set(),
	existingFixes: readonly NamedFix[] = [],
): FixSearchResult {
	const fixes: NamedFix[] = [];
	let after = subject;
	while (fixes.length < maxFixes) {
		const next = nextOf(after, skipped, [...existingFixes, ...fixes]);
		if (!next) break;
		fixes.push(...next.fixes);
		after = next.after;
	}
	return {fixes, after};
}

/** What moves the calls comes first: models are then chosen from what that place offers. */
function nextOf(
	subject: Subject,
	skipped: ReadonlySet<string>,
	existingFixes: readonly NamedFix[],
): FixSearchResult | undefined {
	for (const moves of [true, false]) {
		for (const check of checks) {
			if (!check.fix || skipped.has(check.id)) continue;
			for (const view of viewsOf(subject, check)) {
				const fix = check.find(view).length > 0 ? check.fix(view) : undefined;
				if (!fix || hasSameTarget(subject, afterFix(subject, fix)) === moves) continue;
				const attempt = tryOut(subject, check, fix, skipped, existingFixes);
				if (attempt) return attempt;
			}
		}
	}
	return undefined;
}

/**
 * Undefined when the finding would stay, a file could not be edited, calls would move where nothing is wrong, what an earlier fix
 * repaired would be wrong again, or something would fail that does not now.
 */
function tryOut(
	subject: Subject,
	check: Check,
	fix: Fix,
	skipped: ReadonlySet<string>,
	existingFixes: readonly NamedFix[],
): FixSearchResult | undefined {
	if (!canBeWritten(subject, fix) || changesHealthyCalls(subject, check, fix)) return undefined;
	const before = findingsOf(subject, check);
	const after = afterFix(subject, fix);
	if (findingsOf(after, check).some((finding) => before.includes(finding))) return undefined;
	const fixes = [{id: check.id, ...fix}];
	const fixedChecks = checks.filter(
		(one) => existingFixes.some(({id}) => id === one.id) && findingsOf(subject, one).length === 0,
	);
	const known = failingChecks(subject);
	const isWorse = (then: Subject) =>
		failingChecks(then).some((id) => !known.includes(id)) ||
		fixedChecks.some((one) => findingsOf(then, one).length > 0);
	if (!isWorse(after)) return {fixes, after};
	// What this fix uncovers may have a fix of its own: both together, or neither.
	const more = searchFixes(after, new Set([...skipped, check.id]), [...existingFixes, ...fixes]);
	return isWorse(more.after) ? undefined : {fixes: [...fixes, ...more.fixes], after: more.after};
}

/** Whether it would move the calls where nothing is wrong with them: in this terminal, in a new one, or in another folder. */
function changesHealthyCalls(subject: Subject, check: Check, fix: Fix): boolean {
	const all = (one: Subject) => [one, inNewTerminal(one) ?? one, elsewhere(one)];
	const after = all(subjectOf(withFix(subject, fix)));
	return all(subject).some((view, at) => check.find(view).length === 0 && !makesSameCalls(view, after[at] ?? view));
}

/** What a project says about itself holds there only. */
function elsewhere(subject: Subject): Subject {
	const sources = subject.sources.filter(({origin}) => origin.layer !== 'project' && origin.layer !== 'local');
	return sources.length < subject.sources.length ? subjectOf({...subject, sources}) : subject;
}

function afterFix(subject: Subject, fix: Fix): Subject {
	const after = subjectOf(withFix(subject, fix));
	return hasSameTarget(subject, after) ? after : subjectOf(withoutAccountFacts(after));
}

/** Here, and in a new terminal where that is another matter. */
function viewsOf(subject: Subject, {needs}: Pick<Check, 'needs'>): readonly Subject[] {
	const fresh = needs === 'offline' ? inNewTerminal(subject) : undefined;
	return fresh ? [subject, fresh] : [subject];
}

/** What a check finds, here and in a new terminal, as texts to compare. */
const findingsOf = (subject: Subject, check: Check): readonly string[] =>
	viewsOf(subject, check).flatMap((view) =>
		check.find(view).map(({about}) => sameness({id: check.id, ...(about && {about})})),
	);

/** Ids of the checks that fail, here or in a new terminal. */
export const failingChecks = (subject: Subject): string[] =>
	checks.flatMap((check) =>
		viewsOf(subject, check).some((view) => check.find(view).some(({status}) => status === 'fail')) ? [check.id] : [],
	);
