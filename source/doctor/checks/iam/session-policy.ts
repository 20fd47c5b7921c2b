// Finds a model call that the policy of the session refuses; IAM's simulation
// does not see session policies (AWS's documentation on SimulatePrincipalPolicy).

import {refusalCheck} from '../../refusal-check.ts';
export const sessionPolicy = refusalCheck({
	id: 'session-policy',
	title: 'No session policy refuses the calls',
	causes: ['session-policy'],
	say: () => 'The session policy of your sign-in does not allow the call',
	next: () => [
		{
			say: 'Ask whoever set up your sign-in to allow the calls in its session policy; this prints what is needed',
			own: 'policy',
		},
	],
});
