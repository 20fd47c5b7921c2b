// Finds an agent whose front matter names neither an alias nor an id of
// Bedrock: Claude Code sends it as it stands, and AWS answers with 400.

import {parsePin} from '../../../bedrock/pin.ts';
import {aliasOf} from '../../../claude-code/called-target.ts';
import {Problem} from '../../../problem.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';

export const agentIds: Check = {
	id: 'agent-ids',
	title: 'Every agent names an alias or an inference profile',
	needs: 'offline',
	find(subject) {
		const odd = subject.agents.filter(
			({model}) =>
				model !== 'inherit' && !aliasOf(model) && !model.startsWith('claude-') && parsePin(model) instanceof Problem,
		);
		return findingIf(usesBedrock(subject) && odd.length > 0, () => ({
			status: 'fail',
			title: 'An agent names a model that Bedrock does not know',
			because: 'It is neither an alias such as sonnet nor an inference profile',
			evidence: odd.map(({path, model}) => `model: ${model} · ${path}`),
			next: [{say: 'Write sonnet, haiku, opus or inherit there'}],
		}));
	},
};
