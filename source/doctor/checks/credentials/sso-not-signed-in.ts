// Finds an SSO session whose token is missing or has expired; AWS's own message does not name the profile to sign in with.
import {type Check, findingIf} from '../../check.ts';
import {ssoSignIn} from '../../sign-in-step.ts';

export const ssoNotSignedIn: Check = {
	id: 'sso-not-signed-in',
	title: 'The SSO session is signed in',
	needs: 'offline',
	find(subject) {
		const {signIn, now} = subject;
		// For a role, the profile to sign in with is the one that the role takes its credentials from.
		const profile = signIn?.loginProfile ?? signIn?.profile ?? '';
		if (!signIn?.sso || !subject.aws.profiles.get(profile)?.sso_session) return [];
		const {expires, session} = signIn.sso;
		return findingIf(!expires || expires <= now, () => ({
			status: 'fail',
			about: [session, expires !== undefined],
			title: expires ? `The SSO session ${session} has expired` : `You are not signed in to the SSO session ${session}`,
			because: expires ? `it ended at ${expires.toISOString()}` : 'there is no token for it on this machine',
			evidence: [`profile ${profile}`],
			next: [ssoSignIn(subject)],
		}));
	},
};
