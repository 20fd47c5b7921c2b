// Short-term keys live twelve hours at most, and not longer than the session that made them.
import {refusalCheck} from '../../refusal-check.ts';

export const apiKeyExpired = refusalCheck({
	id: 'api-key-expired',
	title: 'The Bedrock API key is still valid',
	causes: ['api-key-expired'],
	say: () => 'The Bedrock API key has expired',
	next: () => [{say: 'make a new one, or sign in with a profile, which renews itself', own: ''}],
});
