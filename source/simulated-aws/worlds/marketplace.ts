// First use in the account, and the caller may not subscribe to the model on the Marketplace.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, developer} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow} from '../policy/document.ts';
import {world} from '../world.ts';

export const marketplace = world({
	name: 'marketplace',
	description: 'no agreement yet, and the caller may not subscribe to Claude',
	applicationProfiles: platformProfiles,
	identity: developer(allow('bedrock:*'), askIam),
	modelStates: {'*': {agreement: 'NOT_AVAILABLE'}},
	home: signedIn(),
});
