// Finds an SSO role that the user may not use any more: its permission set was taken away.

import {refusalCheck} from '../../refusal-check.ts';
export const ssoForbidden = refusalCheck({
	id: 'sso-forbidden',
	title: 'The SSO role is assigned to you',
	causes: ['sso-role-refused'],
	say: ({signIn}) =>
		`You may no longer use the role ${signIn?.sso?.roleName ?? ''} in account ${signIn?.sso?.accountId ?? ''}`,
	next: () => [
		{say: 'Ask your administrator to assign you the permission set, or choose another AWS profile', own: ''},
	],
});
