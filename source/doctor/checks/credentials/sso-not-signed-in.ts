// Finds an SSO session whose token is missing or has expired; AWS's own message does not name the profile to sign in with.

import {timeLeft} from '../../../time-left.ts';
import {type Check, findingIf} from '../../check.ts';
import {endedSession, ssoSignIn} from '../../sign-in-step.ts';
import {isTokenUnreadable} from '../../unreadable-token.ts';
import {capitalized} from '../../words.ts';

export const ssoNotSignedIn: Check = {
	id: 'sso-not-signed-in',
	title: 'You are signed in to the SSO session',
	needs: 'offline',
	find(subject) {
		const {signIn, now} = subject;
		// For a role, the profile to sign in with is the one that the role takes its credentials from.
		const profile = signIn?.loginProfile ?? signIn?.profile ?? '';
		if (!signIn?.sso || !subject.aws.profiles.get(profile)?.sso_session) return [];
		if (isTokenUnreadable(subject)) return [];
		const {expires, session} = signIn.sso;
		const why = expires ? capitalized(timeLeft(expires, now)) : 'There is no token for it on this computer';
		const ended = endedSession(subject, why);
		return findingIf(!expires || expires <= now, () => ({
			status: ended.status,
			about: [session, expires !== undefined],
			concerns: {identity: true},
			title: expires ? `The SSO session ${session} has expired` : `You are not signed in to the SSO session ${session}`,
			because: ended.because,
			evidence: [`AWS profile ${profile}`],
			next: [ssoSignIn(subject)],
		}));
	},
};
