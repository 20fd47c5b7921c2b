// May invoke but not stream: what the command line proves and Claude Code then fails on.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {anyModel, anyProfile, askIam, developer, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow} from '../policy/document.ts';
import {world} from '../world.ts';

export const invokeOnly = world({
	name: 'invoke-only',
	description: 'plain calls pass, every stream answers 403',
	applicationProfiles: platformProfiles,
	identity: developer(allow('bedrock:InvokeModel', [...anyProfile, anyModel]), readBedrock, askIam),
	home: signedIn(),
});
