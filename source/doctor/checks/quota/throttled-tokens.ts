// Finds that the per-minute token quota is used up: Bedrock reserves max_tokens when a request
// starts, and Claude Code retries silently for about three minutes (measured with 2.1.330).
import {refusalCheck} from '../../refusal-check.ts';

export const throttledTokens = refusalCheck({
	id: 'throttled-tokens',
	title: 'The token quota is not used up',
	causes: ['throttled'],
	status: 'warn',
	say: () => 'Bedrock throttles: too many tokens per minute',
	next: () => [
		{
			say: 'lower what is set aside per request, or ask for more quota',
			run: 'export CLAUDE_CODE_MAX_OUTPUT_TOKENS=16000',
		},
	],
});
