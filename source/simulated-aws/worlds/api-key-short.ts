// A short-term Bedrock API key: one region, at most twelve hours.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess, ssoRole} from '../grants.ts';
import {world} from '../world.ts';

const accessKeyId = 'ASIAIOSFODNN7EXAMPLE';

export const apiKeyShort = world({
	name: 'api-key-short',
	description: 'a short-term Bedrock API key, 3 h left, for us-west-2 only',
	applicationProfiles: platformProfiles,
	apiKeys: [
		{kind: 'short-term', accessKeyId, caller: {principal: ssoRole('Dev'), policies: {identity: [ordinaryAccess]}}},
	],
	home: {
		shortTermKey: {accessKeyId, region: 'us-west-2', minutesLeft: 180},
		environment: {AWS_REGION: 'us-west-2'},
	},
});
