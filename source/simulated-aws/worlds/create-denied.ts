// Application profiles may be called, but nobody here may create one.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, developer, invokeActions, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow} from '../policy/document.ts';
import {world} from '../world.ts';

export const createDenied = world({
	name: 'create-denied',
	description: 'models may be called, but no application profile may be created',
	applicationProfiles: platformProfiles,
	identity: developer(allow(invokeActions), readBedrock, askIam),
	home: signedIn(),
});
