// The agent beside a container (ECS, EKS) that hands out the keys of its role. It is asked on the machine itself, unsigned.
import type {Reply, ServerCall} from '../call.ts';
import {exampleKeys} from '../home-files.ts';

/** GET /v2/credentials/{id} */
export function getContainerCredentials(call: ServerCall): Reply {
	return {
		json: {
			AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
			SecretAccessKey: exampleKeys.AWS_SECRET_ACCESS_KEY,
			Token: 'simulated-session-token',
			Expiration: new Date(call.now.getTime() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z'),
		},
	};
}
