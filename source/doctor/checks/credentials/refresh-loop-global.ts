// Finds awsAuthRefresh beside a global profile that the organisation denies: the VS Code
// extension then signs in and starts over without end (anthropics/claude-code#10594).

import {type Check, findingIf} from '../../check.ts';
import {awsWordsOf, concernOf, denialsOf} from '../../refusal-check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const refreshLoopGlobal: Check = {
	id: 'refresh-loop-global',
	title: 'A refused global profile does not start awsAuthRefresh',
	needs: 'account',
	find(subject) {
		const cause = denialsOf(subject, 'organisation global')[0];
		return findingIf(effectiveValue(subject, 'awsAuthRefresh') && cause !== undefined, () => ({
			status: 'fail',
			title:
				'awsAuthRefresh signs in again after every refusal of the global profile, and VS Code never stops starting over',
			concerns: concernOf(cause ? [cause] : []),
			awsWords: awsWordsOf(cause),
			evidence: [...(cause?.pin ? [cause.pin] : []), ...assignmentEvidence(subject, 'awsAuthRefresh')],
			next: [
				{say: 'Choose a profile that stays in one geography', own: ''},
				{say: 'Until then remove awsAuthRefresh from the settings and sign in yourself'},
			],
		}));
	},
};
