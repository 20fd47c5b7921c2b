// Finds one model with and without the suffix [1m]: it counts for each
// variable on its own, so the same model gets two context windows.

import {parseModel} from '../../../bedrock/model.ts';
import {knowledgeOf} from '../../../bedrock/model-knowledge.ts';
import {type Check, findingIf} from '../../check.ts';
import {modelBehind, pins} from '../../pinned-models.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
export const windowOnSome: Check = {
	id: 'window-on-some',
	title: 'A model has 1M-token context everywhere or nowhere',
	needs: 'offline',
	find(subject) {
		const all = pins(subject).map((pin) => ({...pin, wide: /\[1m\]$/i.test(effectiveValue(subject, pin.name) ?? '')}));
		const mixed = all.filter(
			({id, wide}) => !isLong(subject, id) && all.some((other) => other.id === id && other.wide !== wide),
		);
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

/** It has 1M tokens with and without the suffix. */
function isLong(subject: Subject, id: string): boolean {
	const model = parseModel(modelBehind(subject, id) ?? '');
	return model !== undefined && knowledgeOf(model).context === '1M';
}
