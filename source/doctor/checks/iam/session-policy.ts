// Finds a model call that the policy of the session refuses; IAM's simulation
// does not see session policies (AWS's documentation on SimulatePrincipalPolicy).
import {refusalCheck} from '../../refusal-check.ts';

export const sessionPolicy = refusalCheck({
	id: 'session-policy',
	title: 'No session policy is in the way',
	causes: ['session-policy'],
	say: () => 'The policy of your session refuses the call',
	next: () => [
		{
			say: 'ask whoever made the session (federation, permission set) to widen its policy',
			own: 'policy',
		},
	],
});
