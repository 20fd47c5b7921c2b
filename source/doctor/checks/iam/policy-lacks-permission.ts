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
		const different = new Set(pins);
		return `You may not call ${different.size > 1 ? `${different.size} of the models` : pins[0]}`;
	},
	next: () => [
		{say: 'Ask your administrator to add the missing permissions; this prints the policy', own: 'policy --missing'},
	],
});
