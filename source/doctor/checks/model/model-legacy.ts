// Finds a legacy model: it works for accounts that use it, and AWS refuses it to
// an account that did not use it for 15 or 30 days (AWS's message says which).
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';

export const modelLegacy: Check = {
	id: 'model-legacy',
	title: 'No model that is called is about to go',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'legacy')[0];
		const called = modelsCalled(subject);
		const old = (knownValue(subject.models) ?? []).filter(
			({id, status, endOfLife}) => called.has(id) && status === 'LEGACY' && !(endOfLife && endOfLife <= subject.now),
		);
		return findingIf(refusal !== undefined || old.length > 0, () => ({
			status: refusal ? 'fail' : 'warn',
			about: refusal ? [refusal.pin] : [old.map(({id}) => id)],
			title: refusal
				? `AWS refuses ${refusal.pin}: it is legacy and was not used for a while`
				: `${old.map(({id}) => id).join(', ')} is legacy`,
			because:
				refusal?.answer.message ??
				old
					.map(({endOfLife}) =>
						endOfLife ? `it ends on ${endOfLife.toISOString().slice(0, 10)}` : 'its end is announced',
					)
					.join('; '),
			evidence: old.flatMap(({id}) => assignmentEvidence(subject, ...(called.get(id) ?? []).map(({name}) => name))),
			next: [{say: 'choose a newer model', own: ''}],
		}));
	},
};
