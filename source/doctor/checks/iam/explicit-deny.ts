// Finds a model call that a policy denies explicitly; AWS's message names the kind of the policy.
import {refusalCheck} from '../../refusal-check.ts';

export const explicitDeny = refusalCheck({
	id: 'explicit-deny',
	title: 'No policy denies the calls',
	denial: 'on purpose',
	only: (_, {passesAs}) => passesAs !== 'another program',
	say: (_, {failure}) => `Refused by ${failure.policyType ?? 'a policy'}, on purpose`,
	next: () => [{say: 'show AWS’s words to the administrator of that policy', own: 'policy'}],
});
