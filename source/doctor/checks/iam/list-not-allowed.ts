// Finds that the region's inference profiles cannot be listed: ids can then not be
// compared with what the region offers. Claude Code itself goes on without the list.
import type {Check} from '../../check.ts';
import {credentialsFail} from '../../refusal-check.ts';

export const listNotAllowed: Check = {
	id: 'list-not-allowed',
	title: 'The inference profiles of the region can be listed',
	needs: 'account',
	find: ({profiles, ...subject}) =>
		// Without any answer from AWS the network is the cause, which another check reports.
		profiles.state === 'refused' && profiles.problem.answer && !credentialsFail({...subject, profiles})
			? [
					{
						status: 'unknown',
						title: 'The inference profiles of the region could not be listed',
						because: profiles.problem.because ?? profiles.problem.title,
						next: [
							profiles.problem.answer.status === 403
								? {say: 'allow bedrock:ListInferenceProfiles', own: 'policy'}
								: {say: 'ask again in some minutes', own: 'doctor'},
						],
					},
				]
			: [],
};
