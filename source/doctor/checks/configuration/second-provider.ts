// Finds the switch of a weaker provider beside that of Bedrock: it has no effect (measured with
// Claude Code 2.1.330) until Bedrock is switched off. Mantle is left out, since both can be meant.

import {providers} from '../../../claude-code/provider.ts';
import {listText} from '../../../sentence-parts.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';
import {isOrAre} from '../../words.ts';

export const secondProvider: Check = {
	id: 'second-provider',
	title: 'No other provider is switched on beside Bedrock',
	needs: 'offline',
	find(subject) {
		const weakerSwitches = leftovers(subject);
		return findingIf(usesBedrock(subject) && weakerSwitches.length > 0, () => ({
			status: 'warn',
			about: weakerSwitches,
			title: `${listText(weakerSwitches)} ${isOrAre(weakerSwitches)} still set beside Bedrock`,
			because: `Bedrock overrides ${weakerSwitches.length > 1 ? 'them' : 'it'}; where Bedrock is off, Claude Code silently uses another provider`,
			evidence: assignmentEvidence(subject, ...weakerSwitches),
			next: [{say: `Remove ${listText(weakerSwitches)} where ${weakerSwitches.length > 1 ? 'they are' : 'it is'} set`}],
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
