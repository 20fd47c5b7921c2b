// Finds a model past the end of its life: AWS answers with 404, and
// Claude Code shows none of AWS's words (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';

export const modelEnded: Check = {
	id: 'model-ended',
	title: 'Every model that is called still exists',
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
			title: `${ended.length > 0 ? ended.map(({id}) => id).join(', ') : refusal?.pin} has reached the end of its life`,
			because:
				refusal?.answer.message ?? 'AWS answers with 404, and Claude Code says only that the model is not available',
			evidence: ended.flatMap(({id}) => assignmentEvidence(subject, ...(called.get(id) ?? []).map(({name}) => name))),
			next: [{say: 'choose a newer model', own: ''}],
		}));
	},
};
