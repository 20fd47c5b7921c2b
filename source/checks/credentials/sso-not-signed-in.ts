// C3: the token of an SSO session is missing or has ended; AWS's text does not say which command to run where.
import {profileKeys} from '../aws-config.ts';
import type {Check} from '../check.ts';
import {profileFlag, when} from '../look.ts';

export const check: Check = {
	id: 'sso-not-signed-in',
	catalogue: 'C3',
	title: 'The SSO session is signed in',
	needs: 'offline',
	find(subject) {
		const {signIn, now} = subject;
		if (!signIn?.sso || !profileKeys(subject.aws, signIn.profile ?? '')?.sso_session) return [];
		const {expires, session} = signIn.sso;
		return when(!expires || expires <= now, () => ({
			status: 'fail',
			title: expires ? `The SSO session ${session} has expired` : `You are not signed in to the SSO session ${session}`,
			because: expires ? `it ended at ${expires.toISOString()}` : 'there is no token for it on this machine',
			evidence: [`profile ${signIn.profile}`],
			next: [{say: 'sign in again', run: `aws sso login${profileFlag(subject)}`}],
		}));
	},
};
