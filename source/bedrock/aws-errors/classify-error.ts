// The one reading of error answers: every text of AWS, the SDK, Node's network or a proxy becomes a cause here, and nowhere else.
import {type ErrorCause, type ErrorLayer, errorCauses, type Fixer} from './cause.ts';
import {type Denial, type DeniedPlace, parseDenial, placeOfDenial} from './denial.ts';
import type {NormalizedError} from './normalize-error.ts';
import {apiKeys, noCredentials, refusedCredentials} from './rules/credentials.ts';
import {applyRule, type CallPlace, type ErrorRule, textOf} from './rules/error-rule.ts';
import {denialCauses, iam, policyCause} from './rules/iam.ts';
import {identifier} from './rules/identifier.ts';
import {accountAccess, marketplace, modelAccess} from './rules/model-access.ts';
import {network, otherAnswers, unsignedAnswers} from './rules/network.ts';
import {request} from './rules/request.ts';
import {ownProfiles, quota, statuses} from './rules/service.ts';

/** What an error means. The fields of a denial are there when IAM's grammar names them. */
export type ClassifiedError = Partial<Denial> & {
	readonly cause: ErrorCause;
	readonly layer: ErrorLayer;
	readonly fixer: Fixer;
	/** Of a denial: what it was that the policy denies. */
	readonly place?: DeniedPlace;
};

/** Read from the top; the first rule that holds decides. */
const rules: readonly ErrorRule[] = [
	// A web page with status 403 denies nothing, whatever its words.
	...otherAnswers,
	...apiKeys,
	// Before the network: a deadline while waiting for credentials is not the network's.
	...noCredentials,
	...network,
	...refusedCredentials,
	// Before IAM: its text contains "is not authorized to perform".
	...marketplace,
	...iam,
	...modelAccess,
	...identifier,
	...accountAccess,
	// After all that is told by AWS's own sentences: a gateway may hand those on without the request's id.
	...unsignedAnswers,
	...quota,
	...ownProfiles,
	...request,
	...statuses,
];

/** Never fails: what no rule knows is `forbidden`, `request-refused` or `unexpected`. */
export function classifyError(error: NormalizedError, place: CallPlace): ClassifiedError {
	const cause = causeOf(error, place);
	const denial = denialCauses.has(cause) ? parseDenial(textOf(error)) : undefined;
	if (!denial) return {cause, ...errorCauses[cause]};
	// Any kind of policy can deny the taking of a role.
	const decider = cause === 'assume-role-denied' ? policyCause(denial) : cause;
	return {cause, ...errorCauses[decider], ...denial, place: placeOfDenial(denial, place.region)};
}

function causeOf(error: NormalizedError, place: CallPlace): ErrorCause {
	for (const rule of rules) {
		const cause = applyRule(rule, error, place);
		if (cause) return cause;
	}
	return 'unexpected';
}

/** For a failure about which nothing is known. */
export const unexpectedError: ClassifiedError = {cause: 'unexpected', ...errorCauses.unexpected};
