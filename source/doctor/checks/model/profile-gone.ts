// Finds a pinned application profile that does not exist: it was deleted, or another account owns it.

import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {regionOfCall, wellFormedPins} from '../../pinned-models.ts';
import {awsWordsOf, refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';
export const profileGone: Check = {
	id: 'profile-gone',
	title: 'Every inference profile exists',
	needs: 'account',
	find(subject) {
		const account = knownValue(subject.identity)?.accountId;
		// An ARN of another region or account is left out: other checks report those.
		const here = ({id, pin}: ReturnType<typeof wellFormedPins>[number]) =>
			(!pin.region || pin.region === regionOfCall(subject, id)) &&
			(!pin.account || !account || pin.account === account);
		const gone = wellFormedPins(subject).filter((pinned) => {
			const lookup = subject.profileLookups[pinned.id];
			return lookup?.state === 'refused' && lookup.problem.answer?.status === 404 && here(pinned);
		});
		const refusal = refusalsBy(subject, 'not-found').filter(
			({call, pin}) => call === 'probe' && !gone.some(({id}) => id === pin),
		)[0];
		return findingIf(gone.length > 0 || refusal !== undefined, () => ({
			status: 'fail',
			about: [gone[0]?.id ?? refusal?.pin],
			concerns: {pins: [...gone.map(({id}) => id), ...(refusal?.pin ? [refusal.pin] : [])]},
			title: `${gone[0]?.id ?? refusal?.pin} does not exist`,
			because: 'AWS knows no such inference profile in this account and region',
			awsWords: awsWordsOf(refusal),
			evidence: assignmentEvidence(subject, ...gone.map(({name}) => name)),
			next: [{say: 'Choose another inference profile', own: ''}],
		}));
	},
};
