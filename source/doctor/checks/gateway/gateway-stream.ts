// Finds a gateway that turns Bedrock's event stream into server-sent events: Claude
// Code cannot read those and every turn fails (Claude Code's documentation on errors).
import {refusalCheck} from '../../refusal-check.ts';
import {removalStep} from '../../steps.ts';

export const gatewayStream = refusalCheck({
	id: 'gateway-stream',
	title: 'Streams arrive as Bedrock sends them',
	causes: ['stream-format'],
	say: () => 'Something on the way turns Bedrock’s stream into another format',
	next: (subject) => [
		{say: 'have the gateway pass application/vnd.amazon.eventstream through'},
		removalStep(subject, 'or call Amazon Bedrock directly', 'ANTHROPIC_BEDROCK_BASE_URL'),
	],
});
