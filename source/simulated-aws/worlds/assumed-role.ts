// A role of its own behind a profile with source_profile.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {exampleKeys} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const assumedRole = world({
	name: 'assumed-role',
	description: 'the profile platform assumes a role with the keys of another profile',
	applicationProfiles: platformProfiles,
	identity: {
		principal: {kind: 'user', name: 'jane', path: '/'},
		policies: {identity: [policy('MayAssume', allow('sts:AssumeRole'))]},
	},
	keys: {
		ASIAPLATFORM7EXAMPLE: {
			principal: {kind: 'assumed-role', role: 'PlatformDev', path: '/team/', session: 'jane'},
			policies: {identity: [ordinaryAccess]},
		},
	},
	home: {
		config: {
			'profile platform': {
				role_arn: 'arn:aws:iam::123456789012:role/team/PlatformDev',
				source_profile: 'base',
				role_session_name: 'jane',
				region: 'us-west-2',
			},
		},
		credentials: {
			base: {
				aws_access_key_id: exampleKeys.AWS_ACCESS_KEY_ID,
				aws_secret_access_key: exampleKeys.AWS_SECRET_ACCESS_KEY,
			},
		},
	},
});
