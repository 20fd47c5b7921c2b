// What a proof says of everything that had no answer when its time was up.
import type {AskedRole} from '../../checks/access/asked.ts';
import type {Evidence, ProbeEvidence} from '../../checks/access/evidence.ts';
import {Problem} from '../../problem.ts';
import {targetsOf, ways} from './probes.ts';

/** What was under way, or never begun, has no answer: that is not the same as not asked. */
export function outOfTime(roles: readonly AskedRole[], evidence: Evidence): Partial<Evidence> {
	const problem = new Problem({
		code: 'out-of-time',
		title: 'AWS did not answer in time',
		next: [{say: 'try again', run: 'claude-bedrock-setup doctor'}],
	});
	const all = targetsOf(roles, evidence).flatMap(({pin, region}) => ways.map((way) => ({pin, region, way})));
	const probes = all.map((about): ProbeEvidence => {
		const known = evidence.probes.find(
			({pin, region, way}) => pin === about.pin && region === about.region && way === about.way,
		);
		return known && known.state !== 'running' ? known : {...about, state: 'no answer', problem};
	});
	const asking = evidence.simulation.state === 'running' || evidence.probes.length === 0;
	const simulation: Evidence['simulation'] = asking
		? {state: 'cannot', because: 'IAM did not answer in time'}
		: evidence.simulation;
	return {probes, simulation, complete: true};
}
