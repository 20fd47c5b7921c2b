// C11: short-term keys live twelve hours at most, and not longer than the session that made them.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'api-key-expired',
	catalogue: 'C11',
	title: 'The Bedrock API key is still valid',
	kinds: ['expired-key'],
	say: () => 'The Bedrock API key has expired',
	next: () => [{say: 'make a new one, or sign in with a profile, which renews itself', run: 'claude-bedrock-setup'}],
});
