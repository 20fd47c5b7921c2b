// What AWS refused in words that no other check knows: never swallowed.
import {refusalCheck} from '../../refusal-check.ts';

export const callRefused = refusalCheck({
	id: 'call-refused',
	title: 'AWS answers the calls',
	kinds: ['other'],
	only: (_, {call}) => call === 'probe',
	say: (_, {pin}) => `AWS refuses calls to ${pin}`,
	next: () => [{say: 'show AWS’s words to your administrator', own: 'policy'}],
});
