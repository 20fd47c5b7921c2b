// First use in the account by someone who may subscribe: the first call does.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const firstUse = world({
	name: 'first-use',
	description: 'no agreement yet; the first call subscribes the account',
	applicationProfiles: platformProfiles,
	modelStates: {'*': {agreement: 'NOT_AVAILABLE'}},
	home: signedIn(),
});
