// Keys of the commercial partition are used in GovCloud.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {keysHomeIn} from '../home-files.ts';
import {world} from '../world.ts';

export const wrongPartition = world({
	name: 'wrong-partition',
	description: 'the profile names a GovCloud region, the keys belong to the commercial partition',
	applicationProfiles: platformProfiles,
	home: keysHomeIn('us-gov-west-1'),
});
