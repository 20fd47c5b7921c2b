// Of an ARN Claude Code cannot tell what the model can do, unless it may read the profile or is told.
import {tiers, tierVariable} from '../../../claude-code/variables.ts';
import type {Check} from '../../check.ts';
import {known, usesBedrock, value, when} from '../../subject-selectors.ts';

export const capabilitiesUnknown: Check = {
	id: 'capabilities-unknown',
	title: 'What the model behind an ARN can do is known',
	needs: 'offline',
	find(subject) {
		const open = tiers.filter((tier) => {
			const id = value(subject, tierVariable(tier));
			return (
				id?.startsWith('arn:') &&
				!value(subject, `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`) &&
				!known(subject.pinned[id])
			);
		});
		return when(usesBedrock(subject) && open.length > 0, () => ({
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
