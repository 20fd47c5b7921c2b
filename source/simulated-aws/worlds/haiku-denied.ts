// Haiku answers plain calls and refuses streams: one destination of the stream is missing in the identity policy.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, ssoRole} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

const profiles = ['arn:aws:bedrock:*:*:inference-profile/*', 'arn:aws:bedrock:*:*:application-inference-profile/*'];
const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

export const haikuDenied = world({
	name: 'haiku-denied',
	description: 'haiku may not be streamed in us-east-2: plain calls pass, streams answer 403',
	applicationProfiles: platformProfiles,
	identity: {
		principal: ssoRole('Dev'),
		policies: {
			identity: [
				policy(
					'AlmostAll',
					allow(['bedrock:InvokeModel', 'bedrock:CountTokens'], [...profiles, 'arn:aws:bedrock:*::foundation-model/*']),
					allow('bedrock:InvokeModelWithResponseStream', [
						...profiles,
						'arn:aws:bedrock:*::foundation-model/anthropic.claude-opus-*',
						'arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-*',
						...['us-east-1', 'us-west-2', ''].map((region) => `arn:aws:bedrock:${region}::foundation-model/${haiku}`),
					]),
					allow(['bedrock:List*', 'bedrock:Get*']),
					askIam,
				),
			],
		},
	},
	home: signedIn(),
});
