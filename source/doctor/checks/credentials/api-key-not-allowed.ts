// The identity behind an API key needs a permission of its own to use it.
import {refusalCheck} from '../../refusal-check.ts';

export const apiKeyNotAllowed = refusalCheck({
	id: 'api-key-not-allowed',
	title: 'The API key may be used',
	causes: ['api-key-permission'],
	say: () => 'The identity behind the Bedrock API key may not use API keys',
	next: () => [{say: 'ask your administrator for bedrock:CallWithBearerToken', own: 'policy'}],
});
