// Every answer takes a tenth of a second.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const slow = world({
	name: 'slow',
	description: 'every answer takes 100 ms',
	applicationProfiles: platformProfiles,
	latency: {'*': 100},
	home: signedIn(),
});
