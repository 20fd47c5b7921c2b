// Finds models whose availability AWS did not tell; nothing follows for the model itself.

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {credentialsFail} from '../../refusal-check.ts';
import {withProbes} from '../../steps.ts';
import {capitalized, isOrAre} from '../../words.ts';

export const availabilityUnknown: Check = {
	id: 'availability-unknown',
	title: 'You may ask AWS which models are available',
	needs: 'account',
	find(subject) {
		const open = [...modelsCalled(subject)].filter(
			([model, pinned]) =>
				subject.availability[model]?.state === 'refused' &&
				!pinned.every(({id}) => subject.probes.some((probe) => probe.pin === id && probe.outcome === 'ok')),
		);
		const first = subject.availability[open[0]?.[0] ?? ''];
		return findingIf(open.length > 0 && !credentialsFail(subject), () => ({
			status: 'unknown',
			about: open.map(([model]) => model),
			concerns: {pins: open.flatMap(([, pinned]) => pinned.map(({id}) => id))},
			title: `It is unknown whether ${listText(open.map(([model]) => model))} ${isOrAre(open)} available`,
			because: first?.state === 'refused' ? capitalized(first.problem.because ?? '') : undefined,
			next: [
				withProbes(subject) ?? {
					say: 'Check again; if it stays so, ask your administrator to allow bedrock:GetFoundationModelAvailability',
					own: 'doctor',
				},
			],
		}));
	},
};
