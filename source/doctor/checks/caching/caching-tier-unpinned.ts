// Finds a caching switch of a tier without a pin: Claude Code finds the model of
// such a switch by comparing ids with the tier's pin (program text of 2.1.330).
import {cachingVariable, pinnableTiers, tierVariable} from '../../../claude-code/variables.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue, isSwitchedOn} from '../../values.ts';

export const cachingTierUnpinned: Check = {
	id: 'caching-tier-unpinned',
	title: 'A caching switch of a tier belongs to a pin',
	needs: 'offline',
	find(subject) {
		const odd = pinnableTiers.filter(
			(tier) => isSwitchedOn(subject, cachingVariable(tier)) && !effectiveValue(subject, tierVariable(tier)),
		);
		return findingIf(odd.length > 0, () => ({
			status: 'warn',
			about: odd.map(cachingVariable),
			title: `${odd.map(cachingVariable).join(', ')} has no effect on models that are ARNs`,
			because: 'the tier has no pin by which the model could be recognised',
			evidence: assignmentEvidence(subject, ...odd.map(cachingVariable)),
			next: [{say: 'pin that tier', own: ''}],
		}));
	},
	fix: (subject) => {
		const odd = pinnableTiers.filter(
			(tier) => isSwitchedOn(subject, cachingVariable(tier)) && !effectiveValue(subject, tierVariable(tier)),
		);
		return switchOff(subject, ...odd.map(cachingVariable));
	},
};
