// Signed in as the root user, whom no identity policy binds and nobody can simulate.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {keysHome} from '../home-files.ts';
import {world} from '../world.ts';

export const root = world({
	name: 'root',
	description: 'the caller is the root user of the account',
	applicationProfiles: platformProfiles,
	identity: {principal: {kind: 'root'}, policies: {}},
	home: keysHome,
});
