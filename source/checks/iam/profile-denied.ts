// I1: the policy allows the foundation model, but not the inference profile that the call names.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'policy-lacks-permission',
	catalogue: 'I1',
	title: 'The policy allows the calls',
	kinds: ['identity-policy'],
	only: (_, {call}) => call === 'probe',
	say: (_, {pin, way}) => `You may not call ${pin}${way === 'stream' ? ' with streaming' : ''}`,
	next: () => [{say: 'give this policy to your administrator', run: 'claude-bedrock-setup policy'}],
});
