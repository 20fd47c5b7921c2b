// Finds a pinned ARN whose model's capabilities Claude Code cannot learn: it then asks for
// thinking in the older form, which newer models refuse with 400 (measured with 2.1.330).
import {tiers, tierVariable} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {effectiveValue} from '../../values.ts';

export const capabilitiesUnknown: Check = {
	id: 'capabilities-unknown',
	title: 'What the model behind an ARN can do is known',
	needs: 'offline',
	find(subject) {
		const open = tiers.filter((tier) => {
			const id = effectiveValue(subject, tierVariable(tier));
			return (
				id?.startsWith('arn:') &&
				!effectiveValue(subject, `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`) &&
				!knownValue(subject.profileLookups[id])
			);
		});
		return findingIf(usesBedrock(subject) && open.length > 0, () => ({
			status: 'warn',
			about: open,
			title: `Claude Code cannot tell what the ${open.join(', ')} model can do`,
			because:
				'an ARN does not name the model; without its capabilities the old form of thinking is sent first and refused',
			evidence: open.map((tier) => `${tierVariable(tier)}_SUPPORTED_CAPABILITIES is not set`),
			next: [{say: 'let the setup write them', own: ''}],
		}));
	},
};
