// The simulation does not see session and endpoint policies; where it contradicts a call, the call is right.
import type {Check} from '../../check.ts';
import {when} from '../../subject-selectors.ts';

export const simulationDisagrees: Check = {
	id: 'simulation-disagrees',
	title: 'IAM’s simulation and the calls agree',
	needs: 'account',
	find({access}) {
		const odd = (access?.rows ?? []).filter(({disagreement}) => disagreement);
		return when(odd.length > 0, () => ({
			status: 'unknown',
			about: odd.map(({role}) => role),
			title: `IAM’s simulation and the calls disagree about ${odd.map(({role}) => role).join(', ')}`,
			because: odd[0]?.disagreement,
			evidence: [...new Set(odd.map(({pin}) => pin))],
			next: [{say: 'believe the calls, and keep an eye on these models', own: 'doctor'}],
		}));
	},
};
