// A short-term Bedrock API key that ended two hours ago.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess, ssoRole} from '../grants.ts';
import {world} from '../world.ts';

const accessKeyId = 'ASIAIOSFODNN7EXAMPLE';

export const apiKeyExpired = world({
	name: 'api-key-expired',
	description: 'a short-term Bedrock API key that ended 2 h ago',
	applicationProfiles: platformProfiles,
	apiKeys: [
		{kind: 'short-term', accessKeyId, caller: {principal: ssoRole('Dev'), policies: {identity: [ordinaryAccess]}}},
	],
	home: {
		shortTermKey: {accessKeyId, region: 'us-west-2', minutesLeft: -120},
		environment: {AWS_REGION: 'us-west-2'},
	},
});
