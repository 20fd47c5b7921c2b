// A finding about one role, before roles with the same finding are put together.

import type {FindingSubject, Status} from '../../finding.ts';
import type {Next} from '../../problem.ts';

export type PartialFinding = {
	readonly id: string;
	readonly status: Status;
	/** Two roles with the same id and the same subject share one finding. */
	readonly about: FindingSubject;
	readonly title: string;
	readonly because?: string | undefined;
	readonly evidence: readonly string[];
	readonly next: readonly Next[];
	readonly role: string;
};
