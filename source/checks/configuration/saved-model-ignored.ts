// K16: /model saves its choice under the key `model`, which ANTHROPIC_MODEL beats: the choice does not outlive the program.
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
		return when(fixed !== undefined && saved !== undefined && fixed !== saved, () => ({
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
