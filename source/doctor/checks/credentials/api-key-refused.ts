// A wrong, shortened or revoked Bedrock API key.
import {refusalCheck} from '../../refusal-check.ts';

export const apiKeyRefused = refusalCheck({
	id: 'api-key-refused',
	title: 'Bedrock accepts the API key',
	causes: ['api-key-invalid'],
	say: () => 'Bedrock does not accept the API key',
	next: () => [{say: 'make a new key in the Bedrock console, or sign in with a profile', own: ''}],
});
