// A model that takes no prompt for the cache, while Claude Code marks every turn.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const cachingRefused = world({
	name: 'caching-refused',
	description: 'Haiku 4.5 refuses requests that are marked for the prompt cache',
	applicationProfiles: platformProfiles,
	caching: {'anthropic.claude-haiku-4-5-20251001-v1:0': 'refused'},
	home: signedIn(),
});
