// Cross-region routing never leads to the region where a prompt was cached.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const cachingNeverRead = world({
	name: 'caching-never-read',
	description: 'prompts are written to the cache and never read, since each call comes to another region',
	applicationProfiles: platformProfiles,
	caching: {'*': 'never read'},
	home: signedIn(),
});
