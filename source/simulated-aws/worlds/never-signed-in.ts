// An SSO profile that was never signed in to.
import {platformShelf} from '../catalog/application-profiles.ts';
import {unsignedHome} from '../home-files.ts';
import {world} from '../world.ts';

export const neverSignedIn = world({
	name: 'never-signed-in',
	description: 'there is an SSO profile but nobody ever signed in',
	shelf: platformShelf,
	home: unsignedHome,
});
