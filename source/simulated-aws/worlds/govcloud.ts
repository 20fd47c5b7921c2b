// A GovCloud account: its own partition, its own profile prefix.
import {ordinaryAccess} from '../grants.ts';
import {keysHomeIn} from '../home-files.ts';
import {world} from '../world.ts';

export const govcloud = world({
	name: 'govcloud',
	description: 'an account in the aws-us-gov partition',
	region: 'us-gov-west-1',
	identity: {
		principal: {kind: 'user', name: 'jane', path: '/'},
		policies: {identity: [ordinaryAccess]},
	},
	home: keysHomeIn('us-gov-west-1'),
});
