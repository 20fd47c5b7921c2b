// A bare foundation model id is pinned, which no current model answers to.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {claudeSettings, signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const onDemand = world({
	name: 'on-demand',
	description: 'the saved primary model is a bare foundation model id: calls answer 400',
	applicationProfiles: platformProfiles,
	home: signedIn(
		claudeSettings({
			CLAUDE_CODE_USE_BEDROCK: '1',
			AWS_PROFILE: 'dev',
			AWS_REGION: 'us-west-2',
			ANTHROPIC_MODEL: 'anthropic.claude-opus-5-5',
		}),
	),
});
