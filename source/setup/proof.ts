// Proof of access: asks AWS what can be asked about the chosen profiles, each thing once, side by side.
import type {Account, Identity, Reach, SignIn} from '../account/account.ts';
import {usualProfile} from '../bedrock/usual-routes.ts';
import {type Asked, type AskedRole, callerOf, needsIn} from '../checks/access/asked.ts';
import {type Evidence, nothingYet, type ProbeEvidence, type ProfileEvidence} from '../checks/access/evidence.ts';
import {Problem} from '../problem.ts';
import {grouped} from './proof/grouped.ts';
import {inParallel} from './proof/parallel.ts';
import {askAvailability, heldBefore, heldByAgreement, probe, type Target, targetsOf, ways} from './proof/probes.ts';
import {simulateNeeds} from './proof/simulation.ts';

export type ProofOptions = {
	/** Make the smallest calls: a token each. */
	readonly probe: boolean;
	/** Call a model although its first call subscribes the account on the Marketplace. */
	readonly subscribe: boolean;
	/** Ask IAM's own simulation. */
	readonly simulate: boolean;
	/** Milliseconds for everything together; what has not answered by then is unknown. */
	readonly limit?: number;
};

const defaultLimit = 60_000;

/** Rejects only when `signal` ends it. `emit` hands over what is known after every answer. */
export async function prove(
	account: Account,
	signIn: SignIn,
	asked: Asked,
	options: ProofOptions,
	signal: AbortSignal,
	emit: (soFar: Evidence) => void = () => {},
): Promise<Evidence> {
	const ends = AbortSignal.any([signal, AbortSignal.timeout(options.limit ?? defaultLimit)]);
	let evidence: Evidence = nothingYet;
	const learn = (more: Partial<Evidence>) => {
		evidence = {...evidence, ...more};
		if (!signal.aborted) emit(evidence);
	};
	const reach = (region: string): Reach => ({signIn, region});
	const work = async () => {
		await lookUp(account, reach, asked, ends, learn);
		await Promise.all([
			simulation(account, reach, asked, options, ends, () => evidence, learn),
			calls(account, reach, asked.roles, options, ends, () => evidence, learn),
		]);
		learn({complete: true});
	};
	try {
		await orEnded(work(), ends);
	} catch (error) {
		if (signal.aborted || !ends.aborted) throw error;
		learn(outOfTime(evidence));
	}
	return evidence;
}

type Reaches = (region: string) => Reach;
type Learn = (more: Partial<Evidence>) => void;

/** Who calls, and the profiles of pins that no list showed. */
async function lookUp(
	account: Account,
	reach: Reaches,
	asked: Asked,
	signal: AbortSignal,
	learn: Learn,
): Promise<void> {
	const [first] = asked.roles;
	const unlisted = grouped(asked.roles, ({pin, region}) => `${pin} ${region}`).flatMap(([role]) =>
		role && !role.profile ? [role] : [],
	);
	const whoCalls = async (): Promise<Identity | undefined> => {
		if (asked.identity || asked.apiKey || !first) return asked.identity;
		const found = await orProblem(account.identity(reach(first.region), signal));
		if (found instanceof Problem) return undefined;
		learn({identity: found});
		return found;
	};
	const look = () => inParallel(4, unlisted, (role) => lookUpProfile(account, reach, role, signal));
	const [identity, profiles] = await Promise.all([whoCalls(), look()]);
	if (profiles.length > 0) learn({profiles: profiles.map((each) => assumed(each, asked, identity))});
}

/** Where AWS did not let us read a profile, what it usually is stands in, so that what it needs can be named and asked about. */
function assumed(found: ProfileEvidence, asked: Asked, identity: Identity | undefined): ProfileEvidence {
	const {accountId, partition} = callerOf({...asked, ...(identity ? {identity} : {})}, {profiles: []});
	if (found.known !== 'could not ask' || !accountId) return found;
	const profile = usualProfile(found.pin, {region: found.region, accountId, partition});
	return profile ? {...found, profile} : found;
}

