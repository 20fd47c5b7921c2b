// Finds model calls that no policy allows. A frequent cause: the policy names the foundation model
// and not the inference profile, and AWS asks for both (AWS's documentation on inference profiles).
import {denialsOf, refusalCheck} from '../../refusal-check.ts';

export const policyLacksPermission = refusalCheck({
	id: 'policy-lacks-permission',
	title: 'The policy allows the calls',
	denial: 'missing permission',
	only: (_, {call}) => call === 'probe',
	say: (subject) => {
		const pins = denialsOf(subject, 'missing permission').flatMap(({call, pin}) =>
			call === 'probe' && pin ? [pin] : [],
		);
		return `You may not call ${[...new Set(pins)].join(', ')}`;
	},
	next: () => [{say: 'give this policy to your administrator', own: 'policy'}],
});
