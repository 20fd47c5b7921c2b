// Finds a region of a profile that IAM's simulation denies: calls pass while
// AWS routes them to other regions, and are refused when it routes them there.

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';
import {models} from '../../words.ts';

export const destinationSimulatedDenied: Check = {
	id: 'destination-simulated-denied',
	title: "IAM's simulation allows every region that a profile may route to",
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
		const roles = [...new Set(denied.map(({role}) => role))];
		const finding: CheckResult = {
			status: denied.some(({status}) => status === 'fail') ? 'fail' : 'warn',
			about: roles,
			concerns: {roles},
			title: `Some calls of the ${models(roles)} will be refused`,
			because: `AWS may route them to a region where ${first.because ?? 'a policy'} does not allow them, says IAM's simulation`,
			evidence: [...new Set(denied.map(({modelArn}) => modelArn))],
			next: [
				{say: 'Ask your administrator to add the missing permissions; this prints the policy', own: 'policy --missing'},
			],
		};
		return [finding];
	},
};
