// Finds models whose availability AWS did not tell because
// GetFoundationModelAvailability is not allowed; nothing follows for the model itself.
import {type Check, findingIf} from '../../check.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {credentialsFail} from '../../refusal-check.ts';

export const availabilityUnknown: Check = {
	id: 'availability-unknown',
	title: 'AWS says which models are available',
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
			title: `Whether ${open.map(([model]) => model).join(', ')} is available could not be asked`,
			because: first?.state === 'refused' ? first.problem.because : undefined,
			next: [{say: 'allow bedrock:GetFoundationModelAvailability', own: 'policy'}],
		}));
	},
};
