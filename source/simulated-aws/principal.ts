// Who calls: the ARNs of a principal, and the condition keys that AWS adds to each of its requests.

import type {Caller, Principal} from './caller.ts';
import type {ConditionContext} from './policy/condition.ts';

/** As GetCallerIdentity and denials name it: a session of a role loses the role's path. */
export function callerArn(principal: Principal, accountId: string, partition: string): string {
	const sts = `arn:${partition}:sts::${accountId}`;
	switch (principal.kind) {
		case 'assumed-role':
			return `${sts}:assumed-role/${principal.role}/${principal.session}`;
		case 'federated-user':
			return `${sts}:federated-user/${principal.name}`;
		default:
			return iamArn(principal, accountId, partition) ?? `arn:${partition}:iam::${accountId}:root`;
	}
}

/** The ARN of the role or user in IAM, with its path; undefined where IAM has no entity to ask about. */
export function iamArn(principal: Principal, accountId: string, partition: string): string | undefined {
	if (principal.kind === 'assumed-role')
		return `arn:${partition}:iam::${accountId}:role${principal.path}${principal.role}`;
	if (principal.kind === 'user') return `arn:${partition}:iam::${accountId}:user${principal.path}${principal.name}`;
	return undefined;
}

export function userId(principal: Principal, accountId: string): string {
	switch (principal.kind) {
		case 'assumed-role':
			return `AROAIOSFODNN7EXAMPLE:${principal.session}`;
		case 'user':
			return 'AIDAIOSFODNN7EXAMPLE';
		case 'federated-user':
			return `${accountId}:${principal.name}`;
		case 'root':
			return accountId;
	}
}

const types = {
	'assumed-role': 'AssumedRole',
	user: 'User',
	'federated-user': 'FederatedUser',
	root: 'Account',
} as const;

export function principalContext(caller: Caller, accountId: string, partition: string): ConditionContext {
	const {principal, tags = {}} = caller;
	return {
		'aws:PrincipalArn': iamArn(principal, accountId, partition) ?? callerArn(principal, accountId, partition),
		'aws:PrincipalAccount': accountId,
		'aws:PrincipalType': types[principal.kind],
		'aws:userid': userId(principal, accountId),
		...(principal.kind === 'user' && {'aws:username': principal.name}),
		...(caller.policies.scp && {'aws:PrincipalOrgID': 'o-exampleorgid'}),
		...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
	};
}
