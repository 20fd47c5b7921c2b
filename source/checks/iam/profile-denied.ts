// I1: the policy allows the foundation model, but not the inference profile that the call names.
import {refused, refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'policy-lacks-permission',
	catalogue: 'I1',
	title: 'The policy allows the calls',
	kinds: ['identity-policy'],
	only: (_, {call}) => call === 'probe',
	say: (subject) => {
		const pins = refused(subject, 'identity-policy').flatMap(({call, pin}) => (call === 'probe' && pin ? [pin] : []));
		return `You may not call ${[...new Set(pins)].join(', ')}`;
	},
	next: () => [{say: 'give this policy to your administrator', run: 'claude-bedrock-setup policy'}],
});
