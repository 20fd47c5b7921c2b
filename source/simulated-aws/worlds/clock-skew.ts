// The clock of this machine is ten minutes behind AWS.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {keysHome} from '../home-files.ts';
import {world} from '../world.ts';

export const clockSkew = world({
	name: 'clock-skew',
	description: 'the clock here is ten minutes behind: signatures have expired',
	applicationProfiles: platformProfiles,
	clockAhead: 600,
	home: keysHome,
});
