// Every call is authorised and throttled.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const throttled = world({
	name: 'throttled',
	description: 'calls answer 429: reachable, but too many requests',
	applicationProfiles: platformProfiles,
	faults: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({
		...{operation, kind: 'error' as const, status: 429, name: 'ThrottlingException'},
		message: 'Too many requests, please wait before trying again.',
	})),
	home: signedIn(),
});
