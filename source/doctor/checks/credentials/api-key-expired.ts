// Finds a Bedrock API key that has expired: short-term keys live for twelve hours at
// most, and no longer than the session that made them (AWS's documentation on API keys).

import {refusalCheck} from '../../refusal-check.ts';
export const apiKeyExpired = refusalCheck({
	id: 'api-key-expired',
	title: 'The Bedrock API key is still valid',
	causes: ['api-key-expired'],
	say: () => 'The Bedrock API key has expired',
	next: () => [
		{say: 'Sign in with an AWS profile, which renews itself, or make a new key in the Bedrock console', own: ''},
	],
});
