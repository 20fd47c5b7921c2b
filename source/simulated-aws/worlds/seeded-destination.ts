// Each call goes to one destination, and one of the three is refused: a single success proves little.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {anyProfile, askIam, developer, invokeActions, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow} from '../policy/document.ts';
import {world} from '../world.ts';

export const seededDestination = world({
	name: 'seeded-destination',
	description: 'each call meets one destination only; us-east-2 is refused',
	applicationProfiles: platformProfiles,
	identity: developer(
		allow(invokeActions, [
			...anyProfile,
			'arn:aws:bedrock:us-east-1::foundation-model/*',
			'arn:aws:bedrock:us-west-2::foundation-model/*',
		]),
		readBedrock,
		askIam,
	),
	routing: {kind: 'seeded', seed: 7},
	home: signedIn(),
});
