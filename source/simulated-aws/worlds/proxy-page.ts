// A web proxy answers instead of Bedrock.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const proxyPage = world({
	name: 'proxy-page',
	description: 'a proxy answers model calls with an HTML page and 403',
	applicationProfiles: platformProfiles,
	faults: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({
		...{operation, kind: 'html' as const, status: 403},
		body: '<!doctype html><html><head><title>Access denied</title></head><body><h1>Blocked by your organization</h1></body></html>',
	})),
	home: signedIn(),
});
