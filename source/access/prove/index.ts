// Proof of access: asks AWS what can be asked about the chosen profiles, each thing once, side by side.
import type {Account, CallTarget, SignIn} from '../../account/account.ts';
import {type AccessRequest, requestedNeeds} from '../access-request.ts';
import {type AccessEvidence, noEvidence} from '../evidence.ts';
import {calls} from './ask-account.ts';
import {type Deadline, openDeadline} from './deadline.ts';
import type {EvidenceCollector, Reaches} from './evidence-collector.ts';
import type {ProofOptions} from './options.ts';
import {resolveProfiles} from './resolve-profiles.ts';
import {simulateNeeds} from './simulation.ts';
import {timeoutEvidence} from './timeout-evidence.ts';

const defaultLimit = 60_000;

/** Rejects only when `signal` ends it. `emit` hands over what is known after every answer. */
export async function proveAccess(
	account: Account,
	signIn: SignIn,
	given: AccessRequest,
	options: ProofOptions,
	signal: AbortSignal,
	emit: (soFar: AccessEvidence) => void = () => {},
): Promise<AccessEvidence> {
	const request: AccessRequest = {...given, apiKey: given.apiKey === true || signIn.kind === 'api-key'};
	const deadline = openDeadline(signal, options.limit ?? defaultLimit);
	let over = false;
	let evidence: AccessEvidence = noEvidence;
	const learn = (more: Partial<AccessEvidence>) => {
		// What comes after the end is dropped.
		if (over || signal.aborted) return;
		evidence = {...evidence, ...more};
		emit(evidence);
	};
	const learning: EvidenceCollector = {known: () => evidence, learn};
	const reach = (region: string): CallTarget => ({signIn, region});
	const work = async () => {
		await resolveProfiles(account, reach, request, deadline, learning);
		await Promise.all([
			simulation(account, reach, request, options, deadline, learning),
			calls(account, reach, request.roles, options, deadline, learning),
		]);
		learn({complete: true});
	};
	const done = work();
	done.catch(() => {});
	try {
		await Promise.race([done, deadline.end]);
	} catch (error) {
		if (signal.aborted || !deadline.passed()) throw error;
		learn(timeoutEvidence(request.roles, evidence));
	} finally {
		over = true;
		deadline.close();
	}
	return evidence;
}

async function simulation(
	account: Account,
	reach: Reaches,
	request: AccessRequest,
	{simulate}: ProofOptions,
	deadline: Deadline,
	{known: evidence, learn}: EvidenceCollector,
): Promise<void> {
	const [first] = request.roles;
	if (!simulate || !first) return;
	if (request.apiKey) {
		return learn({simulation: {state: 'cannot', because: 'AWS does not say whose Bedrock API key it is'}});
	}
	const identity = request.identity ?? evidence().identity;
	if (!identity) return learn({simulation: {state: 'cannot', because: 'AWS did not say who calls'}});
	learn({simulation: {state: 'running'}});
	const {state, found} = await simulateNeeds(
		account,
		reach(first.region),
		identity,
		requestedNeeds(request, evidence()),
		deadline,
	);
	learn({simulation: state, simulated: found});
}
