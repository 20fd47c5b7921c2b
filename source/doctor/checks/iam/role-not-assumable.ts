// Finds a profile whose role cannot be assumed, since the role's trust policy does not allow this identity.
import {refusalCheck} from '../../refusal-check.ts';

export const roleNotAssumable = refusalCheck({
	id: 'role-not-assumable',
	title: 'The role of the profile can be assumed',
	causes: ['assume-role-denied'],
	say: (subject) => `The role of the profile ${subject.signIn?.profile ?? ''} cannot be assumed`,
	next: () => [{say: 'ask the owner of the role to trust your identity (sts:AssumeRole, sts:TagSession)'}],
});
