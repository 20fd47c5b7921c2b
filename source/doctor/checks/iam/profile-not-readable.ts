// Claude Code reads the profile behind an ARN to learn what the model can do; denied, it sends a form that fails first.
import type {Check} from '../../check.ts';
import {shown, value, wellFormed, when} from '../../subject-selectors.ts';

export const profileNotReadable: Check = {
	id: 'profile-not-readable',
	title: 'The profile behind every ARN can be read',
	needs: 'account',
	find(subject) {
		const odd = wellFormed(subject).filter(({id}) => {
			const asked = subject.pinned[id];
			return asked?.state === 'refused' && asked.problem.answer?.status !== 404;
		});
		const first = subject.pinned[odd[0]?.id ?? ''];
		const told = odd.every(({name}) => value(subject, `${name}_SUPPORTED_CAPABILITIES`));
		return when(odd.length > 0, () => ({
			status: told ? 'unknown' : 'warn',
			about: odd.map(({name}) => name),
			title: `The profile behind ${odd.map(({name}) => name).join(', ')} could not be read`,
			because: first?.state === 'refused' ? (first.problem.because ?? first.problem.title) : undefined,
			evidence: shown(subject, ...odd.map(({name}) => name)),
			next: [{say: 'allow bedrock:GetInferenceProfile', own: 'policy'}],
		}));
	},
};
