// I14: the simulation does not see session and endpoint policies; where it contradicts a call, the call is right.
import type {Check} from '../check.ts';
import {when} from '../look.ts';

export const check: Check = {
	id: 'simulation-disagrees',
	catalogue: 'I14',
	title: 'IAM’s simulation and the calls agree',
	needs: 'account',
	find: ({access}) =>
		(access?.rows ?? []).flatMap(({role, disagreement}) =>
			when(disagreement, () => ({
				status: 'unknown',
				title: `IAM’s simulation and the call disagree about ${role}`,
				because: disagreement,
				next: [{say: 'believe the call, and keep an eye on that model', run: 'claude-bedrock-setup doctor'}],
			})),
		),
};
