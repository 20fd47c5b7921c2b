// Bedrock itself has a bad day.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const unavailable = world({
	name: 'unavailable',
	description: 'calls answer 503',
	applicationProfiles: platformProfiles,
	faults: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({
		...{operation, kind: 'error' as const, status: 503, name: 'ServiceUnavailableException'},
		message: 'Bedrock is unable to process your request.',
	})),
	home: signedIn(),
});
