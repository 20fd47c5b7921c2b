// Finds awsAuthRefresh beside a global profile that the organisation denies: the VS Code
// extension then signs in and starts over without end (anthropics/claude-code#10594).
import {type Check, findingIf} from '../../check.ts';
import {denialsOf} from '../../refusal-check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const refreshLoopGlobal: Check = {
	id: 'refresh-loop-global',
	title: 'No refused global profile sets awsAuthRefresh going',
	needs: 'account',
	find(subject) {
		const cause = denialsOf(subject, 'organisation global')[0];
		return findingIf(effectiveValue(subject, 'awsAuthRefresh') && cause !== undefined, () => ({
			status: 'fail',
			title:
				'awsAuthRefresh signs in again after every refusal of the global profile, and VS Code starts over without end',
			because: cause?.answer.message,
			evidence: [...(cause?.pin ? [cause.pin] : []), ...assignmentEvidence(subject, 'awsAuthRefresh')],
			next: [
				{say: 'choose a profile of a geography', own: ''},
				{say: 'until then remove awsAuthRefresh from the settings, and sign in by hand'},
			],
		}));
	},
};
