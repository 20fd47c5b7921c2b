// Calls go through a VPC endpoint whose policy forgot streams.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {ordinary, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow, policy} from '../policy/document.ts';
import {world} from '../world.ts';

export const vpcEndpoint = world({
	name: 'vpc-endpoint',
	description: 'a VPC endpoint policy allows plain calls, not streams',
	applicationProfiles: platformProfiles,
	identity: ordinary({
		vpcEndpoint: policy('Endpoint', allow('bedrock:InvokeModel'), readBedrock, allow(['iam:*', 'sts:*'])),
	}),
	sourceVpce: 'vpce-0123456789abcdef0',
	home: signedIn(),
});
