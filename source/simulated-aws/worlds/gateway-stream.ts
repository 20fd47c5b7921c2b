// A gateway rewrites the event stream on its way.
import {platformShelf} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const gatewayStream = world({
	name: 'gateway-stream',
	description: 'streams arrive as text/event-stream, which Claude Code refuses',
	shelf: platformShelf,
	faults: [{operation: 'InvokeModelWithResponseStream', kind: 'malformed'}],
	home: signedIn(),
});
