// Finds a profile whose role cannot be assumed, since the role's trust policy does not allow this identity.

import {refusalCheck} from '../../refusal-check.ts';
export const roleNotAssumable = refusalCheck({
	id: 'role-not-assumable',
	title: 'You may assume the role of the AWS profile',
	causes: ['assume-role-denied'],
	say: (subject) => `You may not assume the role of AWS profile ${subject.signIn?.profile ?? ''}`,
	next: () => [{say: 'Ask the owner of the role to let your identity assume it (sts:AssumeRole, sts:TagSession)'}],
});
