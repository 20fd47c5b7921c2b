// Finds a policy that allows the model in its home region only, while
// the profile routes calls to others as well: calls fail now and then.

import {refusalCheck} from '../../refusal-check.ts';
export const policyLacksDestination = refusalCheck({
	id: 'policy-lacks-destination',
	title: 'The policy allows every region that a profile may route to',
	denial: 'missing destination',
	say: (_, {title}) => title ?? 'Your policy does not allow a region that the profile may route to',
	next: () => [
		{say: 'Ask your administrator to add the missing permissions; this prints the policy', own: 'policy --missing'},
	],
});
