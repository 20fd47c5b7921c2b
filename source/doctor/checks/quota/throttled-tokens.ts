// Finds that the per-minute token quota is used up: Bedrock reserves max_tokens when a request
// starts, and Claude Code retries silently for about three minutes (measured with 2.1.330).

import {refusalCheck} from '../../refusal-check.ts';
export const throttledTokens = refusalCheck({
	id: 'throttled-tokens',
	title: 'The account stays below its tokens per minute',
	causes: ['throttled'],
	status: 'warn',
	say: () => 'The account uses too many tokens per minute',
	next: () => [
		{
			say: 'Let Claude Code reserve fewer tokens per request, or ask for more quota',
			run: 'export CLAUDE_CODE_MAX_OUTPUT_TOKENS=16000',
		},
	],
});
