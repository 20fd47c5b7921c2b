// Finds that the per-minute token quota is used up: Bedrock reserves max_tokens when a request
// starts, and Claude Code retries silently for about three minutes (measured with 2.1.330).

import {quotaExplanation} from '../../quotas-here.ts';
import {refusalCheck} from '../../refusal-check.ts';
export const throttledTokens = refusalCheck({
	id: 'throttled-tokens',
	title: 'The account stays below its tokens per minute',
	causes: ['throttled'],
	status: 'warn',
	explain: (subject, {failure, pin = ''}) => quotaExplanation(subject, failure.cause, pin),
	say: () => 'The account uses too many tokens per minute',
	next: () => [
		{
			say: 'Let Claude Code reserve fewer tokens per request, or ask for more quota',
			own: '--max-output-tokens 16000',
		},
	],
});
