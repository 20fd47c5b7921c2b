// Finds that no haiku model is pinned: Claude Code then runs background tasks on the
// primary model, or on a pinned Opus or Sonnet, at their price (measured with 2.1.330).

import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {effectiveValue} from '../../values.ts';
export const backgroundOnPrimary: Check = {
	id: 'background-on-primary',
	title: 'Background tasks have their own, cheaper model',
	needs: 'offline',
	find(subject) {
		const fast = subject.calls.find(({role}) => role === 'small-fast');
		const own =
			effectiveValue(subject, 'ANTHROPIC_SMALL_FAST_MODEL') ?? effectiveValue(subject, 'ANTHROPIC_DEFAULT_HAIKU_MODEL');
		return findingIf(usesBedrock(subject) && !own && fast !== undefined, () => ({
			status: 'warn',
			concerns: {roles: ['small-fast']},
			title: 'Background tasks run on an expensive model',
			because: 'ANTHROPIC_DEFAULT_HAIKU_MODEL is not set, so they are billed at the price of another model',
			evidence: [`They go to ${fast?.id ?? `the built-in ${fast?.builtIn}`}`],
			next: [{say: 'Choose a Haiku model', own: ''}],
		}));
	},
};
