// Finds an SSO session that AWS does not accept although its token on this machine looks valid.

import {refusalCheck} from '../../refusal-check.ts';
import {ssoSignIn} from '../../sign-in-step.ts';

export const ssoRefused = refusalCheck({
	id: 'sso-refused',
	title: 'AWS accepts the SSO session',
	causes: ['sso-session-expired', 'sso-session-missing'],
	only: ({signIn, now}) => !signIn?.sso || (signIn.sso.expires !== undefined && signIn.sso.expires > now),
	say: () => 'AWS no longer accepts the SSO session',
	next: (subject) => [ssoSignIn(subject)],
});
