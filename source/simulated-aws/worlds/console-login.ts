// A profile made for `aws login`, whose session was never begun: signing in puts console credentials in place.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {world} from '../world.ts';

export const consoleLogin = world({
	name: 'console-login',
	description: 'the profile console waits for aws login',
	applicationProfiles: platformProfiles,
	identity: {principal: {kind: 'user', name: 'jane', path: '/'}, policies: {identity: [ordinaryAccess]}},
	home: {
		config: {'profile console': {login_session: 'arn:aws:iam::123456789012:user/jane', region: 'us-west-2'}},
		login: {succeeds: true, seconds: 1},
	},
});
