// The form of a check: one question asked of a subject.
import type {Found} from './finding.ts';
import type {Fix} from './fix.ts';
import type {Subject} from './subject.ts';

export type Check = {
	readonly id: string;
	/** The entry of the failure catalogue that it recognises: a letter for the family and a number. */
	readonly catalogue: string;
	/** The healthy state in one clause. */
	readonly title: string;
	/** `account`: says nothing unless AWS was asked. */
	readonly needs: 'offline' | 'account';
	/** Nothing found means nothing wrong. Pure. */
	find(subject: Subject): readonly Found[];
	/** What would put it right, when variables of this tool's own table can. */
	fix?(subject: Subject): Fix | undefined;
};
