// The evidence of everything that had no answer when the time limit of a proof was over.
import {Problem} from '../../problem.ts';
import type {RequestedRole} from '../access-request.ts';
import type {AccessEvidence, ProbeEvidence} from '../evidence.ts';
import {probeTargets, ways} from './probes.ts';

/** Calls that were under way or not yet made get the state `no answer`, which is not the same as a call skipped on purpose. */
export function timeoutEvidence(roles: readonly RequestedRole[], evidence: AccessEvidence): Partial<AccessEvidence> {
	const problem = new Problem({
		code: 'out-of-time',
		title: 'AWS did not answer in time',
		next: [{say: 'Try again', own: 'doctor'}],
	});
	const all = probeTargets(roles, evidence).flatMap(({pin, region}) => ways.map((way) => ({pin, region, way})));
	const probes = all.map((about): ProbeEvidence => {
		const existing = evidence.probes.find(
			({pin, region, way}) => pin === about.pin && region === about.region && way === about.way,
		);
		return existing && existing.state !== 'running' ? existing : {...about, state: 'no answer', problem};
	});
	const asking = evidence.simulation.state === 'running' || evidence.probes.length === 0;
	const simulation: AccessEvidence['simulation'] = asking
		? {state: 'cannot', because: 'IAM did not answer in time'}
		: evidence.simulation;
	return {probes, simulation, complete: true};
}
