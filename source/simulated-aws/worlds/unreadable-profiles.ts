// Application profiles are listed and called, and none can be read: what Claude Code asks about an ARN at every start answers 403.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, invokeActions, ssoRole} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

const ownProfiles = 'arn:aws:bedrock:*:123456789012:application-inference-profile/*';

export const unreadableProfiles = world({
	name: 'unreadable-profiles',
	description: 'only application profiles may be called, and GetInferenceProfile answers 403',
	applicationProfiles: platformProfiles,
	identity: {
		principal: ssoRole('Dev'),
		policies: {
			identity: [
				policy(
					'CallAndList',
					allow(invokeActions, ownProfiles),
					allow(invokeActions, 'arn:aws:bedrock:*::foundation-model/anthropic.*', {
						StringLike: {'bedrock:InferenceProfileArn': ownProfiles},
					}),
					allow(['bedrock:List*', 'bedrock:GetFoundationModel*', 'bedrock:GetUseCaseForModelAccess']),
					askIam,
				),
			],
		},
	},
	home: signedIn(),
});
