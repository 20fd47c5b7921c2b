// Finds an agent that names a tier without a pin: Claude Code then
// calls the built-in model of that tier, whatever the primary model is.
import {aliasOf} from '../../../claude-code/called-models.ts';
import {tierVariable} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {effectiveValue} from '../../values.ts';

export const agentModels: Check = {
	id: 'agent-models',
	title: 'Models named by agents are pinned',
	needs: 'offline',
	find(subject) {
		const open = subject.agents.filter(({model}) => {
			const tier = aliasOf(model);
			return tier !== undefined && !effectiveValue(subject, tierVariable(tier));
		});
		return findingIf(usesBedrock(subject) && open.length > 0, () => ({
			status: 'fail',
			title: 'An agent calls a built-in model that nobody chose',
			because: `${[...new Set(open.map(({model}) => model))].join(', ')} has no pin`,
			evidence: open.map(({path, model}) => `model: ${model} · ${path}`),
			next: [{say: 'pin that tier', own: ''}],
		}));
	},
};
