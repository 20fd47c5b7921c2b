// The SSO session ended three hours ago; `aws sso login` repairs it.
import {platformShelf} from '../catalog/application-profiles.ts';
import {ssoHome} from '../home-files.ts';
import {world} from '../world.ts';

export const expiredSso = world({
	name: 'expired-sso',
	description: 'the SSO session ended 3 h ago; aws sso login repairs it',
	shelf: platformShelf,
	home: ssoHome(-180),
});
