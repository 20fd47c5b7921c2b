// Finds a model call that a policy denies explicitly; AWS's message names the kind of the policy.

import {operationOf, refusalCheck} from '../../refusal-check.ts';
export const explicitDeny = refusalCheck({
	id: 'explicit-deny',
	title: 'No policy denies the calls on purpose',
	denial: 'on purpose',
	only: (_, {passesAs}) => passesAs !== 'another program',
	say: (_, {title, call, way}) => title ?? `A policy denies ${operationOf({call, ...(way && {way})})}`,
	next: () => [{say: "Show AWS's words to the administrator of that policy"}],
});
