// Finds a gateway that passes on experimental fields of Claude Code's requests, which Bedrock refuses with 400.

import {setVariable} from '../../../shell-command.ts';
import {gatewayUrl} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {awsWordsOf, concernOf, refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';

export const gatewayBetas: Check = {
	id: 'gateway-betas',
	title: 'The gateway passes on no field that Bedrock refuses',
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
				concerns: concernOf(refusal ? [refusal] : []),
				awsWords: awsWordsOf(refusal),
				evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_BASE_URL'),
				next: [
					{say: 'Switch the experimental fields off', run: setVariable('CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', '1')},
				],
			}),
		);
	},
	fix: (subject) => setTo(subject, 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', '1'),
};
