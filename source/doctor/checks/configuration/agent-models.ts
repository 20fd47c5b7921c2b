// Finds an agent that names a tier without a pin: Claude Code then
// calls the built-in model of that tier, whatever the primary model is.

import {aliasOf} from '../../../claude-code/called-target.ts';
import {tierVariable} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {effectiveValue} from '../../values.ts';
import {isOrAre, models} from '../../words.ts';

export const agentModels: Check = {
	id: 'agent-models',
	title: 'Every model that an agent names is set',
	needs: 'offline',
	find(subject) {
		const open = subject.agents.filter(({model}) => {
			const tier = aliasOf(model);
			return tier !== undefined && !effectiveValue(subject, tierVariable(tier));
		});
		const aliases = [...new Set(open.map(({model}) => aliasOf(model) ?? model))];
		return findingIf(usesBedrock(subject) && open.length > 0, () => ({
			status: 'fail',
			title: 'An agent calls a built-in model that you did not choose',
			because: `The ${models(aliases)} ${isOrAre(aliases)} not set`,
			evidence: open.map(({path, model}) => `model: ${model} · ${path}`),
			next: [{say: `Choose the ${models(aliases)}`, own: ''}],
		}));
	},
};
