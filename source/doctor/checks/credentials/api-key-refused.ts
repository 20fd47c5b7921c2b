// Finds a Bedrock API key that AWS does not accept because it is wrong, cut short or revoked.

import {refusalCheck} from '../../refusal-check.ts';
export const apiKeyRefused = refusalCheck({
	id: 'api-key-refused',
	title: 'AWS accepts the Bedrock API key',
	causes: ['api-key-invalid'],
	say: (_, {title}) => title ?? 'AWS does not accept the Bedrock API key',
	next: () => [{say: 'Sign in with an AWS profile, or make a new key in the Bedrock console', own: ''}],
});
