// A broken Authorization header is a matter of old versions, empty variables or a gateway.
import {refusalCheck} from '../../refusal-check.ts';

export const authorizationHeader = refusalCheck({
	id: 'authorization-header',
	title: 'Requests carry a proper Authorization header',
	causes: ['authorization-missing'],
	say: () => 'The Authorization header is missing or broken',
	next: () => [
		{say: 'update Claude Code', run: 'claude update'},
		{
			say: 'or unset what may break it',
			run: 'unset ANTHROPIC_AUTH_TOKEN ANTHROPIC_CUSTOM_HEADERS AWS_BEARER_TOKEN_BEDROCK',
		},
	],
});
