// Proves access: asks AWS about the chosen inference profiles whatever it can be asked, each thing once and as much at a time as possible.
import type {Account, CallTarget, SignIn} from '../../account/account.ts';
import {type AccessRequest, requestedNeeds} from '../access-request.ts';
import {type AccessEvidence, noEvidence} from '../evidence.ts';
import {callModels} from './call-models.ts';
import {createDeadline, type Deadline} from './deadline.ts';
import type {EvidenceCollector, TargetFor} from './evidence-collector.ts';
import type {ProofOptions} from './proof-options.ts';
import {resolveProfiles} from './resolve-profiles.ts';
import {simulateNeeds} from './simulation.ts';
import {timeoutEvidence} from './timeout-evidence.ts';

const defaultTimeLimit = 60_000;

/** Rejects only with an abort when `signal` ends it. `emit` is called with all that is known after every answer. */
export async function proveAccess(
	account: Account,
	signIn: SignIn,
	accessRequest: AccessRequest,
	options: ProofOptions,
	signal: AbortSignal,
	emit: (soFar: AccessEvidence) => void = () => {},
): Promise<AccessEvidence> {
	const request: AccessRequest = {
		signIn,
		...accessRequest,
		apiKey: accessRequest.apiKey === true || signIn.kind === 'api-key',
	};
	const deadline = createDeadline(signal, options.limit ?? defaultTimeLimit);
	let ended = false;
	let evidence: AccessEvidence = noEvidence;
	const add = (more: Partial<AccessEvidence>) => {
		// Answers that come after the end are dropped.
		if (ended || signal.aborted) return;
		evidence = {...evidence, ...more};
		emit(evidence);
	};
	const collector: EvidenceCollector = {evidence: () => evidence, add};
	const targetIn = (region: string): CallTarget => ({signIn, region});
	const prove = async () => {
		// Behind a gateway that signs, nothing of AWS can be asked but the calls themselves.
		if (signIn.kind !== 'none') await resolveProfiles(account, targetIn, request, deadline, collector);
		await Promise.all([
			simulateAccess(account, targetIn, request, options, deadline, collector),
			callModels(account, targetIn, request, options, deadline, collector),
		]);
		add({complete: true});
	};
	const proof = prove();
	proof.catch(() => {});
	try {
		await Promise.race([proof, deadline.end]);
	} catch (error) {
		if (signal.aborted || !deadline.passed()) throw error;
		add(timeoutEvidence(request.roles, evidence));
	} finally {
		ended = true;
		deadline.close();
	}
	return evidence;
}

async function simulateAccess(
	account: Account,
	targetIn: TargetFor,
	request: AccessRequest,
	{simulate}: ProofOptions,
	deadline: Deadline,
	{evidence, add}: EvidenceCollector,
): Promise<void> {
	const [first] = request.roles;
	if (!simulate || !first) return;
	if (request.signIn?.kind === 'none') {
		return add({simulation: {state: 'cannot', because: 'requests are not signed, so nobody knows who calls'}});
	}
	if (request.apiKey) {
		return add({simulation: {state: 'cannot', because: 'AWS does not say whose Bedrock API key it is'}});
	}
	const identity = request.identity ?? evidence().identity;
	if (!identity) return add({simulation: {state: 'cannot', because: 'AWS did not say who calls'}});
	add({simulation: {state: 'running'}});
	const {state, results} = await simulateNeeds(
		account,
		targetIn(first.region),
		identity,
		requestedNeeds(request, evidence()),
		deadline,
	);
	add({simulation: state, simulated: results});
}
