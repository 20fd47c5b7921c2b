// A federated user: what the user may do, cut down by the policy of the session. Nobody can simulate it.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinaryAccess} from '../grants.ts';
import {keysHome} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const federated = world({
	name: 'federated',
	description: 'the caller is a federated user with a session policy',
	applicationProfiles: platformProfiles,
	identity: {
		principal: {kind: 'federated-user', name: 'jane'},
		policies: {identity: [ordinaryAccess], session: [policy('Session', allow('bedrock:*'))]},
	},
	home: {
		environment: {
			...keysHome.environment,
			AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
			AWS_SESSION_TOKEN: 'simulated-session-token',
		},
	},
});
