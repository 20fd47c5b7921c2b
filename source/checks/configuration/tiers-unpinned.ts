// K1: every start calls the built-in default of each tier that has no pin: calls to models nobody chose (measured).
import {tiers, tierVariable} from '../../claude-code/variables.ts';
import type {Check} from '../check.ts';
import {setTo, together} from '../fix.ts';
import {usesBedrock, when} from '../look.ts';

export const check: Check = {
	id: 'tiers-unpinned',
	catalogue: 'K1',
	title: 'Every tier has a pin',
	needs: 'offline',
	find(subject) {
		const open = subject.calls.filter(({when: time, builtIn}) => time === 'start' && builtIn).map(({role}) => role);
		return when(usesBedrock(subject) && open.length > 0, () => ({
			status: 'fail',
			title: `Claude Code calls models nobody chose: the built-in ${open.join(', ')}`,
			because: 'at every start it calls the default of each tier without a pin, and older ones when that is refused',
			evidence: open.map((role) => `ANTHROPIC_DEFAULT_${role.toUpperCase()}_MODEL is not set`),
			next: [{say: 'pin every tier', run: 'claude-bedrock-setup'}],
		}));
	},
	fix(subject) {
		const primary = subject.calls.find(({role, id}) => role === 'primary' && id)?.id;
		const open = tiers.filter((tier) => subject.calls.some(({role, builtIn}) => role === tier && builtIn));
		if (!primary || open.length === 0) return undefined;
		return together(
			`pin ${open.join(', ')} to the primary model`,
			open.map((tier) => setTo(subject, tierVariable(tier), primary)),
		);
	},
};
