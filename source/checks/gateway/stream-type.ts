// G4: a gateway that turns Bedrock's event stream into server-sent events breaks every turn.
import {takeAway} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'gateway-stream',
	catalogue: 'G4',
	title: 'Streams arrive as Bedrock sends them',
	kinds: ['stream-type'],
	say: () => 'Something on the way turns Bedrock’s stream into another format',
	next: (subject) => [
		{say: 'have the gateway pass application/vnd.amazon.eventstream through'},
		takeAway(subject, 'or call Amazon Bedrock directly', 'ANTHROPIC_BEDROCK_BASE_URL'),
	],
});
