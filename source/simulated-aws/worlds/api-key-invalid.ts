// A Bedrock API key that AWS does not accept: mistyped, deleted, or made in another region.
import {longTermKey} from '../api-keys.ts';
import {platformProfiles} from '../catalog/application-profiles.ts';
import {world} from '../world.ts';

const token = longTermKey('BedrockAPIKey-demo');

export const apiKeyInvalid = world({
	name: 'api-key-invalid',
	description: 'a Bedrock API key that AWS does not accept',
	applicationProfiles: platformProfiles,
	home: {environment: {AWS_BEARER_TOKEN_BEDROCK: token, AWS_REGION: 'us-west-2'}},
});
