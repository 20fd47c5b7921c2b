// AWS has not released the account for Claude.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const accountNotAuthorized = world({
	name: 'account-not-authorized',
	description: 'AWS does not let this account call Claude at all',
	applicationProfiles: platformProfiles,
	modelStates: {'*': {authorization: 'NOT_AUTHORIZED'}},
	home: signedIn(),
});
