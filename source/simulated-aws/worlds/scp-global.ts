// A service control policy forbids global profiles by the region that they do not have.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {fullAccess, ordinary, organizationPolicy} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {deny} from '../policy/document.ts';
import {world} from '../world.ts';

export const scpGlobal = world({
	name: 'scp-global',
	description: 'an SCP denies global.* profiles (aws:RequestedRegion is unspecified)',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		scp: [
			fullAccess,
			organizationPolicy(
				'service',
				'NoGlobal',
				deny('bedrock:*', '*', {
					StringEquals: {'aws:RequestedRegion': 'unspecified'},
					ArnLike: {'bedrock:InferenceProfileArn': 'arn:aws:bedrock:*:*:inference-profile/global.*'},
				}),
			),
		],
	}),
	home: signedIn(),
});
