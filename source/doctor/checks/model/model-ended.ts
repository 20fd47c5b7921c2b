// Finds a model past the end of its life: AWS answers with 404, and
// Claude Code shows none of AWS's words (measured with 2.1.330).

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {awsWordsOf, concernOfModels, refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';

export const modelEnded: Check = {
	id: 'model-ended',
	title: 'AWS has retired none of the models',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'end-of-life')[0];
		const called = modelsCalled(subject);
		const ended = (knownValue(subject.models) ?? []).filter(
			({id, endOfLife}) => called.has(id) && endOfLife && endOfLife <= subject.now,
		);
		return findingIf(refusal !== undefined || ended.length > 0, () => ({
			status: 'fail',
			about: ended.length > 0 ? ended.map(({id}) => id) : [refusal?.pin],
			concerns: concernOfModels(
				subject,
				ended.map(({id}) => id),
				refusal,
			),
			title: `AWS has retired ${ended.length > 0 ? listText(ended.map(({id}) => id)) : refusal?.pin}`,
			because: 'AWS answers with 404, and Claude Code says only that the model is not available',
			awsWords: awsWordsOf(refusal),
			evidence: ended.flatMap(({id}) => assignmentEvidence(subject, ...(called.get(id) ?? []).map(({name}) => name))),
			next: [{say: 'Choose a newer model', own: ''}],
		}));
	},
};
