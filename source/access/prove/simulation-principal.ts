// Finds the principal that IAM's policy simulator can be asked about: a user or a role, never the session that calls.
import type {Account, CallTarget, Identity} from '../../account/account.ts';
import {parseArn} from '../../bedrock/arn.ts';
import {Problem} from '../../problem.ts';
import type {Deadline} from './deadline.ts';

export type Principals =
	/** The most likely first; the next is tried where IAM knows no such entity. */
	{readonly arns: readonly string[]} | {readonly cannot: string};

/**
 * From the ARN of GetCallerIdentity, which leaves out the path of a role. GetRole gives the path; where that is not allowed, the usual
 * paths are guessed. Rejects only with an abort.
 */
export async function principalsOf(
	account: Account,
	target: CallTarget,
	identity: Identity,
	deadline: Deadline,
): Promise<Principals> {
	const {resource = '', service} = parseArn(identity.arn) ?? {};
	const [type, name = ''] = resource.split('/');
	if (resource === 'root') return {cannot: 'the root user cannot be simulated; no identity policy limits it'};
	if (type === 'federated-user') return {cannot: 'a federated user cannot be simulated: its session policy decides'};
	if (service === 'iam' && (type === 'user' || type === 'role')) return {arns: [identity.arn]};
	if (type !== 'assumed-role' || !name) return {cannot: `IAM cannot simulate ${identity.arn}`};
	try {
		return {arns: [await account.roleArn(target, name, deadline.signal())]};
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			arns: rolePaths(target, name).map((path) => `arn:${identity.partition}:iam::${identity.accountId}:role/${path}`),
		};
	}
}

/** IAM Identity Center puts its roles under a path of its own, which has its region in it, unless that is us-east-1. */
function rolePaths({signIn, region}: CallTarget, name: string): string[] {
	if (!name.startsWith('AWSReservedSSO_')) return [name];
	const place = 'aws-reserved/sso.amazonaws.com';
	const regions = [...new Set([signIn.region, region].filter((each) => each !== undefined))];
	return [`${place}/${name}`, ...regions.map((each) => `${place}/${each}/${name}`)];
}
