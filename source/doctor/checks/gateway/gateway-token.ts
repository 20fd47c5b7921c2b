// Finds requests to a gateway that carry neither a signature nor a token, which gateways answer with 401.

import {gatewayUrl, usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const gatewayToken: Check = {
	id: 'gateway-token',
	title: 'Unsigned requests to a gateway carry a token',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			usesBedrock(subject) &&
				subject.credentials.kind === 'none' &&
				gatewayUrl(subject) !== undefined &&
				!effectiveValue(subject, 'ANTHROPIC_AUTH_TOKEN') &&
				!effectiveValue(subject, 'ANTHROPIC_CUSTOM_HEADERS'),
			() => ({
				status: 'warn',
				concerns: {identity: true},
				title: 'Requests to the gateway have neither a signature nor a token',
				because: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH is on; ANTHROPIC_AUTH_TOKEN and ANTHROPIC_CUSTOM_HEADERS are not set',
				evidence: assignmentEvidence(subject, 'CLAUDE_CODE_SKIP_BEDROCK_AUTH', 'ANTHROPIC_BEDROCK_BASE_URL'),
				next: [{say: 'If the gateway wants a token, set ANTHROPIC_AUTH_TOKEN to it'}],
			}),
		),
};
