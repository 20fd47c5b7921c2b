// Signed in, and allowed nothing: GetCallerIdentity is all that answers.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ssoRole} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const noAccess = world({
	name: 'no-access',
	description: 'signed in but allowed nothing: everything beyond STS answers 403',
	applicationProfiles: platformProfiles,
	identity: {principal: ssoRole('Dev'), policies: {identity: []}},
	home: signedIn(),
});
