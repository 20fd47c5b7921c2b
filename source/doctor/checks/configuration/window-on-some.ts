// Finds one model with and without the suffix [1m]: it counts for each
// variable on its own, so the same model gets two context windows.

import {type Check, findingIf} from '../../check.ts';
import {pins} from '../../pinned-models.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const windowOnSome: Check = {
	id: 'window-on-some',
	title: 'A model has 1M-token context everywhere or nowhere',
	needs: 'offline',
	find(subject) {
		const all = pins(subject).map((pin) => ({...pin, wide: /\[1m\]$/i.test(effectiveValue(subject, pin.name) ?? '')}));
		const mixed = all.filter(({id, wide}) => all.some((other) => other.id === id && other.wide !== wide));
		return findingIf(mixed.length > 0, () => ({
			status: 'warn',
			concerns: {variables: mixed.map(({name}) => name)},
			title: 'The same model is set with and without 1M-token context',
			because: 'The suffix [1m] counts only for the variable that has it',
			evidence: assignmentEvidence(subject, ...mixed.map(({name}) => name)),
			next: [{say: 'Add [1m] to all of them, or to none', own: ''}],
		}));
	},
};
