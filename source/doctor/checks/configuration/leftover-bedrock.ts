// Finds Bedrock models in a configuration that uses another provider on purpose: that provider does not know these ids.

import {isBedrockIntended} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {pins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';
export const leftoverBedrock: Check = {
	id: 'leftover-bedrock',
	title: 'No Bedrock models are set for another provider',
	needs: 'offline',
	find(subject) {
		const bedrockPins = pins(subject).filter(({id}) => /anthropic\.|^arn:/.test(id));
		// With no provider at all the switch is what is missing, which bedrock-off reports, and Mantle has ids of its own.
		const other = !['bedrock', 'anthropic', 'mantle'].includes(subject.provider.provider);
		return findingIf(other && !isBedrockIntended(subject) && bedrockPins.length > 0, () => ({
			status: 'warn',
			title: 'Bedrock models are set, but Claude Code does not use Bedrock',
			because: 'The provider in use does not know these ids',
			evidence: assignmentEvidence(subject, ...bedrockPins.map(({name}) => name)),
			next: [{say: 'Remove what this program set up', own: 'off'}],
		}));
	},
};
