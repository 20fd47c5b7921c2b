// The live calls of a proof, in order: what is held back, what a model's agreement allows, then plain and stream together.
import type {Account} from '../../account/account.ts';
import type {RequestedRole} from '../access-request.ts';
import type {ProbeEvidence} from '../evidence.ts';
import type {Deadline} from './deadline.ts';
import type {EvidenceCollector, Reaches} from './evidence-collector.ts';
import {groupBy} from './group-by.ts';
import type {ProofOptions} from './options.ts';
import {askAvailability, heldBefore, heldByAgreement, type ProbeTarget, probe, targetsOf, ways} from './probes.ts';

/** Models without a known agreement wait for it; all others are called side by side. */
export async function calls(
	account: Account,
	reach: Reaches,
	roles: readonly RequestedRole[],
	options: ProofOptions,
	deadline: Deadline,
	{known: evidence, learn}: EvidenceCollector,
): Promise<void> {
	const tell = (probes: readonly ProbeEvidence[]) => {
		const same = (left: ProbeEvidence, right: ProbeEvidence) =>
			left.pin === right.pin && left.region === right.region && left.way === right.way;
		const others = evidence().probes.filter((each) => !probes.some((probe) => same(each, probe)));
		learn({probes: [...others, ...probes]});
	};
	const hold = (
		{pin, region}: ProbeTarget,
		held: Omit<Extract<ProbeEvidence, {state: 'held'}>, 'pin' | 'region' | 'way' | 'state'>,
	) => tell(ways.map((way) => ({pin, region, way, state: 'held', ...held})));
	const open: ProbeTarget[] = [];
	for (const target of targetsOf(roles, evidence())) {
		const held = heldBefore(target, evidence());
		if (held) hold(target, held);
		else open.push(target);
	}
	if (options.probe) tell(open.flatMap(({pin, region}) => ways.map((way) => ({pin, region, way, state: 'running'}))));
	const models = groupBy(open, ({modelId, region}) => `${modelId} ${region}`);
	await Promise.all(
		models.map(async (targets) => {
			const [first] = targets;
			if (!first) return;
			if (first.modelId) {
				const answer = await askAvailability(account, reach(first.region), first.modelId, deadline);
				learn({availability: [...evidence().availability, answer]});
				const held = options.subscribe ? undefined : heldByAgreement(answer);
				if (held) {
					for (const target of targets) hold(target, held);
					return;
				}
			}
			// Only now: what AWS says of a model costs nothing, and is asked without calling it.
			if (!options.probe) {
				for (const target of targets) hold(target, {code: 'no-probe', because: 'no model was to be called'});
				return;
			}
			const all = targets.flatMap((target) => ways.map((way) => ({...target, way})));
			await Promise.all(
				all.map(async ({pin, region, way}) => tell([await probe(account, reach(region), pin, way, deadline)])),
			);
		}),
	);
}
