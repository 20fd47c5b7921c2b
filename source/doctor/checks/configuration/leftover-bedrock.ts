// Finds Bedrock models in a configuration that uses another provider on purpose: that provider does not know these ids.
import type {Check} from '../../check.ts';
import {bedrockWanted, pins, shown, when} from '../../subject-selectors.ts';

export const leftoverBedrock: Check = {
	id: 'leftover-bedrock',
	title: 'Nothing of Bedrock is left where Bedrock is not used',
	needs: 'offline',
	find(subject) {
		const left = pins(subject).filter(({id}) => /anthropic\.|^arn:/.test(id));
		// Without any provider it is the switch that is missing, and Mantle takes ids of its own.
		const other = !['bedrock', 'anthropic', 'mantle'].includes(subject.provider.provider);
		return when(other && !bedrockWanted(subject) && left.length > 0, () => ({
			status: 'warn',
			title: 'Models of Bedrock are set although Claude Code does not use it',
			because: 'another provider does not know these ids',
			evidence: shown(subject, ...left.map(({name}) => name)),
			next: [{say: 'take back all that was set up', own: 'off'}],
		}));
	},
};
