// Finds an SSO sign-in that is missing or has expired, for a profile with its own
// sso_start_url: such a token is never renewed automatically (AWS CLI documentation).

import {timeLeft} from '../../../time-left.ts';
import {type Check, findingIf} from '../../check.ts';
import {endedSession, ssoSignIn} from '../../sign-in-step.ts';
import {isTokenUnreadable} from '../../unreadable-token.ts';
import {capitalized} from '../../words.ts';

export const ssoLegacyExpired: Check = {
	id: 'sso-legacy-expired',
	title: 'The SSO session of the AWS profile is valid',
	needs: 'offline',
	find(subject) {
		const {signIn, now} = subject;
		const profile = signIn?.loginProfile ?? signIn?.profile ?? '';
		const section = subject.aws.profiles.get(profile);
		if (!signIn?.sso || !section || section.sso_session || isTokenUnreadable(subject)) return [];
		const {expires} = signIn.sso;
		const why = expires ? capitalized(timeLeft(expires, now)) : 'There is no token for this start URL';
		const ended = endedSession(subject, why);
		return findingIf(!expires || expires <= now, () => ({
			status: ended.status,
			about: [expires],
			concerns: {identity: true},
			title: expires ? 'Your SSO session has expired' : 'You are not signed in with SSO',
			because: ended.because,
			evidence: [`AWS profile ${profile}`],
			next: [ssoSignIn(subject), {say: 'Or use an sso-session, which renews itself', run: 'aws configure sso'}],
		}));
	},
};
