// Finds a policy that allows the model in its home region only, while
// the profile routes calls to others as well: calls fail now and then.
import {refusalCheck} from '../../refusal-check.ts';

export const policyLacksDestination = refusalCheck({
	id: 'policy-lacks-destination',
	title: 'The policy allows every destination region',
	denial: 'missing destination',
	say: () => 'The policy lacks a region that the profile routes to',
	next: () => [{say: 'give this policy to your administrator', own: 'policy'}],
});
