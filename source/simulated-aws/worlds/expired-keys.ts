// Exported session keys whose hour is over.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {exampleKeys, keysHome} from '../home-files.ts';
import {world} from '../world.ts';

export const expiredKeys = world({
	name: 'expired-keys',
	description: 'the exported session keys have expired',
	applicationProfiles: platformProfiles,
	keys: {[exampleKeys.AWS_ACCESS_KEY_ID]: 'expired'},
	home: keysHome,
});
