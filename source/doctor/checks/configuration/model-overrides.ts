// Finds entries of modelOverrides that have no effect: Claude Code looks up
// ids of Anthropic's own API there, never Bedrock ids (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';

export const modelOverrides: Check = {
	id: 'model-overrides',
	title: 'modelOverrides has keys that Claude Code looks up',
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
				title: `modelOverrides has entries without effect: ${odd.join(', ')}`,
				because: 'only ids of Anthropic’s own API (claude-…) are looked up there',
				evidence: [path],
				next: [{say: 'use the claude-… id as the key, or pin the model instead', own: ''}],
			}));
		}),
};
