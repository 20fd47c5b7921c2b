// Creating an application profile takes two seconds, so that it can be interrupted.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const slowCreation = world({
	name: 'slow-creation',
	description: 'creating an application profile takes 2 seconds',
	applicationProfiles: platformProfiles,
	latency: {CreateInferenceProfile: 2000},
	home: signedIn(),
});
