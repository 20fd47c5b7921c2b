// A new account whose tokens of the day are used up before the first call.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const dailyQuota = world({
	name: 'daily-quota',
	description: 'calls answer 429: the tokens of the day are used up',
	applicationProfiles: platformProfiles,
	faults: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({
		...{operation, kind: 'error' as const, status: 429, name: 'ThrottlingException'},
		message: 'Too many tokens per day, please wait before trying again.',
	})),
	home: signedIn(),
});
