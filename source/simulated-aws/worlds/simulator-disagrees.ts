// The simulator still answers from a policy that is no longer in force: it says yes, the call says no.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, developer, ordinaryAccess, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const simulatorDisagrees = world({
	name: 'simulator-disagrees',
	description: 'IAM simulation says allowed, the calls answer 403',
	applicationProfiles: platformProfiles,
	identity: developer(readBedrock, askIam),
	simulator: {identity: [ordinaryAccess]},
	home: signedIn(),
});
