// May invoke everything, may list nothing: ids have to be typed.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, developer, invokeActions} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow} from '../policy/document.ts';
import {world} from '../world.ts';

export const listDenied = world({
	name: 'list-denied',
	description: 'profiles cannot be listed or read, only called',
	applicationProfiles: platformProfiles,
	identity: developer(allow(invokeActions), askIam),
	home: signedIn(),
});
