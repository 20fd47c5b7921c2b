// Finds capabilities of a tier that has no pin: they count only together
// with the pin of the same tier (measured with Claude Code 2.1.330).
import {pinnableTiers, tierVariable} from '../../../claude-code/variables.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const capabilitiesWithoutPin: Check = {
	id: 'capabilities-without-pin',
	title: 'Capabilities belong to a pin',
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
			title: `Capabilities are set for ${odd.join(', ')} without a pin`,
			because: 'they say something about the pinned model only, never about ANTHROPIC_MODEL',
			evidence: assignmentEvidence(subject, ...odd.map((tier) => `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`)),
			next: [{say: 'pin that tier', own: ''}],
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
