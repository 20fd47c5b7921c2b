// Access, judged: evidence in, report out. A live call outranks the simulation, and nothing is claimed that neither showed.
import type {Status} from '../finding.ts';
import {type Asked, needsIn} from './asked.ts';
import type {Evidence} from './evidence.ts';
import {findingsOf} from './findings.ts';
import type {AccessReport} from './report.ts';
import {judgeRow} from './row.ts';

// The first that occurs decides: unknown alone is no failure, and no success either.
const worst: readonly Status[] = ['fail', 'warn', 'unknown', 'ok'];

/** Works on what is known so far, too: calls under way are `running`. Pure. */
export function judge(asked: Asked, evidence: Evidence): AccessReport {
	const needs = needsIn(asked, evidence);
	const judged = asked.roles.map((role) => judgeRow(asked, role, needs, evidence));
	const rows = judged.map(({row}) => row);
	const findings = findingsOf(judged, evidence);
	const all = [...rows, ...findings].map(({status}) => status);
	return {rows, findings, status: worst.find((status) => all.includes(status)) ?? 'ok'};
}
