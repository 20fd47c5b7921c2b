// Nothing is ever answered, the sign-in neither.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const allHanging = world({
	name: 'all-hanging',
	description: 'no call is ever answered',
	applicationProfiles: platformProfiles,
	faults: [{operation: '*', kind: 'hang'}],
	home: signedIn(),
});
