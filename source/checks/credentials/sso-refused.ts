// C3: AWS itself says that the session is over, whatever the cached token looked like.
import {loginFlag} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'sso-refused',
	catalogue: 'C3',
	title: 'AWS accepts the SSO session',
	kinds: ['sso'],
	only: ({signIn, now}) => !signIn?.sso || (signIn.sso.expires !== undefined && signIn.sso.expires > now),
	say: () => 'AWS does not accept the SSO session any more',
	next: (subject) => [{say: 'sign in again', run: `aws sso login${loginFlag(subject)}`}],
});
