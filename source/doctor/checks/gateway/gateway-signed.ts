// Finds a gateway with its own token that still gets requests signed for AWS: without
// CLAUDE_CODE_SKIP_BEDROCK_AUTH=1 Claude Code signs and does not send the token (measured with 2.1.330).
import {gatewayUrl} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const gatewaySigned: Check = {
	id: 'gateway-signed',
	title: 'A gateway with a token gets no AWS signature',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			gatewayUrl(subject) !== undefined &&
				effectiveValue(subject, 'ANTHROPIC_AUTH_TOKEN') !== undefined &&
				subject.credentials.kind !== 'none' &&
				subject.credentials.kind !== 'api-key',
			() => ({
				status: 'warn',
				title: 'Requests to the gateway are signed for AWS, so its token is not sent',
				because: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH is not on',
				evidence: assignmentEvidence(
					subject,
					'ANTHROPIC_BEDROCK_BASE_URL',
					'CLAUDE_CODE_SKIP_BEDROCK_AUTH',
					'ANTHROPIC_AUTH_TOKEN',
				),
				next: [{say: 'leave signing to the gateway', run: 'export CLAUDE_CODE_SKIP_BEDROCK_AUTH=1'}],
			}),
		),
};
