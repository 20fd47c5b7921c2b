// AWS itself says that the session is over, whatever the cached token looked like.

import {refusalCheck} from '../../refusal-check.ts';
import {loginFlag} from '../../subject-selectors.ts';

export const ssoRefused = refusalCheck({
	id: 'sso-refused',
	title: 'AWS accepts the SSO session',
	kinds: ['sso'],
	only: ({signIn, now}) => !signIn?.sso || (signIn.sso.expires !== undefined && signIn.sso.expires > now),
	say: () => 'AWS does not accept the SSO session any more',
	next: (subject) => [{say: 'sign in again', run: `aws sso login${loginFlag(subject)}`}],
});
