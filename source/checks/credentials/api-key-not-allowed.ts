// C12: the identity behind an API key needs a permission of its own to use it.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'api-key-not-allowed',
	catalogue: 'C12',
	title: 'The API key may be used',
	kinds: ['call-with-bearer'],
	say: () => 'The identity behind the Bedrock API key may not use API keys',
	next: () => [{say: 'ask your administrator for bedrock:CallWithBearerToken', run: 'claude-bedrock-setup policy'}],
});
