// Finds entries of modelOverrides that have no effect: Claude Code looks up
// ids of Anthropic's own API there, never Bedrock ids (measured with 2.1.330).

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';

export const modelOverrides: Check = {
	id: 'model-overrides',
	title: 'Every key of modelOverrides is one that Claude Code looks up',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, keys}) => {
			const overrides = keys.modelOverrides;
			const odd =
				overrides && typeof overrides === 'object'
					? Object.keys(overrides).filter((key) => !key.startsWith('claude-'))
					: [];
			return findingIf(odd.length > 0, () => ({
				status: 'warn',
				about: odd,
				title: `modelOverrides has entries without effect: ${listText(odd)}`,
				because: "Claude Code looks up only ids of Anthropic's own API there (claude-…)",
				evidence: [path],
				next: [{say: 'Use the claude-… id as the key, or choose the model instead', own: ''}],
			}));
		}),
};
