// The SSO session is over and signing in fails.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ssoHome} from '../home-files.ts';
import {world} from '../world.ts';

export const loginFails = world({
	name: 'login-fails',
	description: 'the SSO session ended, and aws sso login fails',
	applicationProfiles: platformProfiles,
	home: ssoHome(-180, {login: {succeeds: false, seconds: 1}}),
});
