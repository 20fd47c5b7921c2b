// A new account whose quotas are all 0, as AWS leaves some until they are asked about: no call of a model is let in.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const noQuota = world({
	name: 'no-quota',
	description: 'a new account whose quotas are 0: every call answers 429',
	applicationProfiles: platformProfiles,
	tokenQuota: () => 0,
	home: signedIn(),
});
