// Finds a gateway that passes on experimental fields of Claude Code's requests, which Bedrock refuses with 400.
import {gatewayUrl} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';

export const gatewayBetas: Check = {
	id: 'gateway-betas',
	title: 'The gateway gets no experimental fields',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'request-beta')[0];
		return findingIf(
			gatewayUrl(subject) !== undefined &&
				refusal !== undefined &&
				!isSwitchedOn(subject, 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS'),
			() => ({
				status: 'fail',
				title: 'The gateway passes on fields that Bedrock refuses',
				because: refusal?.answer.message,
				evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_BASE_URL'),
				next: [{say: 'leave the experimental fields out', run: 'export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1'}],
			}),
		);
	},
	fix: (subject) => setTo(subject, 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', '1'),
};
