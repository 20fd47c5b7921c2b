// Streams begin and then break off with an exception.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const streamBreaks = world({
	name: 'stream-breaks',
	description: 'streams begin with 200 and break off with throttlingException',
	applicationProfiles: platformProfiles,
	faults: [
		{
			...{operation: 'InvokeModelWithResponseStream', kind: 'in-stream', name: 'throttlingException'},
			message: 'Too many tokens, please wait before trying again.',
		},
	],
	home: signedIn(),
});
