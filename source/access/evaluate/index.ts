// Evaluates the evidence of access into a report. A live call counts more than the simulation; what neither showed is unknown.
import type {Status} from '../../finding.ts';
import {type AccessRequest, requestedNeeds} from '../access-request.ts';
import type {AccessEvidence} from '../evidence.ts';
import type {AccessReport} from '../report.ts';
import {evaluateRole} from './evaluate-role.ts';
import {accessFindings} from './findings.ts';

// The first status that occurs anywhere is that of the whole report.
const worst: readonly Status[] = ['fail', 'warn', 'unknown', 'ok'];

/** Works on what is known so far, too: calls under way are `running`. Pure. */
export function evaluateAccess(request: AccessRequest, evidence: AccessEvidence): AccessReport {
	const needs = requestedNeeds(request, evidence);
	const roles = request.roles.map((role) => evaluateRole(request, role, needs, evidence));
	const rows = roles.map(({row}) => row);
	const findings = accessFindings(roles, evidence);
	const all = [...rows, ...findings].map(({status}) => status);
	const refusals = roles.flatMap(({refusals}) => refusals);
	return {
		rows,
		...(request.unchosen && {unchosen: request.unchosen}),
		refusals,
		findings,
		status: worst.find((status) => all.includes(status)) ?? 'ok',
	};
}
