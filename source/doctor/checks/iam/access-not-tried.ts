// Finds models that were not called here, so that it is not known whether they can be.
import {type Check, findingIf} from '../../check.ts';
import {credentialsFail} from '../../refusal-check.ts';

export const accessNotTried: Check = {
	id: 'access-not-tried',
	title: 'Every chosen model was called once',
	needs: 'account',
	find(subject) {
		const open = subject.probes.filter(
			({outcome, explained}) => (outcome === 'held' || outcome === 'no answer') && !explained,
		);
		const pinned = [...new Set(open.map(({pin}) => pin))];
		return findingIf(pinned.length > 0 && !credentialsFail(subject), () => ({
			status: 'unknown',
			about: pinned,
			title: `Whether ${pinned.join(', ')} can be called is not known`,
			because: [...new Set(open.flatMap(({because}) => (because ? [because] : [])))].join('; ') || undefined,
			next: [{say: 'let the doctor call them', own: 'doctor'}],
		}));
	},
};
