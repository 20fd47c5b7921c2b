// Finds a primary model of nothing but blanks: Claude Code takes them for
// a value and sends requests to an empty model id (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence} from '../../values.ts';

export const blankModel: Check = {
	id: 'blank-model',
	title: 'The primary model is not blank',
	needs: 'offline',
	find(subject) {
		const blank = ['ANTHROPIC_MODEL', 'model'].filter((name) => /^\s+$/.test(subject.values.get(name)?.value ?? ''));
		return findingIf(subject.calls.some(({role, id}) => role === 'primary' && id === '') && blank.length > 0, () => ({
			status: 'fail',
			about: [blank[0]],
			concerns: {roles: ['primary']},
			title: `${blank[0]} holds only blanks`,
			because: 'Claude Code then calls an empty model id',
			evidence: assignmentEvidence(subject, ...blank),
			next: [{say: 'Choose a model', own: ''}],
		}));
	},
	fix: (subject) =>
		blankModel.find(subject).length > 0 && subject.values.get('ANTHROPIC_MODEL')?.value.trim() === ''
			? switchOff(subject, 'ANTHROPIC_MODEL')
			: undefined,
};
