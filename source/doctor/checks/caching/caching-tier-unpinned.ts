// Finds a caching switch of a tier without a pin: Claude Code finds the model of
// such a switch by comparing ids with the tier's pin (program text of 2.1.330).

import {cachingVariable, pinnableTiers, tierVariable} from '../../../claude-code/variables.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue, isSwitchedOn} from '../../values.ts';
import {isOrAre, models} from '../../words.ts';

export const cachingTierUnpinned: Check = {
	id: 'caching-tier-unpinned',
	title: 'A model whose caching is switched off is set',
	needs: 'offline',
	find(subject) {
		const odd = pinnableTiers.filter(
			(tier) => isSwitchedOn(subject, cachingVariable(tier)) && !effectiveValue(subject, tierVariable(tier)),
		);
		return findingIf(odd.length > 0, () => ({
			status: 'warn',
			about: odd.map(cachingVariable),
			title: `${listText(odd.map(cachingVariable))} may have no effect`,
			because: `The ${models(odd)} ${isOrAre(odd)} not set, so Claude Code cannot tell which calls are meant`,
			evidence: assignmentEvidence(subject, ...odd.map(cachingVariable)),
			next: [{say: `Choose the ${models(odd)}`, own: ''}],
		}));
	},
	fix: (subject) => {
		const odd = pinnableTiers.filter(
			(tier) => isSwitchedOn(subject, cachingVariable(tier)) && !effectiveValue(subject, tierVariable(tier)),
		);
		return switchOff(subject, ...odd.map(cachingVariable));
	},
};
