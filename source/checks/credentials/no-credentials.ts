// C1: nothing on this machine gives credentials, so every call fails before it is sent.
import type {Check} from '../check.ts';
import {profileFlag, usesBedrock, when} from '../look.ts';
import {refused} from '../refused.ts';

export const check: Check = {
	id: 'no-credentials',
	catalogue: 'C1',
	title: 'There are AWS credentials',
	needs: 'offline',
	find(subject) {
		const missing = refused(subject, 'no-credentials')[0];
		const nothing = subject.credentials.kind === 'chain' && !subject.signIn;
		return when(usesBedrock(subject) && (nothing || missing !== undefined), () => ({
			status: 'fail',
			title: 'No AWS credentials were found',
			because: missing?.answer.message ?? 'no profile, no exported keys, no Bedrock API key and no container role',
			evidence: [subject.credentials.why],
			next: [{say: 'sign in', run: `aws configure sso${profileFlag(subject)}`}],
		}));
	},
};
