// Finds a pinned ARN whose profile cannot be read: without bedrock:GetInferenceProfile Claude Code does
// not know the model and first sends a form of thinking that newer models refuse (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {wellFormedPins} from '../../pinned-models.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const profileNotReadable: Check = {
	id: 'profile-not-readable',
	title: 'The profile behind every ARN can be read',
	needs: 'account',
	find(subject) {
		const odd = wellFormedPins(subject).filter(({id}) => {
			const lookup = subject.profileLookups[id];
			return lookup?.state === 'refused' && lookup.problem.answer?.status !== 404;
		});
		const first = subject.profileLookups[odd[0]?.id ?? ''];
		const hasCapabilities = odd.every(({name}) => effectiveValue(subject, `${name}_SUPPORTED_CAPABILITIES`));
		return findingIf(odd.length > 0, () => ({
			status: hasCapabilities ? 'unknown' : 'warn',
			about: odd.map(({name}) => name),
			title: `The profile behind ${odd.map(({name}) => name).join(', ')} could not be read`,
			because: first?.state === 'refused' ? (first.problem.because ?? first.problem.title) : undefined,
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name)),
			next: [{say: 'allow bedrock:GetInferenceProfile', own: 'policy'}],
		}));
	},
};
