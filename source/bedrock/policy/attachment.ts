// Where a policy has to be attached so that it holds for the caller: read from the ARN that GetCallerIdentity returns.
import {parseArn} from '../arn.ts';

export type Attachment =
	/** `AWSReservedSSO_` roles belong to IAM Identity Center, which overwrites what is attached to the role itself. */
	| {readonly kind: 'permission-set'; readonly name: string}
	| {readonly kind: 'role' | 'user'; readonly name: string}
	/** No policy is needed, or none can be attached. */
	| {readonly kind: 'root' | 'unknown'};

export function attachmentOf(callerArn: string | undefined): Attachment {
	const {resource = ''} = parseArn(callerArn ?? '') ?? {};
	if (resource === 'root') return {kind: 'root'};
	const [type, ...path] = resource.split('/');
	// An assumed role is followed by the name of its session; a path stands before the name of a user or role.
	const name = (type === 'assumed-role' ? path[0] : path.at(-1)) ?? '';
	const permissionSet = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(name)?.[1];
	if (permissionSet) return {kind: 'permission-set', name: permissionSet};
	if (name && (type === 'assumed-role' || type === 'role')) return {kind: 'role', name};
	return name && type === 'user' ? {kind: 'user', name} : {kind: 'unknown'};
}
