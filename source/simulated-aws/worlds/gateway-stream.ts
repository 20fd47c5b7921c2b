// A gateway rewrites the event stream on its way.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const gatewayStream = world({
	name: 'gateway-stream',
	description: 'streams arrive as text/event-stream, which Claude Code refuses',
	applicationProfiles: platformProfiles,
	faults: [{operation: 'InvokeModelWithResponseStream', kind: 'malformed'}],
	home: signedIn(),
});
