// IAM: the roles and users of the account, and questions about what their policies would decide.
import {authorize, partition, type ServerCall} from '../call.ts';
import type {Caller} from '../caller.ts';
import {unknownOperators} from '../policy/condition.ts';
import {type Policies, type Policy, statementsOf} from '../policy/document.ts';
import {keysOf} from '../policy/statement.ts';
import {iamArn} from '../principal.ts';
import {ServerError} from '../server-error.ts';
import {members} from '../wire/query.ts';
import type {Tree} from '../wire/xml.ts';
import {simulate} from './simulate.ts';

const missing = (what: string) => new ServerError(404, 'NoSuchEntity', what);

function callers(call: ServerCall): Caller[] {
	const others = Object.values(call.world.keys).filter((key): key is Caller => typeof key === 'object');
	return [call.world.identity, ...others];
}

const arnOf = (call: ServerCall, caller: Caller) => iamArn(caller.principal, call.world.accountId, partition(call));

function entity(call: ServerCall, kind: 'role' | 'user', name: string) {
	const caller = callers(call).find(({principal}) =>
		principal.kind === 'assumed-role'
			? kind === 'role' && principal.role === name
			: principal.kind === 'user' && kind === 'user' && principal.name === name,
	);
	const arn = caller && arnOf(call, caller);
	authorize(
		call,
		kind === 'role' ? 'iam:GetRole' : 'iam:GetUser',
		arn ?? `arn:${partition(call)}:iam::${call.world.accountId}:${kind}/${name}`,
	);
	if (!caller || !arn) throw missing(`The ${kind} with name ${name} cannot be found.`);
	return {caller, arn, path: /:(?:role|user)(\/.*\/|\/)[^/]+$/.exec(arn)?.[1] ?? '/'};
}

/** The policies that the simulator reads for a principal: groups and attached ones are all in `identity`. */
function simulated(call: ServerCall, arn: string): Policies {
	const match = /^arn:[a-z-]+:iam::\d{12}:(role|user|group)\/(.+)$/.exec(arn);
	if (!match)
		throw new ServerError(
			400,
			'InvalidInput',
			`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`,
		);
	const caller = callers(call).find((candidate) => arnOf(call, candidate) === arn);
	if (!caller) throw missing(`The ${match[1]} with name ${match[2]?.split('/').at(-1)} cannot be found.`);
	const {identity, boundary, scp} =
		caller === call.world.identity ? (call.world.simulator ?? caller.policies) : caller.policies;
	// Neither session policies, nor RCPs, nor VPC endpoint policies, nor SCPs with conditions (IAM User Guide, "IAM policy testing").
	return {
		identity: identity ?? [],
		...(boundary && {boundary}),
		...(scp && {scp: scp.filter((policy) => statementsOf(policy).every(({Condition}) => !Condition))}),
	};
}

function contextKeys(policies: readonly Policy[]): Tree {
	const keys = policies.flatMap((policy) => statementsOf(policy).flatMap(keysOf));
	return {ContextKeyNames: [...new Set(keys)].sort()};
}

function policyOf(text: string, name: string): Policy {
	let policy: Policy;
	try {
		policy = {name, document: JSON.parse(text) as Policy['document']};
	} catch {
		throw new ServerError(400, 'InvalidInput', 'The policy is not in the correct JSON format.');
	}
	const [unknown] = statementsOf(policy).flatMap(({Condition}) => unknownOperators(Condition));
	if (unknown) throw new ServerError(400, 'InvalidInput', `Invalid Condition type : ${unknown}.`);
	return policy;
}

export const iam: Readonly<Record<string, (call: ServerCall) => Tree>> = {
	GetRole(call) {
		const RoleName = call.form.get('RoleName') ?? '';
		const {arn, path} = entity(call, 'role', RoleName);
		const Arn = arn;
		const AssumeRolePolicyDocument = encodeURIComponent('{"Version":"2012-10-17","Statement":[]}');
		return {
			Role: {
				Path: path,
				RoleName,
				RoleId: 'AROAIOSFODNN7EXAMPLE',
				Arn,
				CreateDate: '2026-01-08T22:33:16Z',
				AssumeRolePolicyDocument,
				MaxSessionDuration: 43_200,
			},
		};
	},
	GetUser(call) {
		const {principal} = call.caller;
		const UserName = call.form.get('UserName') ?? (principal.kind === 'user' ? principal.name : '');
		const {arn, path} = entity(call, 'user', UserName);
		return {User: {Path: path, UserName, UserId: 'AIDAIOSFODNN7EXAMPLE', Arn: arn, CreateDate: '2026-01-08T22:33:16Z'}};
	},
	GetContextKeysForPrincipalPolicy(call) {
		const source = call.form.get('PolicySourceArn') ?? '';
		authorize(call, 'iam:GetContextKeysForPrincipalPolicy', source);
		const {identity = [], boundary} = simulated(call, source);
		const inputPolicies = members(call.form, 'PolicyInputList').map((text, index) =>
			policyOf(text, `PolicyInputList.${index + 1}`),
		);
		return contextKeys([...identity, ...(boundary ? [boundary] : []), ...inputPolicies]);
	},
	SimulatePrincipalPolicy(call) {
		const source = call.form.get('PolicySourceArn') ?? '';
		authorize(call, 'iam:SimulatePrincipalPolicy', source);
		const policies = simulated(call, source);
		const inputPolicies = members(call.form, 'PolicyInputList').map((text, index) =>
			policyOf(text, `PolicyInputList.${index + 1}`),
		);
		const caller = callers(call).find((candidate) => arnOf(call, candidate) === source);
		return simulate(call, {...policies, identity: [...(policies.identity ?? []), ...inputPolicies]}, caller);
	},
	SimulateCustomPolicy(call) {
		authorize(call, 'iam:SimulateCustomPolicy', '*');
		const identity = members(call.form, 'PolicyInputList').map((text, index) =>
			policyOf(text, `PolicyInputList.${index + 1}`),
		);
		const [boundary] = members(call.form, 'PermissionsBoundaryPolicyInputList').map((text) =>
			policyOf(text, 'PermissionsBoundary'),
		);
		return simulate(call, {identity, ...(boundary && {boundary})}, undefined);
	},
};
