// The matrix in sentences: one finding per thing that is wrong or not known, with the roles that it concerns.
import type {Finding} from '../finding.ts';
import {saidByCalls} from './call-findings.ts';
import type {Evidence} from './evidence.ts';
import type {RowJudged} from './row.ts';
import type {Said} from './said.ts';
import {saidBySimulation} from './simulation-findings.ts';

export function findingsOf(rows: readonly RowJudged[], evidence: Evidence): Finding[] {
	const said = rows.flatMap((row) => [...saidByCalls(row, evidence), ...saidBySimulation(row, evidence)]);
	const groups = new Map<string, Said[]>();
	for (const each of said) {
		const key = `${each.id} ${each.title}`;
		groups.set(key, [...(groups.get(key) ?? []), each]);
	}
	const findings = [...groups.values()].flatMap((group) => merged(group));
	return findings.length > 0 ? findings : [allWell(rows)];
}

function merged(group: readonly Said[]): Finding[] {
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

function allWell(rows: readonly RowJudged[]): Finding {
	const status = rows.length > 0 && rows.every(({row}) => row.status === 'ok') ? 'ok' : 'unknown';
	return {
		id: 'access',
		status,
		title: status === 'ok' ? 'Every profile that was chosen answers, plain and streamed' : 'Access was not asked about',
		next: [],
	};
}
