// The permissions that are missing, as far as the evidence shows: what an administrator would have to add.

import {failureOf} from '../bedrock/aws-errors/aws-problem.ts';
import type {Need} from '../bedrock/permissions.ts';
import {type AccessRequest, type RequestedRole, requestedNeeds, unknownModelNeeds} from './access-request.ts';
import type {CallOutcome} from './evaluate/call-verdict.ts';
import {actionOf, type EvaluatedNeed, evaluateRole} from './evaluate/evaluate-role.ts';
import {evaluateNeed} from './evaluate/simulation-verdict.ts';
import type {AccessEvidence} from './evidence.ts';

/**
 * Where IAM could be asked: exactly what it denies for want of an allow. Where it could not, AWS names one missing
 * permission at a time, so all that the refused call needs is given. A deny statement cannot be outweighed and is left out.
 */
export function missingPermissions(request: AccessRequest, evidence: AccessEvidence): Need[] {
	const needs = requestedNeeds(request, evidence);
	const rows = request.roles.map((role) => ({role, evaluated: evaluateRole(request, role, needs, evidence)}));
	const missing = needs.filter((need) => {
		const concerned = rows.filter(({role}) => need.roles.includes(role.role));
		if (need.purpose === 'read' || need.purpose === 'list')
			return concerned.some(({role}) => unreadable(role, evidence));
		if (['api-key', 'guardrail', 'mantle'].includes(need.purpose)) return false;
		return concerned.some(({evaluated}) => isMissing({need, outcome: evaluateNeed(need, evidence)}, evaluated));
	});
	// AWS names the profile first and the model only once the profile is allowed, so a refused call may lack both.
	const behindUnreadable = unknownModelNeeds(request, evidence).filter((need) =>
		rows.some(({role, evaluated}) => need.roles.includes(role.role) && isRefusedForWantOfAllow(need, evaluated)),
	);
	// AWS refuses a key that may not be used before it looks at anything else, so this need is known even where the account is not.
	const keyless = rows
		.filter(({evaluated: {calls}}) => [calls.plain, calls.stream].some(isKeyless))
		.map(({role}) => role);
	return [...missing, ...behindUnreadable, ...(keyless.length > 0 ? [bearerNeed(keyless)] : [])];
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

function isMissing({need, outcome}: EvaluatedNeed, {row, calls, denied}: ReturnType<typeof evaluateRole>): boolean {
	const [way] = (['plain', 'stream'] as const).filter((each) => actionOf[each] === need.action);
	if (!way || need.region !== row.region) return false;
	if (outcome.verdict === 'denied') return outcome.reason === 'no allow' && denied.some((each) => each.need === need);
	const refusal = refusalForWantOfAllow(calls[way]);
	// AWS named this very permission, or the simulation could not say.
	return refusal !== undefined && (refusal.resource === need.resource || outcome.verdict === 'unknown');
}

function refusalForWantOfAllow({verdict, refusal}: CallOutcome): CallOutcome['refusal'] {
	return verdict === 'refused' && !refusal?.explicit && refusal?.cause === 'identity-policy' ? refusal : undefined;
}

function isRefusedForWantOfAllow({action}: Need, {calls}: ReturnType<typeof evaluateRole>): boolean {
	return (['plain', 'stream'] as const).some((way) => actionOf[way] === action && refusalForWantOfAllow(calls[way]));
}

/** A policy did not let us read the profile of a pin, which Claude Code wants to, as well. */
function unreadable({pin, region}: RequestedRole, evidence: AccessEvidence): boolean {
	const looked = evidence.profiles.find((each) => each.pin === pin && each.region === region);
	return looked?.problem !== undefined && failureOf(looked.problem).cause === 'identity-policy';
}
