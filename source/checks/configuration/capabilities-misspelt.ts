// K10: a capability that Claude Code does not know is ignored without a word.
import {pinnable, tierVariable} from '../../claude-code/variables.ts';
import type {Check} from '../check.ts';
import type {Found} from '../finding.ts';
import {shown, value, when} from '../look.ts';

const words = ['effort', 'xhigh_effort', 'max_effort', 'thinking', 'adaptive_thinking', 'interleaved_thinking'];
export const check: Check = {
	id: 'capabilities-misspelt',
	catalogue: 'K10',
	title: 'Capabilities are spelt as Claude Code knows them',
	needs: 'offline',
	find: (subject) =>
		pinnable.flatMap((tier): Found[] => {
			const name = `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`;
			const odd = (value(subject, name) ?? '')
				.split(',')
				.map((word) => word.trim())
				.filter((word) => word && !words.includes(word));
			return when(odd.length > 0, () => ({
				status: 'warn',
				title: `${name} names something that is no capability: ${odd.join(', ')}`,
				because: `known are ${words.join(', ')}`,
				evidence: shown(subject, name),
				next: [{say: 'choose the model again', run: 'claude-bedrock-setup'}],
			}));
		}),
};
