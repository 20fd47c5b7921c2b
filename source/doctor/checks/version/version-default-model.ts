// Finds ANTHROPIC_DEFAULT_MODEL with a Claude Code before 2.1.236, which does not read it (Claude Code's documentation).

import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const versionDefaultModel: Check = {
	id: 'version-default-model',
	title: 'Claude Code is new enough to read ANTHROPIC_DEFAULT_MODEL',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			effectiveValue(subject, 'ANTHROPIC_DEFAULT_MODEL') !== undefined && isOlderThan(subject, '2.1.236'),
			() => ({
				status: 'warn',
				concerns: {roles: ['primary']},
				title: 'This Claude Code version does not read ANTHROPIC_DEFAULT_MODEL',
				because: 'It does from 2.1.236 on; until then the Opus model is the primary model',
				evidence: [...assignmentEvidence(subject, 'ANTHROPIC_DEFAULT_MODEL'), ...versionEvidence(subject)],
				next: [{say: 'Update Claude Code', run: 'claude update'}],
			}),
		),
};
