// R6: a service control policy denies one region that a profile may route to, so calls fail now and then.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'destination-denied',
	catalogue: 'R6',
	title: 'The organisation allows every destination region',
	kinds: ['destination-organisation'],
	say: () => 'A policy of your organisation denies a region that the profile routes to',
	next: () => [{say: 'give this policy to your organisation’s administrator', run: 'claude-bedrock-setup policy'}],
});
