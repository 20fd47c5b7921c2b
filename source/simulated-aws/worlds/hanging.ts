// Model calls are never answered.
import {platformShelf} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const hanging = world({
	name: 'hanging',
	description: 'model calls are never answered',
	shelf: platformShelf,
	faults: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({operation, kind: 'hang' as const})),
	home: signedIn(),
});
