// Finds ANTHROPIC_DEFAULT_MODEL with a Claude Code before 2.1.236, which does not read it (Claude Code's documentation).
import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const versionDefaultModel: Check = {
	id: 'version-default-model',
	title: 'This Claude Code reads ANTHROPIC_DEFAULT_MODEL',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			effectiveValue(subject, 'ANTHROPIC_DEFAULT_MODEL') !== undefined && isOlderThan(subject, '2.1.236'),
			() => ({
				status: 'warn',
				title: 'This version of Claude Code does not read ANTHROPIC_DEFAULT_MODEL',
				because: 'it does from 2.1.236 on; until then the opus pin is the primary model',
				evidence: [...assignmentEvidence(subject, 'ANTHROPIC_DEFAULT_MODEL'), ...versionEvidence(subject)],
				next: [{say: 'update Claude Code, or fix the model', run: 'claude update'}],
			}),
		),
};
