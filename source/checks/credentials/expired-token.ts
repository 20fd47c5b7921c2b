// C6: temporary keys that were exported or written to a file have ended.
import {profileFlag} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'expired-token',
	catalogue: 'C6',
	title: 'The temporary credentials are valid',
	kinds: ['expired'],
	say: () => 'The temporary AWS credentials have expired',
	next: (subject) =>
		subject.credentials.kind === 'keys'
			? [
					{
						say: 'unset them and sign in with a profile',
						run: 'unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
					},
				]
			: [{say: 'sign in again', run: `aws sso login${profileFlag(subject)}`}],
});
