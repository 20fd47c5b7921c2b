// C21: the permission set behind the profile was taken away.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'sso-forbidden',
	catalogue: 'C21',
	title: 'The SSO role is still assigned',
	kinds: ['sso-forbidden'],
	say: ({signIn}) =>
		`You may not use the role ${signIn?.sso?.roleName ?? ''} in account ${signIn?.sso?.accountId ?? ''} any more`,
	next: () => [
		{say: 'ask your administrator for the permission set, or choose another profile', run: 'claude-bedrock-setup'},
	],
});