async function lookUpProfile(
	account: Account,
	reach: Reaches,
	{pin, region}: AskedRole,
	signal: AbortSignal,
): Promise<ProfileEvidence> {
	if (heldBefore({pin, region, modelId: undefined}, {profiles: []})) return {pin, region, known: 'could not ask'};
	const found = await orProblem(account.inferenceProfile(reach(region), pin, signal));
	if (!(found instanceof Problem)) return {pin, region, profile: found, known: 'yes'};
	const missing = found.answer?.status === 404 || /^(ResourceNotFound|Validation)/.test(found.answer?.name ?? '');
	return {pin, region, problem: found, known: missing ? 'no' : 'could not ask'};
}

async function simulation(
	account: Account,
	reach: Reaches,
	asked: Asked,
	{simulate}: ProofOptions,
	signal: AbortSignal,
	evidence: () => Evidence,
	learn: Learn,
): Promise<void> {
	const [first] = asked.roles;
	if (!simulate || !first) return;
	if (asked.apiKey) {
		return learn({simulation: {state: 'cannot', because: 'AWS does not say whose Bedrock API key it is'}});
	}
	const identity = asked.identity ?? evidence().identity;
	if (!identity) return learn({simulation: {state: 'cannot', because: 'AWS did not say who calls'}});
	learn({simulation: {state: 'running'}});
	const {state, found} = await simulateNeeds(
		account,
		reach(first.region),
		identity,
		needsIn(asked, evidence()),
		signal,
	);
	learn({simulation: state, simulated: found});
}

async function calls(
	account: Account,
	reach: Reaches,
	roles: readonly AskedRole[],
	options: ProofOptions,
	signal: AbortSignal,
	evidence: () => Evidence,
	learn: Learn,
): Promise<void> {
	const tell = (probes: readonly ProbeEvidence[]) => {
		const same = (left: ProbeEvidence, right: ProbeEvidence) =>
			left.pin === right.pin && left.region === right.region && left.way === right.way;
		const others = evidence().probes.filter((each) => !probes.some((probe) => same(each, probe)));
		learn({probes: [...others, ...probes]});
	};
	const hold = (
		{pin, region}: Target,
		held: Omit<Extract<ProbeEvidence, {state: 'held'}>, 'pin' | 'region' | 'way' | 'state'>,
	) => tell(ways.map((way) => ({pin, region, way, state: 'held', ...held})));
	const open: Target[] = [];
	for (const target of targetsOf(roles, evidence())) {
		const held = heldBefore(target, evidence());
		if (held) hold(target, held);
		else if (!options.probe) hold(target, {code: 'no-probe', because: 'no model was to be called'});
		else open.push(target);
	}
	tell(open.flatMap(({pin, region}) => ways.map((way): ProbeEvidence => ({pin, region, way, state: 'running'}))));
	const models = grouped(open, ({modelId, region}) => `${modelId} ${region}`);
	await Promise.all(
		models.map(async (targets) => {
			const [first] = targets;
			if (!first) return;
			if (first.modelId) {
				const answer = await askAvailability(account, reach(first.region), first.modelId, signal);
				learn({availability: [...evidence().availability, answer]});
				const held = options.subscribe ? undefined : heldByAgreement(answer);
				if (held) {
					for (const target of targets) hold(target, held);
					return;
				}
			}
			const all = targets.flatMap((target) => ways.map((way) => ({...target, way})));
			await Promise.all(
				all.map(async ({pin, region, way}) => tell([await probe(account, reach(region), pin, way, signal)])),
			);
		}),
	);
}

async function orProblem<Value>(answer: Promise<Value>): Promise<Value | Problem> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
}

/** Ends with the signal even when what it waits for does not. */
async function orEnded(work: Promise<void>, signal: AbortSignal): Promise<void> {
	work.catch(() => {});
	let stop = () => {};
	const ended = new Promise<never>((_, reject) => {
		stop = () => reject(signal.reason);
		if (signal.aborted) stop();
		else signal.addEventListener('abort', stop, {once: true});
	});
	try {
		await Promise.race([work, ended]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

function outOfTime({probes, simulation}: Evidence): Partial<Evidence> {
	const problem = new Problem({
		code: 'out-of-time',
		title: 'AWS did not answer in time',
		next: [{say: 'try again', run: 'claude-bedrock-setup doctor'}],
	});
	return {
		probes: probes.map((each) => (each.state === 'running' ? {...each, state: 'no answer', problem} : each)),
		simulation: simulation.state === 'running' ? {state: 'cannot', because: 'IAM did not answer in time'} : simulation,
		complete: true,
	};
}
