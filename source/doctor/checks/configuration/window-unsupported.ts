// Finds the suffix [1m] on a model that has no 1M-token context: AWS refuses the request.

import {parseModel} from '../../../bedrock/model.ts';
import {supportsOneM} from '../../../bedrock/model-knowledge.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {combinedFix, setTo} from '../../fixes/fix.ts';
import {modelBehind, pins} from '../../pinned-models.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const windowUnsupported: Check = {
	id: 'window-unsupported',
	title: '1M-token context is set only for models that have it',
	needs: 'offline',
	find(subject) {
		const odd = withoutWindow(subject);
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: odd.map(({name}) => name),
			concerns: {variables: odd.map(({name}) => name)},
			title: `${listText(odd.map(({name}) => name))} asks for 1M-token context, which the model does not have`,
			because: `${listText([...new Set(odd.map(({model}) => model.label))])} ${odd.length > 1 ? 'have' : 'has'} a context of 200,000 tokens`,
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name)),
			next: [{say: 'Remove the suffix [1m]', own: ''}],
		}));
	},
	fix(subject) {
		const odd = withoutWindow(subject).filter(({name}) => name !== 'model');
		return combinedFix(
			'Remove the suffix [1m]',
			odd.map(({name, id}) => setTo(subject, name, id)),
		);
	},
};

/** Pins that end in `[1m]` on a model without a 1M-token context. */
const withoutWindow = (subject: Subject) =>
	pins(subject).flatMap(({name, id}) => {
		const model = parseModel(modelBehind(subject, id) ?? '');
		const asks = /\[1m\]$/i.test(effectiveValue(subject, name) ?? '');
		return asks && model && supportsOneM(model) === false ? [{name, id, model}] : [];
	});
