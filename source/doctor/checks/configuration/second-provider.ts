// Finds the switch of a weaker provider beside that of Bedrock: it has no effect (measured with
// Claude Code 2.1.330) until Bedrock is switched off. Mantle is left out, since both can be meant.
import {providers} from '../../../claude-code/provider.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';

export const secondProvider: Check = {
	id: 'second-provider',
	title: 'No other provider is switched on beside Bedrock',
	needs: 'offline',
	find(subject) {
		const weakerSwitches = leftovers(subject);
		return findingIf(usesBedrock(subject) && weakerSwitches.length > 0, () => ({
			status: 'warn',
			about: weakerSwitches,
			title: `Another provider is still switched on beside Bedrock: ${weakerSwitches.join(', ')}`,
			because: 'Bedrock is stronger; wherever it is switched off, Claude Code goes there without a word',
			evidence: assignmentEvidence(subject, ...weakerSwitches),
			next: [{say: `remove ${weakerSwitches.join(', ')} where it is set`}],
		}));
	},
	fix: (subject) => (usesBedrock(subject) ? switchOff(subject, ...leftovers(subject)) : undefined),
};

const leftovers = (subject: Subject): string[] => {
	const bedrock = providers.findIndex(({id}) => id === 'bedrock');
	return providers
		.slice(bedrock + 1)
		.flatMap(({id, variable}) => (id !== 'mantle' && isSwitchedOn(subject, variable) ? [variable] : []));
};
