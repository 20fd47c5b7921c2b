// What a proof says of everything that had no answer when its time was up.

import {Problem} from '../../problem.ts';
import type {RequestedRole} from '../access-request.ts';
import type {AccessEvidence, ProbeEvidence} from '../evidence.ts';
import {targetsOf, ways} from './probes.ts';

/** What was under way, or never begun, has no answer: that is not the same as not asked. */
export function timeoutEvidence(roles: readonly RequestedRole[], evidence: AccessEvidence): Partial<AccessEvidence> {
	const problem = new Problem({
		code: 'out-of-time',
		title: 'AWS did not answer in time',
		next: [{say: 'try again', own: 'doctor'}],
	});
	const all = targetsOf(roles, evidence).flatMap(({pin, region}) => ways.map((way) => ({pin, region, way})));
	const probes = all.map((about): ProbeEvidence => {
		const known = evidence.probes.find(
			({pin, region, way}) => pin === about.pin && region === about.region && way === about.way,
		);
		return known && known.state !== 'running' ? known : {...about, state: 'no answer', problem};
	});
	const asking = evidence.simulation.state === 'running' || evidence.probes.length === 0;
	const simulation: AccessEvidence['simulation'] = asking
		? {state: 'cannot', because: 'IAM did not answer in time'}
		: evidence.simulation;
	return {probes, simulation, complete: true};
}
