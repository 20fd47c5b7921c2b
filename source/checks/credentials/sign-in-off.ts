// C2: what the AWS files say makes this sign-in impossible, before anything is asked.
import {profileKeys} from '../aws-config.ts';
import type {Check} from '../check.ts';
import {profileFlag, shown, when} from '../look.ts';

export const check: Check = {
	id: 'sign-in-impossible',
	catalogue: 'C2',
	title: 'The AWS profile can be used',
	needs: 'offline',
	find(subject) {
		const {signIn} = subject;
		const keys = profileKeys(subject.aws, signIn?.profile ?? '');
		const said = signIn?.kind === 'login' || keys?.mfa_serial || keys?.sso_session;
		return when(signIn?.off !== undefined && !said, () => ({
			status: 'fail',
			title: `The sign-in ${signIn?.profile ?? signIn?.id} cannot work`,
			because: signIn?.off,
			evidence: shown(subject, 'AWS_PROFILE'),
			next: [{say: 'repair the profile', run: `aws configure list${profileFlag(subject)}`}],
		}));
	},
};
