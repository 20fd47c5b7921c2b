// Whom IAM's simulation can be asked about: a user or role, never the session that calls.
import type {Account, CallTarget, Identity} from '../../account/account.ts';
import {parseArn} from '../../bedrock/arn.ts';
import {Problem} from '../../problem.ts';
import type {Deadline} from './deadline.ts';

export type Principals =
	/** The most likely first: the others are tried when IAM knows no such entity. */
	{readonly arns: readonly string[]} | {readonly cannot: string};

/** From GetCallerIdentity's ARN, which leaves the path of a role out: GetRole knows it, else the usual places are guessed. */
export async function principalsOf(
	account: Account,
	reach: CallTarget,
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
		return {arns: [await account.roleArn(reach, name, deadline.each())]};
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			arns: rolePaths(reach, name).map((path) => `arn:${identity.partition}:iam::${identity.accountId}:role/${path}`),
		};
	}
}

/** IAM Identity Center puts its roles under its own path, with its region in it unless that is us-east-1. */
function rolePaths({signIn, region}: CallTarget, name: string): string[] {
	if (!name.startsWith('AWSReservedSSO_')) return [name];
	const place = 'aws-reserved/sso.amazonaws.com';
	const regions = [...new Set([signIn.region, region].filter((each) => each !== undefined))];
	return [`${place}/${name}`, ...regions.map((each) => `${place}/${each}/${name}`)];
}
