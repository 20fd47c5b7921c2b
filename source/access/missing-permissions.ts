// The permissions that are missing, as far as the evidence shows: what an administrator would have to add.

import {failureOf} from '../bedrock/aws-errors/aws-problem.ts';
import type {Need} from '../bedrock/permissions.ts';
import {type AccessRequest, type RequestedRole, requestedNeeds} from './access-request.ts';
import type {CallOutcome} from './evaluate/call-verdict.ts';
import {actionOf, type EvaluatedNeed, evaluateRole} from './evaluate/evaluate-role.ts';
import {evaluateNeed} from './evaluate/simulation-verdict.ts';
import type {AccessEvidence} from './evidence.ts';

/**
 * Where IAM could be asked: exactly what it denies for want of an allow. Where it could not, AWS names one missing
 * permission at a time, so all that the refused call needs is given. A deny statement cannot be outweighed and is left out.
 */
export function missingPermissions(asked: AccessRequest, evidence: AccessEvidence): Need[] {
	const needs = requestedNeeds(asked, evidence);
	const rows = asked.roles.map((role) => ({role, judged: evaluateRole(asked, role, needs, evidence)}));
	const found = needs.filter((need) => {
		const mine = rows.filter(({role}) => need.roles.includes(role.role));
		if (need.purpose === 'read' || need.purpose === 'list') return mine.some(({role}) => unreadable(role, evidence));
		if (need.purpose === 'api-key') return false;
		return mine.some(({judged}) => isMissing({need, judged: evaluateNeed(need, evidence)}, judged));
	});
	// A key that may not be used is refused before anything else: this need is known even where the account is not.
	const keyless = rows.filter(({judged: {calls}}) => [calls.plain, calls.stream].some(isKeyless)).map(({role}) => role);
	return [...found, ...(keyless.length > 0 ? [bearerNeed(keyless)] : [])];
}

function isKeyless({verdict, refusal}: CallOutcome): boolean {
	return verdict === 'refused' && refusal?.cause === 'api-key-permission';
}

function bearerNeed(roles: readonly RequestedRole[]): Need {
	const region = roles[0]?.region ?? '';
	return {
		action: 'bedrock:CallWithBearerToken',
		resource: '*',
		requestedRegion: region,
		region,
		purpose: 'api-key',
		roles: roles.map(({role}) => role),
	};
}

function isMissing({need, judged}: EvaluatedNeed, {row, calls, denied}: ReturnType<typeof evaluateRole>): boolean {
	const [way] = (['plain', 'stream'] as const).filter((each) => actionOf[each] === need.action);
	if (!way || need.region !== row.region) return false;
	if (judged.verdict === 'denied') return !judged.explicit && denied.some((each) => each.need === need);
	const refusal = calls[way].verdict === 'refused' ? calls[way].refusal : undefined;
	if (!refusal || refusal.explicit || refusal.cause !== 'identity-policy') return false;
	// AWS's own word on this very permission, or nothing to go by.
	return refusal.resource === need.resource || judged.verdict === 'unknown';
}

/** A policy did not let us read the profile of a pin, which Claude Code wants to, as well. */
function unreadable({pin, region}: RequestedRole, evidence: AccessEvidence): boolean {
	const looked = evidence.profiles.find((each) => each.pin === pin && each.region === region);
	return looked?.problem !== undefined && failureOf(looked.problem).cause === 'identity-policy';
}
