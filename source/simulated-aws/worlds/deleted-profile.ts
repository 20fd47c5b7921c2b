// The pinned application profile was deleted since.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {claudeSettings, signedIn} from '../home-files.ts';
import {world} from '../world.ts';

const gone = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/0gone0since0';

export const deletedProfile = world({
	name: 'deleted-profile',
	description: 'saved pins name an application profile that no longer exists',
	applicationProfiles: platformProfiles,
	home: signedIn(
		claudeSettings({CLAUDE_CODE_USE_BEDROCK: '1', AWS_PROFILE: 'dev', AWS_REGION: 'us-west-2', ANTHROPIC_MODEL: gone}),
	),
});
