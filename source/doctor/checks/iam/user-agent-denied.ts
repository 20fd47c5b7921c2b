// Finds a policy that denies Claude Code by its name (condition key
// aws:UserAgent): the aws command passes with the same credentials.

import {type Check, findingIf} from '../../check.ts';
import {awsWordsOf, denialsOf} from '../../refusal-check.ts';
export const userAgentDenied: Check = {
	id: 'user-agent-denied',
	title: 'No policy refuses Claude Code by its name',
	needs: 'account',
	find(subject) {
		const odd = denialsOf(subject, 'on purpose').filter(({passesAs}) => passesAs === 'another program');
		const pins = [...new Set(odd.flatMap(({pin}) => (pin ? [pin] : [])))];
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			concerns: {pins},
			title: 'A policy refuses Claude Code by its name',
			because: 'The same call passes when it comes from another program',
			awsWords: awsWordsOf(odd[0]),
			evidence: pins.map((pin) => `${pin}: refused as claude-cli, answered as claude-bedrock-setup`),
			next: [{say: 'Ask the administrator of that policy to remove claude-cli from its condition on aws:UserAgent'}],
		}));
	},
};
