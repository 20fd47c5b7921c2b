// The access matrix as findings: one finding per thing that is wrong or not known, with the roles that it concerns.
import {type Finding, sameness} from '../../finding.ts';
import type {AccessEvidence} from '../evidence.ts';
import {callFindings} from './call-findings.ts';
import type {EvaluatedRole} from './evaluate-role.ts';
import type {PartialFinding} from './partial-finding.ts';
import {simulationFindings} from './simulation-findings.ts';

export function accessFindings(rows: readonly EvaluatedRole[], evidence: AccessEvidence): Finding[] {
	const partial = rows.flatMap((row) => [...callFindings(row, evidence), ...simulationFindings(row, evidence)]);
	const groups = new Map<string, PartialFinding[]>();
	for (const each of partial) {
		const key = sameness(each);
		groups.set(key, [...(groups.get(key) ?? []), each]);
	}
	const findings = [...groups.values()].flatMap((group) => merged(group));
	return findings.length > 0 ? findings : [allWell(rows)];
}

function merged(group: readonly PartialFinding[]): Finding[] {
	const [first] = group;
	if (!first) return [];
	const roles = [...new Set(group.map(({role}) => role))];
	const lines = [...new Set(group.flatMap(({evidence}) => evidence))];
	return [
		{
			id: first.id,
			status: first.status,
			title: `${roles.join(', ')}: ${first.title}`,
			...(first.because ? {because: first.because} : {}),
			...(lines.length > 0 ? {evidence: lines.join('\n')} : {}),
			next: first.next,
		},
	];
}

function allWell(rows: readonly EvaluatedRole[]): Finding {
	const status = rows.length > 0 && rows.every(({row}) => row.status === 'ok') ? 'ok' : 'unknown';
	const isBusy = rows.some(({row}) => row.plain === 'throttled' || row.stream === 'throttled');
	const well = isBusy
		? 'You may call every model that was chosen; AWS let each call in, and was too busy to answer all of them'
		: 'Every model that was chosen answers, with and without streaming';
	return {id: 'access', status, title: status === 'ok' ? well : 'Access was not asked about', next: []};
}
