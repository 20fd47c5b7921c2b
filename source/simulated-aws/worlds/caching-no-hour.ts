// Prompts are cached for five minutes, and for no longer.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const cachingNoHour = world({
	name: 'caching-no-hour',
	description: 'prompts can be cached for five minutes, and a request for an hour is refused',
	applicationProfiles: platformProfiles,
	caching: {'*': 'no hour'},
	home: signedIn(),
});
