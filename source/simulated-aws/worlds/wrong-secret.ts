// The secret does not belong to the key.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {exampleKeys, keysHome} from '../home-files.ts';
import {world} from '../world.ts';

export const wrongSecret = world({
	name: 'wrong-secret',
	description: 'the secret does not fit the access key: signatures are refused',
	applicationProfiles: platformProfiles,
	keys: {[exampleKeys.AWS_ACCESS_KEY_ID]: 'wrong-secret'},
	home: keysHome,
});
