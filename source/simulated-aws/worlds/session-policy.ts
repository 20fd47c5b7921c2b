// The session was made with a policy of its own that knows no system profiles; the simulator cannot see it.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {anyModel, askIam, invokeActions, ordinary, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const sessionPolicy = world({
	name: 'session-policy',
	description: 'a session policy allows application profiles only',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		session: [
			policy(
				'Federation',
				allow(invokeActions, ['arn:aws:bedrock:*:*:application-inference-profile/*', anyModel]),
				readBedrock,
				askIam,
			),
		],
	}),
	home: signedIn(),
});
