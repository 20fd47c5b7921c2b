// Settings from before a move: the pinned ARNs live in us-east-1, the region is us-west-2.
import {platformProfiles, profileId} from '../catalog/application-profiles.ts';
import {claudeSettings, signedIn} from '../home-files.ts';
import {world} from '../world.ts';

const pin = (name: string) =>
	`arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/${profileId('us-east-1', name)}`;

export const wrongRegionArn = world({
	name: 'wrong-region-arn',
	description: 'saved pins are ARNs of us-east-1 while the region is us-west-2',
	applicationProfiles: platformProfiles,
	home: signedIn(
		claudeSettings({
			CLAUDE_CODE_USE_BEDROCK: '1',
			AWS_PROFILE: 'dev',
			AWS_REGION: 'us-west-2',
			ANTHROPIC_MODEL: pin('platform opus'),
			ANTHROPIC_DEFAULT_OPUS_MODEL: pin('platform opus'),
			ANTHROPIC_DEFAULT_SONNET_MODEL: pin('platform sonnet'),
			ANTHROPIC_DEFAULT_HAIKU_MODEL: pin('platform haiku'),
		}),
	),
});
