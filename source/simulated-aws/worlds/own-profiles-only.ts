// The problem this project began with: only the account's own profiles may be called, every system profile is refused.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, ssoRole} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

const ownProfiles = 'arn:aws:bedrock:*:123456789012:application-inference-profile/*';
const invoke = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

export const ownProfilesOnly = world({
	name: 'own-profiles-only',
	description: 'only three application profiles may be called; every system profile answers 403',
	applicationProfiles: platformProfiles,
	identity: {
		principal: ssoRole('Dev'),
		policies: {
			identity: [
				policy(
					'OwnProfilesOnly',
					allow(invoke, ownProfiles),
					allow(invoke, 'arn:aws:bedrock:*::foundation-model/anthropic.*', {
						StringLike: {'bedrock:InferenceProfileArn': ownProfiles},
					}),
					allow(['bedrock:List*', 'bedrock:Get*']),
					askIam,
				),
			],
		},
	},
	home: signedIn(),
});
