// Finds that the region's inference profiles cannot be listed: ids can then not be
// compared with what the region offers. Claude Code itself goes on without the list.

import type {Check} from '../../check.ts';
import {isDenied} from '../../denial-kind.ts';
import {credentialsFail} from '../../refusal-check.ts';
export const listNotAllowed: Check = {
	id: 'list-not-allowed',
	title: 'You may list the inference profiles of the region',
	needs: 'account',
	find: ({profiles, ...subject}) =>
		// Without any answer from AWS the network is the cause, which another check reports.
		profiles.state === 'refused' && profiles.problem.answer && !credentialsFail({...subject, profiles})
			? [
					{
						status: 'unknown',
						title: 'AWS did not list the inference profiles of the region',
						because: 'So ids could not be compared with those that the region offers',
						awsWords: profiles.problem.because ?? profiles.problem.title,
						next: [
							isDenied(profiles)
								? {
										say: 'Ask your administrator to add bedrock:ListInferenceProfiles; this prints the policy',
										own: 'policy',
									}
								: {say: 'Try again in a few minutes', own: 'doctor'},
						],
					},
				]
			: [],
};
