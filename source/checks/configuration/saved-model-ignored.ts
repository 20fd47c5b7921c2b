// K16: /model saves its choice under the key `model`, which ANTHROPIC_MODEL beats: the choice does not outlive the program.
import {aliasOf} from '../../claude-code/called-models.ts';
import {tierVariable} from '../../claude-code/variables.ts';
import type {Check} from '../check.ts';
import {shown, value, when} from '../look.ts';

export const check: Check = {
	id: 'saved-model-ignored',
	catalogue: 'K16',
	title: 'A model saved with /model is not overruled',
	needs: 'offline',
	find(subject) {
		const fixed = value(subject, 'ANTHROPIC_MODEL');
		const saved = value(subject, 'model');
		const tier = aliasOf(saved ?? '');
		const same = fixed === saved || (tier !== undefined && fixed === value(subject, tierVariable(tier)));
		return when(fixed !== undefined && saved !== undefined && !same, () => ({
			status: 'warn',
			title: `The saved model ${saved} is ignored`,
			because: 'ANTHROPIC_MODEL beats the settings key model, where /model saves a choice',
			evidence: shown(subject, 'ANTHROPIC_MODEL', 'model'),
			next: [
				{
					say: 'keep one of them; --model-as default leaves /model working',
					run: 'claude-bedrock-setup --model-as default',
				},
			],
		}));
	},
};
