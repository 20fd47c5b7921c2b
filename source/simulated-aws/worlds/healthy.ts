// Everything works: SSO, system and application profiles in several geographies, an ordinary policy.

import type {Caller} from '../caller.ts';
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

const buildBot: Caller = {
	principal: {kind: 'user', name: 'build-bot', path: '/automation/'},
	policies: {identity: [ordinaryAccess]},
};

export const healthy = world({
	name: 'healthy',
	description: 'everything works: SSO profile dev, system and application profiles in several geographies',
	applicationProfiles: platformProfiles,
	// The long-lived key, and session keys made with it.
	keys: {AKIAI44QH8DHBEXAMPLE: buildBot, ASIAI44QH8DHBEXAMPLE: buildBot},
	home: signedIn({
		config: {'profile build': {region: 'eu-central-1'}},
		files: {
			'.bashrc': '# the start-up file of the demo home\nalias ll="ls -l"\n',
			'.zshrc': '# the start-up file of the demo home\nalias ll="ls -l"\n',
		},
		credentials: {
			build: {
				aws_access_key_id: 'AKIAI44QH8DHBEXAMPLE',
				aws_secret_access_key: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
			},
		},
	}),
});
