// Calls the models of a proof: first it is decided which calls are skipped, then the plain and the streamed call are made together.
import type {Account} from '../../account/account.ts';
import {modelRequest} from '../../claude-code/model-request.ts';
import type {AccessRequest} from '../access-request.ts';
import type {ProbeEvidence} from '../evidence.ts';
import type {Deadline} from './deadline.ts';
import type {EvidenceCollector, TargetFor} from './evidence-collector.ts';
import {groupBy} from './group-by.ts';
import {
	askAvailability,
	type ProbeTarget,
	probe,
	probeTargets,
	type SkippedProbe,
	skipBeforeAsking,
	skipForAgreement,
	ways,
} from './probes.ts';
import type {ProofOptions} from './proof-options.ts';

/** Each model waits for the answer about its own agreement alone; different models are called at the same time. Rejects only with an abort. */
export async function callModels(
	account: Account,
	targetIn: TargetFor,
	{roles, values = new Map(), signIn}: AccessRequest,
	options: ProofOptions,
	deadline: Deadline,
	{evidence, add}: EvidenceCollector,
): Promise<void> {
	const addProbes = (probes: readonly ProbeEvidence[]) => {
		const others = evidence().probes.filter((each) => !probes.some((probe) => isSameProbe(each, probe)));
		add({probes: [...others, ...probes]});
	};
	const addSkipped = ({pin, region}: ProbeTarget, skipped: SkippedProbe) =>
		addProbes(ways.map((way) => ({pin, region, way, state: 'held', ...skipped})));

	const callable: ProbeTarget[] = [];
	for (const target of probeTargets(roles, evidence())) {
		const skipped = skipBeforeAsking(target, evidence(), values);
		if (skipped) addSkipped(target, skipped);
		else callable.push(target);
	}
	if (options.probe && options.heldHost === undefined)
		addProbes(callable.flatMap(({pin, region}) => ways.map((way) => ({pin, region, way, state: 'running'}))));

	const callModel = async (targets: readonly ProbeTarget[]) => {
		const [first] = targets;
		if (!first) return;
		if (first.modelId && signIn?.kind !== 'none') {
			const answer = await askAvailability(account, targetIn(first.region), first.modelId, deadline);
			add({availability: [...evidence().availability, answer]});
			const skipped = options.subscribe ? undefined : skipForAgreement(answer);
			if (skipped) {
				for (const target of targets) addSkipped(target, skipped);
				return;
			}
		}
		// Decided after the question about availability, which costs nothing and is asked without a call as well.
		if (!options.probe) {
			for (const target of targets) addSkipped(target, {code: 'no-probe', because: 'no model was to be called'});
			return;
		}
		if (options.heldHost !== undefined) {
			for (const target of targets) addSkipped(target, {code: 'project-host', because: options.heldHost});
			return;
		}
		const calls = targets.flatMap((target) => ways.map((way) => ({...target, way})));
		await Promise.all(
			calls.map(async ({pin: id, ...how}) =>
				addProbes([await probe(account, targetIn(how.region), modelRequest(values, {id, ...how}), deadline)]),
			),
		);
	};
	await Promise.all(groupBy(callable, ({modelId, region}) => `${modelId} ${region}`).map(callModel));
}

const isSameProbe = (left: ProbeEvidence, right: ProbeEvidence) =>
	left.pin === right.pin && left.region === right.region && left.way === right.way;
