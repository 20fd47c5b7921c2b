// Finds awsAuthRefresh beside a global profile that the organisation denies: with an old Claude Code the VS Code
// extension then signs in and starts over without end (anthropics/claude-code#10594).

import {type Check, findingIf} from '../../check.ts';
import {denialKind} from '../../denial-kind.ts';
import {refusalsThatRefresh} from '../../refresh-after-refusal.ts';
import {awsWordsOf, concernOf} from '../../refusal-check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const refreshLoopGlobal: Check = {
	id: 'refresh-loop-global',
	title: 'A refused global profile does not start awsAuthRefresh',
	needs: 'account',
	find(subject) {
		const cause = refusalsThatRefresh(subject).find(({failure}) => denialKind(failure) === 'organisation global');
		return findingIf(effectiveValue(subject, 'awsAuthRefresh') && cause !== undefined, () => ({
			status: 'fail',
			title:
				'awsAuthRefresh signs in again after every refusal of the global profile, and VS Code never stops starting over',
			concerns: concernOf(cause ? [cause] : []),
			awsWords: awsWordsOf(cause),
			evidence: [...(cause?.pin ? [cause.pin] : []), ...assignmentEvidence(subject, 'awsAuthRefresh')],
			next: [
				{say: 'Choose a profile that stays in one geography', own: ''},
				{say: 'Or update Claude Code: from 2.0.77 on it first asks who is signed in', run: 'claude update'},
			],
		}));
	},
};
