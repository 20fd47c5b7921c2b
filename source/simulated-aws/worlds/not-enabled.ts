// The account is not entitled to Opus 5.5.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const notEnabled = world({
	name: 'not-enabled',
	description: 'no access to Opus 5.5 in this account',
	applicationProfiles: platformProfiles,
	modelStates: {'anthropic.claude-opus-5-5': {entitlement: 'NOT_AVAILABLE', agreement: 'NOT_AVAILABLE'}},
	home: signedIn(),
});
