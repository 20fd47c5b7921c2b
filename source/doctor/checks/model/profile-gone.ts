// Finds a pinned application profile that does not exist: it was deleted, or another account owns it.
import type {Check} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {calledIn, known, shown, wellFormed, when} from '../../subject-selectors.ts';

export const profileGone: Check = {
	id: 'profile-gone',
	title: 'Every pinned profile still exists',
	needs: 'account',
	find(subject) {
		const account = known(subject.identity)?.accountId;
		// An ARN of another region or account is left out: other checks report those.
		const here = ({id, pin}: ReturnType<typeof wellFormed>[number]) =>
			(!pin.region || pin.region === calledIn(subject, id)) && (!pin.account || !account || pin.account === account);
		const gone = wellFormed(subject).filter((pinned) => {
			const asked = subject.profileLookups[pinned.id];
			return asked?.state === 'refused' && asked.problem.answer?.status === 404 && here(pinned);
		});
		const told = refusalsBy(subject, 'not-found').filter(
			({call, pin}) => call === 'probe' && !gone.some(({id}) => id === pin),
		)[0];
		return when(gone.length > 0 || told !== undefined, () => ({
			status: 'fail',
			about: [gone[0]?.id ?? told?.pin],
			title: `${gone[0]?.id ?? told?.pin} does not exist`,
			because: told?.answer.message ?? 'AWS knows no such inference profile in this account and region',
			evidence: shown(subject, ...gone.map(({name}) => name)),
			next: [{say: 'choose another one', own: ''}],
		}));
	},
};
