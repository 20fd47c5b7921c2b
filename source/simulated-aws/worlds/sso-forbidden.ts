// Signed in, but the permission set that the profile names was taken away: the portal answers ForbiddenException.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess, ssoRole} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const ssoForbidden = world({
	name: 'sso-forbidden',
	description: 'the permission set of the SSO profile was taken away',
	applicationProfiles: platformProfiles,
	identity: {principal: ssoRole('ReadOnly'), policies: {identity: [ordinaryAccess]}},
	home: signedIn(),
});
