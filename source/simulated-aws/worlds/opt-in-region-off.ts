// The account never switched on the opt-in regions; the profile names one of them.

import {platformProfiles} from '../catalog/application-profiles.ts';
import {optInRegions} from '../catalog/geographies.ts';
import {keysHomeIn} from '../home-files.ts';
import {world} from '../world.ts';

export const optInRegionOff = world({
	name: 'opt-in-region-off',
	description: 'opt-in regions are switched off, and the profile names eu-south-2',
	applicationProfiles: platformProfiles,
	regionsOff: optInRegions,
	home: keysHomeIn('eu-south-2'),
});
