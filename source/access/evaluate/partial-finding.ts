// One thing that is wrong or not known, as one role's calls or simulation tell it; roles that say the same become one finding.

import type {Status} from '../../finding.ts';
import type {Next} from '../../problem.ts';

/** What one call or one need says; the same thing said by several roles becomes one finding. */
export type PartialFinding = {
	readonly id: string;
	readonly status: Status;
	readonly title: string;
	readonly because?: string | undefined;
	readonly evidence: readonly string[];
	readonly next: readonly Next[];
	readonly role: string;
};
