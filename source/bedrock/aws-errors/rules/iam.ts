// Denials by IAM: which kind of policy said no.
import type {ErrorCause} from '../cause.ts';
import {type Denial, parseDenial} from '../denial.ts';
import {type ErrorRule, textOf} from './error-rule.ts';

/** Which kind of policy denies. */
export type PolicyCause =
	| 'identity-policy'
	| 'explicit-deny-identity'
	| 'permissions-boundary'
	| 'session-policy'
	| 'service-control-policy'
	| 'resource-control-policy'
	| 'vpc-endpoint'
	| 'resource-policy'
	| 'access-denied';

/** By AWS's word for the kind of policy, in lower case. */
const causes: Readonly<Record<string, PolicyCause>> = {
	'identity-based policy': 'identity-policy',
	'permissions boundary': 'permissions-boundary',
	'session policy': 'session-policy',
	'service control policy': 'service-control-policy',
	'resource control policy': 'resource-control-policy',
	'vpc endpoint policy': 'vpc-endpoint',
	'resource-based policy': 'resource-policy',
};

/** The cause by the kind of policy alone. */
export function policyCause({policyType = '', explicit}: Denial): PolicyCause {
	const cause = causes[policyType.toLowerCase()] ?? 'access-denied';
	return cause === 'identity-policy' && explicit ? 'explicit-deny-identity' : cause;
}

const assumesRole = ({action}: Denial) => /^sts:(AssumeRole|TagSession)/i.test(action);

const denial = (cause: ErrorCause, is: (denial: Denial) => boolean): ErrorRule => ({
	cause,
	when(error) {
		const found = parseDenial(textOf(error));
		return found !== undefined && is(found);
	},
});

export const iam: readonly ErrorRule[] = [
	// Before any call of a model: the role of the profile could not be taken.
	denial('assume-role-denied', assumesRole),
	...[...Object.values(causes), 'explicit-deny-identity' as const, 'access-denied' as const].map((cause) =>
		denial(cause, (found) => policyCause(found) === cause),
	),
];
