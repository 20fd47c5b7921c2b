// Finds one half of an exported key pair without the other: AWS's SDK then does not use the exported keys.

import {unsetVariables} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const halfAKeyPair: Check = {
	id: 'half-a-key-pair',
	title: 'Exported keys are complete',
	needs: 'offline',
	find(subject) {
		const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
		const missing = names.filter((name) => !effectiveValue(subject, name));
		return findingIf(missing.length === 1 && subject.credentials.kind === 'chain', () => ({
			status: 'fail',
			about: [missing[0]],
			concerns: {identity: true},
			title: `${missing[0]} is missing, so the other half of the key pair is ignored`,
			because: 'AWS needs both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
			evidence: assignmentEvidence(subject, ...names),
			next: [
				{
					say: 'Unset both and sign in with an AWS profile, or export both',
					run: unsetVariables('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'),
				},
			],
		}));
	},
};
