// The type of a check: a pure function from what was gathered to its findings.

import type {CheckResult} from '../finding.ts';
import type {Fix} from './fixes/fix.ts';
import type {Subject} from './subject.ts';

export type Check = {
	readonly id: string;
	/** The healthy state in one clause. */
	readonly title: string;
	/** `account`: needs answers from AWS, and finds nothing without them. */
	readonly needs: 'offline' | 'account';
	/** The findings; empty when nothing is wrong. Pure. */
	find(subject: Subject): readonly CheckResult[];
	/** Changes of variables that repair what `find` finds; undefined where no change of variables can. */
	fix?(subject: Subject): Fix | undefined;
};

/** One finding when a condition holds, else none. */
export const findingIf = (holds: boolean | string | undefined, finding: () => CheckResult): CheckResult[] =>
	holds ? [finding()] : [];
