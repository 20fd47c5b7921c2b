// C13: a Bedrock API key left in the environment silently beats the profile that was chosen (measured).
import type {Check} from '../check.ts';
import {switchOff} from '../fix.ts';
import {shown, when} from '../look.ts';

export const check: Check = {
	id: 'stale-api-key',
	catalogue: 'C13',
	title: 'No API key overrules the chosen sign-in',
	needs: 'offline',
	find: ({credentials, ...subject}) =>
		when(credentials.kind === 'api-key' && credentials.losers.some((name) => name !== 'AWS_ACCESS_KEY_ID'), () => ({
			status: 'warn',
			title: `A Bedrock API key is used instead of ${credentials.losers.join(', ')}`,
			because: credentials.why,
			evidence: shown({...subject, credentials}, 'AWS_BEARER_TOKEN_BEDROCK', ...credentials.losers),
			next: [{say: 'unset the key if the profile is meant', run: 'unset AWS_BEARER_TOKEN_BEDROCK'}],
		})),
	fix: (subject) => (check.find(subject).length > 0 ? switchOff(subject, 'AWS_BEARER_TOKEN_BEDROCK') : undefined),
};
