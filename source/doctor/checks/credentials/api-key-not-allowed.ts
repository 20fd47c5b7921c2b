// Finds a Bedrock API key whose identity may not use API keys: AWS asks for the permission bedrock:CallWithBearerToken.

import {refusalCheck} from '../../refusal-check.ts';
export const apiKeyNotAllowed = refusalCheck({
	id: 'api-key-not-allowed',
	title: 'The identity behind the Bedrock API key may use API keys',
	causes: ['api-key-permission'],
	say: () => 'The identity behind the Bedrock API key may not use API keys',
	next: () => [
		{say: 'Ask your administrator to add bedrock:CallWithBearerToken; this prints the policy', own: 'policy --missing'},
	],
});
