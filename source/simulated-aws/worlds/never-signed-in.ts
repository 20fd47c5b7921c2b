// An SSO profile that was never signed in to.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {unsignedHome} from '../home-files.ts';
import {world} from '../world.ts';

export const neverSignedIn = world({
	name: 'never-signed-in',
	description: 'there is an SSO profile but nobody ever signed in',
	applicationProfiles: platformProfiles,
	home: unsignedHome,
});
