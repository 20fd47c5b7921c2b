// A gateway knows Claude by its name; behind an ARN it sees none and drops the cache markers.
import type {Check} from '../../check.ts';
import {gateway, shown, wellFormed, when} from '../../subject-selectors.ts';

export const gatewayArn: Check = {
	id: 'gateway-arn',
	title: 'The gateway can see which models are Claude',
	needs: 'offline',
	find(subject) {
		const odd = wellFormed(subject).filter(({pin}) => pin.kind === 'application-arn');
		return when(gateway(subject) !== undefined && odd.length > 0, () => ({
			status: 'warn',
			title: 'The gateway may not cache prompts for models that are ARNs',
			because: 'many gateways recognise Claude by its name, which an application profile does not show',
			evidence: shown(subject, 'ANTHROPIC_BEDROCK_BASE_URL', ...odd.map(({name}) => name)),
			next: [{say: 'look for cache reads in the usage, or use system profiles', own: ''}],
		}));
	},
};
