// Finds models that were not called here, so that it is not known whether they can be.

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {checkNetwork} from '../../network-step.ts';
import {credentialsFail} from '../../refusal-check.ts';
import {withProbes} from '../../steps.ts';
import {capitalized} from '../../words.ts';

export const accessNotTried: Check = {
	id: 'access-not-tried',
	title: 'Every model was called once',
	needs: 'account',
	find(subject) {
		const open = subject.probes.filter(
			({outcome, explained}) => (outcome === 'held' || outcome === 'no answer') && !explained,
		);
		const pinned = [...new Set(open.map(({pin}) => pin))];
		return findingIf(pinned.length > 0 && !credentialsFail(subject), () => ({
			status: 'unknown',
			about: pinned,
			concerns: {pins: pinned},
			title: `It is unknown whether ${listText(pinned)} can be called`,
			because:
				[...new Set(open.flatMap(({because}) => (because ? [capitalized(because)] : [])))].join('; ') || undefined,
			next: [withProbes(subject) ?? checkNetwork(subject, 'bedrock-runtime')],
		}));
	},
};
