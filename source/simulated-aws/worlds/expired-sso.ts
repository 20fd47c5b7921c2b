// The SSO session ended three hours ago; `aws sso login` repairs it.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ssoHome} from '../home-files.ts';
import {world} from '../world.ts';

export const expiredSso = world({
	name: 'expired-sso',
	description: 'the SSO session ended 3 h ago; aws sso login repairs it',
	applicationProfiles: platformProfiles,
	home: ssoHome(-180),
});
