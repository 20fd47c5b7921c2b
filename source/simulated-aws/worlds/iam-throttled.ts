// The policy simulator is asked too often: its limit is low, and its 429 is a 400.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const iamThrottled = world({
	name: 'iam-throttled',
	description: 'IAM simulation answers Throttling: Rate exceeded',
	applicationProfiles: platformProfiles,
	faults: ['SimulatePrincipalPolicy', 'GetContextKeysForPrincipalPolicy'].map((operation) => ({
		...{operation, kind: 'error' as const, status: 400, name: 'ThrottlingException'},
		message: 'Rate exceeded',
	})),
	home: signedIn(),
});
