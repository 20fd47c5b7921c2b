// Model calls are never answered.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const hanging = world({
	name: 'hanging',
	description: 'model calls are never answered',
	applicationProfiles: platformProfiles,
	faults: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({operation, kind: 'hang' as const})),
	home: signedIn(),
});
