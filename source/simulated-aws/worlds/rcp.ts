// A resource control policy denies Haiku; the simulator knows nothing of it.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinary, organizationPolicy} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, deny, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const rcp = world({
	name: 'rcp',
	description: 'a resource control policy denies Haiku',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		rcp: [
			policy('RCPFullAWSAccess', allow('*')),
			organizationPolicy(
				'resource',
				'NoHaiku',
				deny('bedrock:InvokeModel*', 'arn:aws:bedrock:*::foundation-model/anthropic.claude-haiku-*'),
			),
		],
	}),
	home: signedIn(),
});
