// Finds CLAUDE_CODE_SKIP_BEDROCK_AUTH without a gateway: requests go to Amazon
// unsigned, which answers with 403 (measured with Claude Code 2.1.330).
import {gatewayUrl, usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence} from '../../values.ts';

export const unsignedToAws: Check = {
	id: 'unsigned-to-aws',
	title: 'Requests to AWS are signed',
	needs: 'offline',
	find: (subject) =>
		findingIf(usesBedrock(subject) && subject.credentials.kind === 'none' && gatewayUrl(subject) === undefined, () => ({
			status: 'fail',
			concerns: {identity: true, allModels: true},
			title: 'Requests go to AWS without a signature',
			because: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH is on, but no gateway is set',
			evidence: assignmentEvidence(subject, 'CLAUDE_CODE_SKIP_BEDROCK_AUTH', 'ANTHROPIC_BEDROCK_BASE_URL'),
			next: [removalStep(subject, 'Unset it', 'CLAUDE_CODE_SKIP_BEDROCK_AUTH')],
		})),
	fix: (subject) => switchOff(subject, 'CLAUDE_CODE_SKIP_BEDROCK_AUTH'),
};
