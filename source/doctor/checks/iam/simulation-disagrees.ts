// Finds that IAM's simulation and a call contradict each other. The call
// is right: the simulation does not see session and endpoint policies.

import {type Check, findingIf} from '../../check.ts';
import {capitalized, modelNames} from '../../words.ts';

export const simulationDisagrees: Check = {
	id: 'simulation-disagrees',
	title: "IAM's simulation and the calls agree",
	needs: 'account',
	find({access}) {
		const odd = (access?.rows ?? []).filter(({disagreement}) => disagreement);
		return findingIf(odd.length > 0, () => ({
			status: 'unknown',
			about: odd.map(({role}) => role),
			concerns: {roles: odd.map(({role}) => role)},
			title: `IAM's simulation and the calls disagree about ${modelNames(odd.map(({role}) => role))}`,
			because: capitalized(odd[0]?.disagreement ?? ''),
			evidence: [...new Set(odd.map(({pin}) => pin))],
			next: [{say: 'Trust the calls, and check again in a few minutes', own: 'doctor'}],
		}));
	},
};
