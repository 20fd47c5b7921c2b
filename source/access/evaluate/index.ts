// Access, judged: evidence in, report out. A live call outranks the simulation, and nothing is claimed that neither showed.
import type {Status} from '../../finding.ts';
import {type AccessRequest, requestedNeeds} from '../access-request.ts';
import type {AccessEvidence} from '../evidence.ts';
import type {AccessReport} from '../report.ts';
import {evaluateRole} from './evaluate-role.ts';
import {accessFindings} from './findings.ts';

// The first that occurs decides: unknown alone is no failure, and no success either.
const worst: readonly Status[] = ['fail', 'warn', 'unknown', 'ok'];

/** Works on what is known so far, too: calls under way are `running`. Pure. */
export function evaluateAccess(asked: AccessRequest, evidence: AccessEvidence): AccessReport {
	const needs = requestedNeeds(asked, evidence);
	const judged = asked.roles.map((role) => evaluateRole(asked, role, needs, evidence));
	const rows = judged.map(({row}) => row);
	const findings = accessFindings(judged, evidence);
	const all = [...rows, ...findings].map(({status}) => status);
	return {rows, findings, status: worst.find((status) => all.includes(status)) ?? 'ok'};
}
