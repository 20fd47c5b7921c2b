// Finds CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST: with it the program around
// Claude Code, an editor, removes the variables that choose Bedrock.
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';

export const hostManaged: Check = {
	id: 'host-managed',
	title: 'No editor takes the provider variables away',
	needs: 'offline',
	find: (subject) =>
		findingIf(isSwitchedOn(subject, 'CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST'), () => ({
			status: 'warn',
			title: 'The program around Claude Code manages the provider',
			because: 'CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST removes the variables that choose Bedrock',
			evidence: assignmentEvidence(subject, 'CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST'),
			next: [{say: 'start claude in a terminal of its own, or turn that off in the editor'}],
		})),
};
