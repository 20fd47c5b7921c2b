// Looks up who calls, and the inference profiles behind pins that are in no list.
import type {Account, Identity} from '../../account/account.ts';
import {parsePin} from '../../bedrock/pin.ts';
import {usualProfile} from '../../bedrock/usual-routes.ts';
import {Problem} from '../../problem.ts';
import {type AccessRequest, callerOf, type RequestedRole} from '../access-request.ts';
import type {ProfileEvidence} from '../evidence.ts';
import type {Deadline} from './deadline.ts';
import type {EvidenceCollector, TargetFor} from './evidence-collector.ts';
import {groupBy} from './group-by.ts';
import {inParallel} from './in-parallel.ts';
import {skipBeforeAsking} from './probes.ts';

/** Adds the identity and the profiles to the evidence; each pin is looked up once per region. Rejects only with an abort. */
export async function resolveProfiles(
	account: Account,
	targetIn: TargetFor,
	request: AccessRequest,
	deadline: Deadline,
	{add}: EvidenceCollector,
): Promise<void> {
	const [first] = request.roles;
	const unlisted = groupBy(request.roles, ({pin, region}) => `${pin} ${region}`).flatMap(([role]) =>
		role && !role.profile && !isModel(role.pin) ? [role] : [],
	);
	const whoCalls = async (): Promise<Identity | undefined> => {
		if (request.identity || request.apiKey || !first) return request.identity;
		const answer = await orProblem(account.identity(targetIn(first.region), deadline.signal()));
		if (answer instanceof Problem) return undefined;
		add({identity: answer});
		return answer;
	};
	const lookUpAll = () => inParallel(4, unlisted, (role) => lookUpProfile(account, targetIn, role, deadline));
	const [identity, profiles] = await Promise.all([whoCalls(), lookUpAll()]);
	if (profiles.length > 0) add({profiles: profiles.map((each) => withUsualProfile(each, request, identity))});
}

/** Whether a pin names a model itself, of AWS or of the account: there is no profile to look up. */
function isModel(id: string): boolean {
	const pin = parsePin(id);
	return !(pin instanceof Problem) && ['model-id', 'model-arn', 'own-model-arn'].includes(pin.kind);
}

/**
 * Where AWS did not let us read a system profile, what AWS usually has under its id is taken, so that the permissions it needs can be
 * named and simulated.
 */
function withUsualProfile(
	evidence: ProfileEvidence,
	request: AccessRequest,
	identity: Identity | undefined,
): ProfileEvidence {
	const {accountId, partition} = callerOf({...request, ...(identity ? {identity} : {})}, {profiles: []});
	if (evidence.known !== 'could not ask' || !accountId) return evidence;
	const profile = usualProfile(evidence.pin, {region: evidence.region, accountId, partition});
	return profile ? {...evidence, profile} : evidence;
}

async function lookUpProfile(
	account: Account,
	targetIn: TargetFor,
	{pin, region}: RequestedRole,
	deadline: Deadline,
): Promise<ProfileEvidence> {
	if (skipBeforeAsking({pin, region}, {profiles: []})) return {pin, region, known: 'could not ask'};
	const profile = await orProblem(account.inferenceProfile(targetIn(region), pin, deadline.signal()));
	if (!(profile instanceof Problem)) return {pin, region, profile, known: 'yes'};
	const missing = profile.answer?.status === 404 || profile.answer?.name === 'ValidationException';
	return {pin, region, problem: profile, known: missing ? 'no' : 'could not ask'};
}

async function orProblem<Value>(answer: Promise<Value>): Promise<Value | Problem> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
}
