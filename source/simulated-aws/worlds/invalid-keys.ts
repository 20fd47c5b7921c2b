// Keys that AWS does not know: deleted, or mistyped.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {exampleKeys, keysHome} from '../home-files.ts';
import {world} from '../world.ts';

export const invalidKeys = world({
	name: 'invalid-keys',
	description: 'the exported keys are not known to AWS',
	applicationProfiles: platformProfiles,
	keys: {[exampleKeys.AWS_ACCESS_KEY_ID]: 'unknown'},
	home: keysHome,
});
