// Finds an SSO role that the user may not use any more: its permission set was taken away.
import {refusalCheck} from '../../refusal-check.ts';

export const ssoForbidden = refusalCheck({
	id: 'sso-forbidden',
	title: 'The SSO role is still assigned',
	causes: ['sso-role-refused'],
	say: ({signIn}) =>
		`You may not use the role ${signIn?.sso?.roleName ?? ''} in account ${signIn?.sso?.accountId ?? ''} any more`,
	next: () => [{say: 'ask your administrator for the permission set, or choose another profile', own: ''}],
});
