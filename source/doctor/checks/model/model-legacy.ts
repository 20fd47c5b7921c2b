// Finds a legacy model: it works for accounts that use it, and AWS refuses it to
// an account that did not use it for 15 or 30 days (AWS's message says which).
import type {Check} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {known, modelsCalled, shown, when} from '../../subject-selectors.ts';

export const modelLegacy: Check = {
	id: 'model-legacy',
	title: 'No model that is called is about to go',
	needs: 'account',
	find(subject) {
		const told = refusalsBy(subject, 'legacy')[0];
		const called = modelsCalled(subject);
		const old = (known(subject.models) ?? []).filter(
			({id, status, endOfLife}) => called.has(id) && status === 'LEGACY' && !(endOfLife && endOfLife <= subject.now),
		);
		return when(told !== undefined || old.length > 0, () => ({
			status: told ? 'fail' : 'warn',
			about: told ? [told.pin] : [old.map(({id}) => id)],
			title: told
				? `AWS refuses ${told.pin}: it is legacy and was not used for a while`
				: `${old.map(({id}) => id).join(', ')} is legacy`,
			because:
				told?.answer.message ??
				old
					.map(({endOfLife}) =>
						endOfLife ? `it ends on ${endOfLife.toISOString().slice(0, 10)}` : 'its end is announced',
					)
					.join('; '),
			evidence: old.flatMap(({id}) => shown(subject, ...(called.get(id) ?? []).map(({name}) => name))),
			next: [{say: 'choose a newer model', own: ''}],
		}));
	},
};
