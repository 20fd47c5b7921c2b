// The policy names foundation models region by region and forgot the one without a region.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {anyProfile, askIam, developer, invokeActions, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow} from '../policy/document.ts';
import {world} from '../world.ts';

export const globalMissingRegionless = world({
	name: 'global-missing-regionless',
	description: 'global.* profiles are refused: the region-less foundation model is not allowed',
	applicationProfiles: platformProfiles,
	identity: developer(
		allow(invokeActions, [...anyProfile, 'arn:aws:bedrock:??-*::foundation-model/*']),
		readBedrock,
		askIam,
	),
	home: signedIn(),
});
