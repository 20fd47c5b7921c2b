// Finds a gateway that answers unsigned calls with a refusal of its own, mostly because of the token.
import {refusalCheck} from '../../refusal-check.ts';

export const gatewayRefused = refusalCheck({
	id: 'gateway-refused',
	title: 'The gateway passes the calls on',
	causes: ['not-aws'],
	only: ({credentials}) => credentials.kind === 'none',
	say: () => 'The gateway in ANTHROPIC_BEDROCK_BASE_URL refuses the calls',
	next: () => [{say: 'Ask whoever runs the gateway which token it wants, and put that into ANTHROPIC_AUTH_TOKEN'}],
});
