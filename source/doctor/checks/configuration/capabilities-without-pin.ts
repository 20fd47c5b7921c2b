// Finds capabilities of a tier that has no pin: they count only together
// with the pin of the same tier (measured with Claude Code 2.1.330).

import {pinnableTiers, tierVariable} from '../../../claude-code/variables.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
import {modelNames, models} from '../../words.ts';

export const capabilitiesWithoutPin: Check = {
	id: 'capabilities-without-pin',
	title: 'Capabilities are set only for models that are set',
	needs: 'offline',
	find(subject) {
		const odd = pinnableTiers.filter(
			(tier) =>
				effectiveValue(subject, `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`) &&
				!effectiveValue(subject, tierVariable(tier)),
		);
		return findingIf(odd.length > 0, () => ({
			status: 'warn',
			about: odd,
			title: `Capabilities are set for ${modelNames(odd)}, but the model is not`,
			because: 'They count only with the model variable of the same name, never with ANTHROPIC_MODEL',
			evidence: assignmentEvidence(subject, ...odd.map((tier) => `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`)),
			next: [{say: `Choose the ${models(odd)}`, own: ''}],
		}));
	},
	fix(subject) {
		if (capabilitiesWithoutPin.find(subject).length === 0) return undefined;
		const names = pinnableTiers
			.filter((tier) => !effectiveValue(subject, tierVariable(tier)))
			.map((tier) => `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`);
		return switchOff(subject, ...names);
	},
};
