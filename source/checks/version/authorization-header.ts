// V6: a broken Authorization header is a matter of old versions, empty variables or a gateway.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'authorization-header',
	catalogue: 'V6',
	title: 'Requests carry a proper Authorization header',
	kinds: ['authorization-header'],
	say: () => 'The Authorization header is missing or broken',
	next: () => [
		{say: 'update Claude Code', run: 'claude update'},
		{
			say: 'or unset what may break it',
			run: 'unset ANTHROPIC_AUTH_TOKEN ANTHROPIC_CUSTOM_HEADERS AWS_BEARER_TOKEN_BEDROCK',
		},
	],
});
