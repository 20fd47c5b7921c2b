// A permissions boundary on the role leaves Opus out.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {anyProfile, askIam, invokeActions, ordinary, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const boundary = world({
	name: 'boundary',
	description: 'a permissions boundary allows Sonnet and Haiku, not Opus',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		boundary: policy(
			'ModelsWeMayUse',
			allow(invokeActions, [
				...anyProfile,
				'arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-*',
				'arn:aws:bedrock:*::foundation-model/anthropic.claude-haiku-*',
			]),
			readBedrock,
			askIam,
		),
	}),
	home: signedIn(),
});
