// What hands out a role's keys beside a machine: the agent of a container (ECS, EKS), the metadata service of an EC2 instance. Asked unsigned.
import type {Reply, ServerCall} from '../call.ts';
import {exampleKeys} from '../home-files.ts';
import {ServerError} from '../server-error.ts';

const keys = ({now}: ServerCall) => ({
	AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
	SecretAccessKey: exampleKeys.AWS_SECRET_ACCESS_KEY,
	Token: 'simulated-session-token',
	Expiration: new Date(now.getTime() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z'),
});

/** GET /v2/credentials/{id} */
export const getContainerCredentials = (call: ServerCall): Reply => ({json: keys(call)});

const session = 'simulated-metadata-session';
const role = 'InstanceRole';

/** PUT /latest/api/token. Its answer goes with each request. */
export function putInstanceToken({headers}: ServerCall): Reply {
	const seconds = headers['x-aws-ec2-metadata-token-ttl-seconds'] ?? '';
	if (!/^\d{1,5}$/.test(seconds)) throw new ServerError(400, 'BadRequest', 'Bad Request');
	return {text: session, headers: {'x-aws-ec2-metadata-token-ttl-seconds': seconds}};
}

/** GET /latest/meta-data/iam/security-credentials/ */
export function getInstanceRole(call: ServerCall): Reply {
	checkSession(call);
	return {text: role};
}

/** GET /latest/meta-data/iam/security-credentials/{role} */
export function getInstanceCredentials(call: ServerCall): Reply {
	checkSession(call);
	if (call.path.id !== role) throw new ServerError(404, 'NotFound', 'Not Found');
	return {json: {Code: 'Success', LastUpdated: call.now.toISOString(), Type: 'AWS-HMAC', ...keys(call)}};
}

/** As an instance answers that requires version 2. */
function checkSession({headers}: ServerCall): void {
	if (headers['x-aws-ec2-metadata-token'] !== session) throw new ServerError(401, 'Unauthorized', 'Unauthorized');
}
