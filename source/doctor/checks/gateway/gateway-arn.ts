// Finds ARNs behind a gateway: many gateways recognise Claude by the model's name, which
// an ARN does not contain, and drop the cache markers otherwise (BerriAI/litellm#26625).

import {gatewayUrl} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {wellFormedPins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';
export const gatewayArn: Check = {
	id: 'gateway-arn',
	title: 'The gateway can recognise the models as Claude',
	needs: 'offline',
	find(subject) {
		const odd = wellFormedPins(subject).filter(({pin}) => pin.kind === 'application-arn');
		return findingIf(gatewayUrl(subject) !== undefined && odd.length > 0, () => ({
			status: 'warn',
			concerns: {variables: odd.map(({name}) => name)},
			title: 'The gateway may not cache prompts for models that are ARNs',
			because: 'Many gateways recognise Claude by its name, which the ARN of an application profile does not contain',
			evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_BASE_URL', ...odd.map(({name}) => name)),
			next: [{say: 'Test whether prompts are cached', own: 'doctor --prove-caching'}],
		}));
	},
};
