// A service control policy without conditions: the one kind that the simulator sees.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {fullAccess, ordinary, organizationPolicy} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {deny} from '../policy/document.ts';
import {world} from '../world.ts';

export const scpPlain = world({
	name: 'scp-plain',
	description: 'an SCP denies invoking Opus, without conditions',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		scp: [
			fullAccess,
			organizationPolicy(
				'service',
				'NoOpus',
				deny('bedrock:InvokeModel*', 'arn:aws:bedrock:*::foundation-model/anthropic.claude-opus-*'),
			),
		],
	}),
	home: signedIn(),
});
