// Bedrock API keys, and the Authorization header that they travel in.
import type {Rule} from '../refusal.ts';
import {rule} from './match.ts';

export const apiKey: readonly Rule[] = [
	// Seen when the key's own identity lacks bedrock:CallWithBearerToken (guidance-for-claude-code-with-amazon-bedrock#784).
	rule('api-key-permission', /Must start with pre-defined prefix|bedrock:CallWithBearerToken/i, {
		layer: 'identity',
		title: 'the identity behind the Bedrock API key may not use API keys',
		action: 'bedrock:CallWithBearerToken',
		resource: '*',
		fixer: 'your administrator',
		next: [{say: 'have bedrock:CallWithBearerToken allowed for it', own: 'policy --missing'}],
	}),
	rule(
		'api-key-invalid',
		/API Key is valid|Authentication failed.*API Key|Missing required parameters in the API Key|Invalid API Key/i,
		({region}) => ({
			layer: 'credentials',
			title: 'AWS does not accept this Bedrock API key',
			fixer: 'you',
			next: [
				{
					say: `make a new key; a short-term key works only in the region it was made in, and this call went to ${region}`,
				},
				{say: 'or sign in with an AWS profile', own: ''},
			],
		}),
	),
	rule('authorization-header', /Authorization header (is missing|requires)/i, {
		layer: 'credentials',
		title: 'the request carried no usable Authorization header',
		fixer: 'you',
		next: [
			{say: 'an empty AWS_BEARER_TOKEN_BEDROCK does this: unset it', run: 'unset AWS_BEARER_TOKEN_BEDROCK'},
			{say: 'and so do Claude Code 2.1.94 to 2.1.96: update it', run: 'claude update'},
		],
	}),
];
