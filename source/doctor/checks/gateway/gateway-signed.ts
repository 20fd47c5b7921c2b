// Finds a gateway with its own token that still gets requests signed for AWS: without
// CLAUDE_CODE_SKIP_BEDROCK_AUTH=1 Claude Code signs and does not send the token (measured with 2.1.330).

import {setVariable} from '../../../shell-command.ts';
import {gatewayUrl} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const gatewaySigned: Check = {
	id: 'gateway-signed',
	title: 'Claude Code sends the gateway its token',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			gatewayUrl(subject) !== undefined &&
				effectiveValue(subject, 'ANTHROPIC_AUTH_TOKEN') !== undefined &&
				subject.credentials.kind !== 'none' &&
				subject.credentials.kind !== 'api-key',
			() => ({
				status: 'warn',
				concerns: {identity: true},
				title: "Claude Code signs requests for AWS and does not send the gateway's token",
				because: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH is not set',
				evidence: assignmentEvidence(
					subject,
					'ANTHROPIC_BEDROCK_BASE_URL',
					'CLAUDE_CODE_SKIP_BEDROCK_AUTH',
					'ANTHROPIC_AUTH_TOKEN',
				),
				next: [{say: 'Leave signing to the gateway', run: setVariable('CLAUDE_CODE_SKIP_BEDROCK_AUTH', '1')}],
			}),
		),
};
