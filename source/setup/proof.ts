// Proof of access: asks AWS what can be asked about the chosen profiles, each thing once, side by side.
import type {Account, Reach, SignIn} from '../account/account.ts';
import {type Asked, needsIn} from '../checks/access/asked.ts';
import {type Evidence, nothingYet} from '../checks/access/evidence.ts';
import {calls} from './proof/calls.ts';
import {type Deadline, openDeadline} from './proof/deadline.ts';
import type {Learning, Reaches} from './proof/learn.ts';
import {lookUp} from './proof/look-up.ts';
import type {ProofOptions} from './proof/options.ts';
import {outOfTime} from './proof/out-of-time.ts';
import {simulateNeeds} from './proof/simulation.ts';

const defaultLimit = 60_000;

/** Rejects only when `signal` ends it. `emit` hands over what is known after every answer. */
export async function prove(
	account: Account,
	signIn: SignIn,
	given: Asked,
	options: ProofOptions,
	signal: AbortSignal,
	emit: (soFar: Evidence) => void = () => {},
): Promise<Evidence> {
	const asked: Asked = {...given, apiKey: given.apiKey === true || signIn.kind === 'api-key'};
	const deadline = openDeadline(signal, options.limit ?? defaultLimit);
	let over = false;
	let evidence: Evidence = nothingYet;
	const learn = (more: Partial<Evidence>) => {
		// What comes after the end is dropped.
		if (over || signal.aborted) return;
		evidence = {...evidence, ...more};
		emit(evidence);
	};
	const learning: Learning = {known: () => evidence, learn};
	const reach = (region: string): Reach => ({signIn, region});
	const work = async () => {
		await lookUp(account, reach, asked, deadline, learning);
		await Promise.all([
			simulation(account, reach, asked, options, deadline, learning),
			calls(account, reach, asked.roles, options, deadline, learning),
		]);
		learn({complete: true});
	};
	const done = work();
	done.catch(() => {});
	try {
		await Promise.race([done, deadline.end]);
	} catch (error) {
		if (signal.aborted || !deadline.passed()) throw error;
		learn(outOfTime(asked.roles, evidence));
	} finally {
		over = true;
		deadline.close();
	}
	return evidence;
}

async function simulation(
	account: Account,
	reach: Reaches,
	asked: Asked,
	{simulate}: ProofOptions,
	deadline: Deadline,
	{known: evidence, learn}: Learning,
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
		deadline,
	);
	learn({simulation: state, simulated: found});
}
