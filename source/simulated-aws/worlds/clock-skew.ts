// The clock of this machine is ten minutes behind AWS.
import {platformShelf} from '../catalog/application-profiles.ts';
import {keysHome} from '../home-files.ts';
import {world} from '../world.ts';

export const clockSkew = world({
	name: 'clock-skew',
	description: 'the clock here is ten minutes behind: signatures have expired',
	shelf: platformShelf,
	clockAhead: 600,
	home: keysHome,
});
