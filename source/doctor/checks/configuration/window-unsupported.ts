// Finds the suffix [1m] on a haiku model, which has no 1M-token context: AWS refuses the request.
import {parseModel} from '../../../bedrock/model.ts';
import {type Check, findingIf} from '../../check.ts';
import {combinedFix, setTo} from '../../fixes/fix.ts';
import {modelBehind, pins} from '../../pinned-models.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const windowUnsupported: Check = {
	id: 'window-unsupported',
	title: 'The million-token window is asked only of models that have one',
	needs: 'offline',
	find(subject) {
		const odd = withoutWindow(subject);
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: odd.map(({name}) => name),
			title: `${odd.map(({name}) => name).join(', ')} asks for a window that the model does not have`,
			because: 'haiku models have no million-token window',
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name)),
			next: [{say: 'take the suffix [1m] away', own: ''}],
		}));
	},
	fix(subject) {
		const odd = withoutWindow(subject).filter(({name}) => name !== 'model');
		return combinedFix(
			'take [1m] away',
			odd.map(({name, id}) => setTo(subject, name, id)),
		);
	},
};

/** Pins that end in `[1m]` on a model without a million-token window. */
const withoutWindow = (subject: Subject) =>
	pins(subject).filter(
		({name, id}) =>
			/\[1m\]$/i.test(effectiveValue(subject, name) ?? '') &&
			parseModel(modelBehind(subject, id) ?? '')?.family === 'haiku',
	);
