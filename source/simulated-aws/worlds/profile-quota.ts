// The account may have one more application profile: of several that are to be made, the second is refused.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const profileQuota = world({
	name: 'profile-quota',
	description: 'there is room for one more application profile',
	applicationProfiles: platformProfiles,
	profileQuota: 4,
	home: signedIn(),
});
