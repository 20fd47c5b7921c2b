// Finds the hour-long cache asked for by a Claude Code before 2.1.132, whose request Bedrock refuses (Claude Code's changelog).
import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';

export const cachingHourVersion: Check = {
	id: 'caching-hour-version',
	title: 'Claude Code is new enough for the one-hour cache',
	needs: 'offline',
	find: (subject) =>
		findingIf(isSwitchedOn(subject, 'ENABLE_PROMPT_CACHING_1H') && isOlderThan(subject, '2.1.132'), () => ({
			status: 'fail',
			title: 'Bedrock refuses the one-hour cache of this Claude Code version',
			because: 'It works from 2.1.132 on',
			evidence: [...assignmentEvidence(subject, 'ENABLE_PROMPT_CACHING_1H'), ...versionEvidence(subject)],
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		})),
	fix: (subject) =>
		cachingHourVersion.find(subject).length > 0 ? switchOff(subject, 'ENABLE_PROMPT_CACHING_1H') : undefined,
};
