// Finds an agent that names a model by its id, such as claude-sonnet-5-5: where no entry of modelOverrides leads that id to a model that
// was chosen, Claude Code calls AWS's own system profile (measured with 2.1.332). Said where somebody chose ARNs of their own.
import {overridesInForce} from '../../../claude-code/model-overrides.ts';
import {isTruthy} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {hasOwnProfiles} from '../../pinned-models.ts';
import {effectiveValue} from '../../values.ts';

export const agentVersions: Check = {
	id: 'agent-versions',
	title: 'Every id of a model that an agent names leads to a model that was chosen',
	needs: 'offline',
	find(subject) {
		const isForced =
			effectiveValue(subject, 'CLAUDE_CODE_SUBAGENT_MODEL') !== undefined &&
			isTruthy(effectiveValue(subject, 'CLAUDE_CODE_SUBAGENT_MODEL_FORCE'));
		const led = new Set(overridesInForce(subject.settings).map(({model}) => model));
		const odd = subject.agents.filter(({model}) => model.startsWith('claude-') && !led.has(model));
		const counts = usesBedrock(subject) && !isForced && hasOwnProfiles(subject);
		return findingIf(counts && odd.length > 0, () => ({
			status: 'warn',
			about: odd.map(({model}) => model),
			title: 'An agent names a model by its id, and that leads to no inference profile of yours',
			because:
				"Claude Code then calls AWS's own system profile of that model, or sends an id without its date as it is, which AWS refuses",
			evidence: odd.map(({path, model}) => `model: ${model} · ${path}`),
			next: [{say: 'Write sonnet, haiku, opus or inherit there: these are the models that you chose'}],
		}));
	},
};
