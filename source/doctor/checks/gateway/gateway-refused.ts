// Finds a gateway that answers unsigned calls with a refusal of its own, mostly because of the token.
import {refusalCheck} from '../../refusal-check.ts';

export const gatewayRefused = refusalCheck({
	id: 'gateway-refused',
	title: 'The gateway accepts the calls',
	causes: ['not-aws'],
	only: ({credentials}) => credentials.kind === 'none',
	say: () => 'The gateway in ANTHROPIC_BEDROCK_BASE_URL refuses the calls',
	next: () => [{say: 'Ask whoever runs the gateway which token it wants, and set ANTHROPIC_AUTH_TOKEN to it'}],
});
