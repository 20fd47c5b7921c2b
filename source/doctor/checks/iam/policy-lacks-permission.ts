// The policy allows the foundation model, but not the inference profile that the call names.
import {refusalCheck, refusalsOfKind} from '../../refusal-check.ts';

export const policyLacksPermission = refusalCheck({
	id: 'policy-lacks-permission',
	title: 'The policy allows the calls',
	kinds: ['identity-policy'],
	only: (_, {call}) => call === 'probe',
	say: (subject) => {
		const pins = refusalsOfKind(subject, 'identity-policy').flatMap(({call, pin}) =>
			call === 'probe' && pin ? [pin] : [],
		);
		return `You may not call ${[...new Set(pins)].join(', ')}`;
	},
	next: () => [{say: 'give this policy to your administrator', own: 'policy'}],
});
