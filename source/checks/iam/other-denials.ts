// What AWS refused in words that no other check knows: never swallowed.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'call-refused',
	catalogue: 'I14',
	title: 'AWS answers the calls',
	kinds: ['other'],
	only: (_, {call}) => call === 'probe',
	say: (_, {pin}) => `AWS refuses calls to ${pin}`,
	next: () => [{say: 'show AWS’s words to your administrator', run: 'claude-bedrock-setup policy'}],
});
