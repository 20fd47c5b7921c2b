// Finds a gateway that turns Bedrock's event stream into server-sent events: Claude
// Code cannot read those and every turn fails (Claude Code's documentation on errors).

import {refusalCheck} from '../../refusal-check.ts';
import {removalStep} from '../../steps.ts';
export const gatewayStream = refusalCheck({
	id: 'gateway-stream',
	title: 'Streamed answers arrive as Bedrock sends them',
	causes: ['stream-format'],
	say: () => 'A gateway changes the format of streamed answers, so Claude Code cannot read them',
	next: (subject) => [
		{say: 'Have the gateway pass application/vnd.amazon.eventstream unchanged'},
		removalStep(subject, 'Or call Amazon Bedrock directly', 'ANTHROPIC_BEDROCK_BASE_URL'),
	],
});
