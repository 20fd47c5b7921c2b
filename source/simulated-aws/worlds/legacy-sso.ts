// An SSO profile of the older form, without a session of its own: its token is cached by the start URL.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {sso} from '../home-files.ts';
import {world} from '../world.ts';

export const legacySso = world({
	name: 'legacy-sso',
	description: 'the SSO profile is of the older form, without sso_session',
	applicationProfiles: platformProfiles,
	home: {
		config: {
			'profile dev': {
				sso_start_url: sso.startUrl,
				sso_region: sso.region,
				sso_account_id: '123456789012',
				sso_role_name: 'Dev',
				region: 'us-west-2',
			},
		},
		ssoToken: {session: sso.startUrl, minutesLeft: 200},
		login: {succeeds: true, seconds: 1},
	},
});
