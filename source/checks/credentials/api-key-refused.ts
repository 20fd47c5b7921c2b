// C10: a wrong, shortened or revoked Bedrock API key.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'api-key-refused',
	catalogue: 'C10',
	title: 'Bedrock accepts the API key',
	kinds: ['api-key'],
	say: () => 'Bedrock does not accept the API key',
	next: () => [{say: 'make a new key in the Bedrock console, or sign in with a profile', run: 'claude-bedrock-setup'}],
});
