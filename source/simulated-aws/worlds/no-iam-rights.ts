// May list and invoke, may not ask IAM anything: the simulator cannot help, only a live call can.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ssoRole} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const noIamRights = world({
	name: 'no-iam-rights',
	description: 'may list and invoke all of Bedrock, may not ask IAM anything',
	applicationProfiles: platformProfiles,
	identity: {
		principal: ssoRole('Dev'),
		policies: {identity: [policy('BedrockOnly', allow('bedrock:*'))]},
	},
	home: signedIn(),
});
