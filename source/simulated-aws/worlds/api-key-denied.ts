// The user behind the API key may do everything but use a bearer token.
import {longTermKey} from '../api-keys.ts';
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {deny, policy} from '../policy/document.ts';
import {world} from '../world.ts';

const token = longTermKey('BedrockAPIKey-demo');

export const apiKeyDenied = world({
	name: 'api-key-denied',
	description: 'the API key is refused: bedrock:CallWithBearerToken is denied',
	applicationProfiles: platformProfiles,
	apiKeys: [
		{
			...{kind: 'long-term', token},
			caller: {
				principal: {kind: 'user', name: 'BedrockAPIKey-demo', path: '/'},
				policies: {identity: [ordinaryAccess, policy('NoBearerTokens', deny('bedrock:CallWithBearerToken'))]},
			},
		},
	],
	home: {environment: {AWS_BEARER_TOKEN_BEDROCK: token, AWS_REGION: 'us-west-2'}},
});
