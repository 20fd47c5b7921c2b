// Bedrock sets aside max_tokens in advance; Claude Code waits silently for about three minutes before it says so.
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
