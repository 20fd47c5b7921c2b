// A policy of the session itself narrows what the role may do; no simulation can see it.
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
