// I4: a policy of the session itself narrows what the role may do; no simulation can see it.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'session-policy',
	catalogue: 'I4',
	title: 'No session policy is in the way',
	kinds: ['session-policy'],
	say: () => 'The policy of your session refuses the call',
	next: () => [
		{
			say: 'ask whoever made the session (federation, permission set) to widen its policy',
			run: 'claude-bedrock-setup policy',
		},
	],
});
