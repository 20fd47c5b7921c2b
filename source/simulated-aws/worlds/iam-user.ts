// An IAM user with a path and keys in the environment.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {keysHome} from '../home-files.ts';
import {world} from '../world.ts';

export const iamUser = world({
	name: 'iam-user',
	description: 'the caller is an IAM user',
	applicationProfiles: platformProfiles,
	identity: {principal: {kind: 'user', name: 'jane', path: '/people/'}, policies: {identity: [ordinaryAccess]}},
	home: keysHome,
});
