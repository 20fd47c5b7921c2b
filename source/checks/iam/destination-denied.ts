// I2: the policy allows the model in the home region only, but the profile routes elsewhere too: it fails now and then.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'policy-lacks-destination',
	catalogue: 'I2',
	title: 'The policy allows every destination region',
	kinds: ['destination-policy'],
	say: () => 'The policy lacks a region that the profile routes to',
	next: () => [{say: 'give this policy to your administrator', run: 'claude-bedrock-setup policy'}],
});
