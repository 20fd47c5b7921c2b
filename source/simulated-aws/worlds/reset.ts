// Connections to the models are cut.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const reset = world({
	name: 'reset',
	description: 'connections for model calls are reset',
	applicationProfiles: platformProfiles,
	faults: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({operation, kind: 'reset' as const})),
	home: signedIn(),
});
