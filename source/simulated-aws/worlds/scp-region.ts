// A service control policy keeps the organization out of all but some regions, and so out of one destination.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {fullAccess, ordinary, organizationPolicy} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const scpRegion = world({
	name: 'scp-region',
	description: 'a region-deny SCP hits us-east-2, one destination of the us profiles',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		scp: [
			fullAccess,
			organizationPolicy('service', 'AllowedRegions', {
				Effect: 'Deny',
				NotAction: ['iam:*', 'organizations:*', 'sts:*', 'support:*'],
				Resource: '*',
				Condition: {
					StringNotEquals: {
						'aws:RequestedRegion': ['us-east-1', 'us-west-2', 'eu-central-1', 'eu-west-1', 'unspecified'],
					},
				},
			}),
		],
	}),
	home: signedIn(),
});
