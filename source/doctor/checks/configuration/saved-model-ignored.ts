// Finds a model saved with /model that has no effect: /model writes the settings
// key `model`, and ANTHROPIC_MODEL beats it (measured with Claude Code 2.1.330).

import {aliasOf} from '../../../claude-code/called-target.ts';
import {tierVariable} from '../../../claude-code/variables.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const savedModelIgnored: Check = {
	id: 'saved-model-ignored',
	title: 'A model that was chosen with /model is used',
	needs: 'offline',
	find(subject) {
		const fixed = effectiveValue(subject, 'ANTHROPIC_MODEL');
		const saved = effectiveValue(subject, 'model');
		const tier = aliasOf(saved ?? '');
		const same = fixed === saved || (tier !== undefined && fixed === effectiveValue(subject, tierVariable(tier)));
		return findingIf(fixed !== undefined && saved !== undefined && !same, () => ({
			status: 'warn',
			about: [saved],
			concerns: {roles: ['primary']},
			title: `The saved model ${saved} is ignored`,
			because: 'ANTHROPIC_MODEL overrides the settings key model, where /model saves your choice',
			evidence: assignmentEvidence(subject, 'ANTHROPIC_MODEL', 'model'),
			next: [
				{
					say: 'Let /model decide',
					own: '--model-as default',
				},
			],
		}));
	},
};
