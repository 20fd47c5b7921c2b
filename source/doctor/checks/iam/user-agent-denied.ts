// Finds a policy that denies Claude Code by its name (condition key
// aws:UserAgent): the aws command passes with the same credentials.
import {type Check, findingIf} from '../../check.ts';
import {denialsOf} from '../../refusal-check.ts';

export const userAgentDenied: Check = {
	id: 'user-agent-denied',
	title: 'Claude Code is not refused by its name',
	needs: 'account',
	find(subject) {
		const odd = denialsOf(subject, 'on purpose').filter(({passesAs}) => passesAs === 'another program');
		const pins = [...new Set(odd.flatMap(({pin}) => (pin ? [pin] : [])))];
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			title: 'A policy refuses Claude Code by its name: the same call passes when another program makes it',
			because: odd[0]?.answer.message,
			evidence: pins.map((pin) => `${pin}: refused as claude-cli, answered as claude-bedrock-setup`),
			next: [{say: 'ask the administrator of that policy to take claude-cli out of its condition on aws:UserAgent'}],
		}));
	},
};
