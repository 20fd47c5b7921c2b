// The permissions that are missing, as far as the evidence shows: what an administrator would have to add.
import type {Need} from '../../bedrock/permissions.ts';
import {type Asked, type AskedRole, needsIn} from './asked.ts';
import type {Evidence} from './evidence.ts';
import {actionOf, judgeRow, type NeedJudged} from './row.ts';
import {judgedNeed} from './simulated.ts';

/**
 * Where IAM could be asked: exactly what it denies for want of an allow. Where it could not, AWS names one missing
 * permission at a time, so all that the refused call needs is given. A deny statement cannot be outweighed and is left out.
 */
export function missing(asked: Asked, evidence: Evidence): Need[] {
	const needs = needsIn(asked, evidence);
	const rows = asked.roles.map((role) => ({role, judged: judgeRow(asked, role, needs, evidence)}));
	return needs.filter((need) => {
		const mine = rows.filter(({role}) => need.roles.includes(role.role));
		if (need.purpose === 'read' || need.purpose === 'list') return mine.some(({role}) => unreadable(role, evidence));
		return mine.some(({judged}) => isMissing({need, judged: judgedNeed(need, evidence)}, judged));
	});
}

function isMissing({need, judged}: NeedJudged, {row, calls, denied}: ReturnType<typeof judgeRow>): boolean {
	const [way] = (['plain', 'stream'] as const).filter((each) => actionOf[each] === need.action);
	const refusals = [calls.plain, calls.stream].filter(({verdict}) => verdict === 'refused').map(({refusal}) => refusal);
	if (need.purpose === 'api-key') return refusals.some((refusal) => refusal?.cause === 'api-key-permission');
	if (!way || need.region !== row.region) return false;
	if (judged.verdict === 'denied') return !judged.explicit && denied.some((each) => each.need === need);
	const refusal = calls[way].verdict === 'refused' ? calls[way].refusal : undefined;
	if (!refusal || refusal.explicit || refusal.cause !== 'identity-policy') return false;
	// AWS's own word on this very permission, or nothing to go by.
	return refusal.resource === need.resource || judged.verdict === 'unknown';
}

/** AWS did not let us read the profile of a pin, which Claude Code wants to, as well. */
function unreadable({pin, region}: AskedRole, {profiles}: Evidence): boolean {
	return profiles.some((each) => each.pin === pin && each.region === region && each.problem?.answer?.status === 403);
}
