// Finds a region of a profile that IAM's simulation denies: calls pass while
// AWS routes them to other regions, and are refused when it routes them there.

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const destinationSimulatedDenied: Check = {
	id: 'destination-simulated-denied',
	title: 'No destination of a profile is denied in IAM’s simulation',
	needs: 'account',
	find({access}) {
		const odd = (access?.rows ?? []).filter(
			({status, refusal}) => !refusal && (status === 'fail' || status === 'warn'),
		);
		const denied = odd.flatMap(({role, destinations, status}) =>
			destinations
				.filter(({plain, stream}) => plain === 'denied' || stream === 'denied')
				.map((destination) => ({...destination, role, status})),
		);
		const [first] = denied;
		if (!first) return [];
		const finding: CheckResult = {
			status: denied.some(({status}) => status === 'fail') ? 'fail' : 'warn',
			about: [...new Set(denied.map(({role}) => role))],
			title: `Calls will be refused now and then: ${[...new Set(denied.map(({role}) => role))].join(', ')} may be routed where it is denied`,
			because: first.because ?? 'IAM’s simulation denies a model behind the profile',
			evidence: [...new Set(denied.map(({modelArn}) => modelArn))],
			next: [{say: 'give this policy to your administrator', own: 'policy'}],
		};
		return [finding];
	},
};
