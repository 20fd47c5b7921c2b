// One thing that is wrong or not known, as one role's calls or simulation tell it; roles that say the same become one finding.

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
