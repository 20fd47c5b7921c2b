// A long-term Bedrock API key and nothing else: no identity can be asked for.
import {longTermKey} from '../api-keys.ts';
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {world} from '../world.ts';

const token = longTermKey('BedrockAPIKey-demo');

export const apiKey = world({
	name: 'api-key',
	description: 'a long-term Bedrock API key in the environment',
	applicationProfiles: platformProfiles,
	apiKeys: [
		{
			...{kind: 'long-term', token},
			caller: {
				principal: {kind: 'user', name: 'BedrockAPIKey-demo', path: '/'},
				policies: {identity: [ordinaryAccess]},
			},
		},
	],
	home: {environment: {AWS_BEARER_TOKEN_BEDROCK: token, AWS_REGION: 'us-west-2'}},
});
