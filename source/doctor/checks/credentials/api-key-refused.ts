// Finds a Bedrock API key that AWS does not accept because it is wrong, cut short or revoked.
import {refusalCheck} from '../../refusal-check.ts';

export const apiKeyRefused = refusalCheck({
	id: 'api-key-refused',
	title: 'Bedrock accepts the API key',
	causes: ['api-key-invalid'],
	say: () => 'Bedrock does not accept the API key',
	next: () => [{say: 'make a new key in the Bedrock console, or sign in with a profile', own: ''}],
});
