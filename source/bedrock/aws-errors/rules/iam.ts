// Denials by IAM: which kind of policy said no.
import type {ErrorCause} from '../cause.ts';
import {type Denial, parseDenial} from '../denial.ts';
import {type ErrorRule, textOf} from './error-rule.ts';

/** By AWS's word for the kind of policy, in lower case. */
const byPolicyType = {
	'identity-based policy': 'identity-policy',
	'permissions boundary': 'permissions-boundary',
	'session policy': 'session-policy',
	'service control policy': 'service-control-policy',
	'resource control policy': 'resource-control-policy',
	'vpc endpoint policy': 'vpc-endpoint',
	'resource-based policy': 'resource-policy',
} as const satisfies Readonly<Record<string, ErrorCause>>;

/** Which kind of policy denies; `access-denied` where AWS does not say. */
export type PolicyCause = (typeof byPolicyType)[keyof typeof byPolicyType] | 'explicit-deny-identity' | 'access-denied';

/** The cause by the kind of policy alone. */
export function policyCause({policyType = '', explicit}: Denial): PolicyCause {
	const causes: Readonly<Record<string, PolicyCause>> = byPolicyType;
	const cause = causes[policyType.toLowerCase()] ?? 'access-denied';
	return cause === 'identity-policy' && explicit ? 'explicit-deny-identity' : cause;
}

export const iam: readonly ErrorRule[] = [
	{
		cause(error) {
			const denial = parseDenial(textOf(error));
			if (!denial) return undefined;
			// Before any call of a model: the role of the profile could not be taken.
			return /^sts:(AssumeRole|TagSession)/i.test(denial.action) ? 'assume-role-denied' : policyCause(denial);
		},
	},
];

/** Whose text names what was denied to whom. */
export const denialCauses: ReadonlySet<ErrorCause> = new Set([
	...Object.values(byPolicyType),
	...(['explicit-deny-identity', 'access-denied', 'assume-role-denied', 'api-key-permission'] as const),
]);
