// Finds an SSO sign-in that is missing or has expired, for a profile with its own
// sso_start_url: such a token is never renewed automatically (AWS CLI documentation).
import {type Check, findingIf} from '../../check.ts';
import {ssoSignIn} from '../../sign-in-step.ts';

export const ssoLegacyExpired: Check = {
	id: 'sso-legacy-expired',
	title: 'The SSO sign-in of the profile is valid',
	needs: 'offline',
	find(subject) {
		const {signIn, now} = subject;
		const profile = signIn?.loginProfile ?? signIn?.profile ?? '';
		const section = subject.aws.profiles.get(profile);
		if (!signIn?.sso || !section || section.sso_session) return [];
		const {expires} = signIn.sso;
		return findingIf(!expires || expires <= now, () => ({
			status: 'fail',
			about: [expires],
			title: expires ? 'The SSO sign-in has expired' : 'You are not signed in with SSO',
			because: expires ? `it ended at ${expires.toISOString()}` : 'there is no token for this start URL',
			evidence: [`profile ${profile}`],
			next: [ssoSignIn(subject), {say: 'a profile with an sso-session renews itself', run: 'aws configure sso'}],
		}));
	},
};
