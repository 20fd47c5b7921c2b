// Names the parts of Claude Code's requests that the calls of this program did not have.

import {notImitated} from '../../../claude-code/not-imitated.ts';
import type {CheckResult} from '../../../finding.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';

export const partNotTried: Check = {
	id: 'part-not-tried',
	title: 'The calls were made exactly as Claude Code makes them',
	needs: 'account',
	find(subject) {
		if (!usesBedrock(subject) || subject.probes.length === 0) return [];
		return notImitated(subject.values).map(
			({name, why}): CheckResult => ({
				status: 'unknown',
				about: [name],
				title: `The effect of ${name} on the calls was not tried`,
				because: why,
				evidence: assignmentEvidence(subject, name),
				next: [{say: 'Start claude once and see whether it answers', run: 'claude -p ping'}],
			}),
		);
	},
};
