// Finds a pinned ARN whose model's capabilities Claude Code cannot learn: it then asks for
// thinking in the older form, which newer models refuse with 400 (measured with 2.1.330).

import {failureOf} from '../../../bedrock/aws-errors/aws-problem.ts';
import {modelSaidOf, overridesInForce} from '../../../claude-code/model-overrides.ts';
import {tiers, tierVariable} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue, type Lookup} from '../../lookup.ts';
import {effectiveValue} from '../../values.ts';
import {models} from '../../words.ts';

export const capabilitiesUnknown: Check = {
	id: 'capabilities-unknown',
	title: 'Claude Code knows what the model behind an ARN can do',
	needs: 'offline',
	find(subject) {
		const overrides = overridesInForce(subject.settings);
		const open = tiers.filter((tier) => {
			const id = effectiveValue(subject, tierVariable(tier));
			return (
				id?.startsWith('arn:') &&
				!modelSaidOf(id, overrides) &&
				!effectiveValue(subject, `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`) &&
				!knownValue(subject.profileLookups[id]) &&
				!isUnanswered(subject.profileLookups[id])
			);
		});
		return findingIf(usesBedrock(subject) && open.length > 0, () => ({
			status: 'warn',
			about: open,
			concerns: {variables: open.map(tierVariable)},
			title: `Claude Code does not know what the ${models(open)} can do`,
			because:
				'An ARN does not name its model, so Claude Code first asks for thinking in the old form, which newer models refuse',
			evidence: open.map((tier) => `${tierVariable(tier)}_SUPPORTED_CAPABILITIES is not set`),
			next: [{say: 'Let the set-up write which model it is', own: ''}],
		}));
	},
};

/** AWS may well describe the profile as soon as it can be asked: another check reports why it cannot. */
const isUnanswered = (lookup: Lookup<unknown> | undefined): boolean =>
	lookup?.state === 'refused' && ['network', 'credentials'].includes(failureOf(lookup.problem).layer);
