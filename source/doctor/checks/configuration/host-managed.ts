// Finds CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST: with it the program around
// Claude Code, an editor, removes the variables that choose Bedrock.

import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';
export const hostManaged: Check = {
	id: 'host-managed',
	title: 'No editor removes the variables that choose Bedrock',
	needs: 'offline',
	find: (subject) =>
		findingIf(isSwitchedOn(subject, 'CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST'), () => ({
			status: 'warn',
			title: 'The editor around Claude Code chooses the provider',
			because: 'With CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST it removes the variables that choose Bedrock',
			evidence: assignmentEvidence(subject, 'CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST'),
			next: [{say: 'Start claude in a separate terminal, or turn this off in the editor'}],
		})),
};
