// The form of a check: one question asked of a subject.
import type {CheckResult} from '../finding.ts';
import type {Fix} from './fixes/fix.ts';
import type {Subject} from './subject.ts';

export type Check = {
	readonly id: string;
	/** The healthy state in one clause. */
	readonly title: string;
	/** `account`: says nothing unless AWS was asked. */
	readonly needs: 'offline' | 'account';
	/** Nothing found means nothing wrong. Pure. */
	find(subject: Subject): readonly CheckResult[];
	/** What would put it right, when variables of this tool's own table can. */
	fix?(subject: Subject): Fix | undefined;
};
