// Who calls, and the profiles behind pins that no list showed.
import type {Account, Identity} from '../../account/account.ts';
import {parsePin} from '../../bedrock/pin.ts';
import {usualProfile} from '../../bedrock/usual-routes.ts';
import {Problem} from '../../problem.ts';
import {type AccessRequest, callerOf, type RequestedRole} from '../access-request.ts';
import type {ProfileEvidence} from '../evidence.ts';
import type {Deadline} from './deadline.ts';
import type {EvidenceCollector, Reaches} from './evidence-collector.ts';
import {groupBy} from './group-by.ts';
import {inParallel} from './in-parallel.ts';
import {heldBefore} from './probes.ts';

/** Each pin once per region. Rejects only when the caller gave up. */
export async function resolveProfiles(
	account: Account,
	reach: Reaches,
	request: AccessRequest,
	deadline: Deadline,
	{learn}: EvidenceCollector,
): Promise<void> {
	const [first] = request.roles;
	const unlisted = groupBy(request.roles, ({pin, region}) => `${pin} ${region}`).flatMap(([role]) =>
		role && !role.profile && !isModel(role.pin) ? [role] : [],
	);
	const whoCalls = async (): Promise<Identity | undefined> => {
		if (request.identity || request.apiKey || !first) return request.identity;
		const answer = await orProblem(account.identity(reach(first.region), deadline.each()));
		if (answer instanceof Problem) return undefined;
		learn({identity: answer});
		return answer;
	};
	const look = () => inParallel(4, unlisted, (role) => lookUpProfile(account, reach, role, deadline));
	const [identity, profiles] = await Promise.all([whoCalls(), look()]);
	if (profiles.length > 0) learn({profiles: profiles.map((each) => assumed(each, request, identity))});
}

/** A foundation model: no profile to look up, and a few can be called by themselves. */
function isModel(id: string): boolean {
	const pin = parsePin(id);
	return !(pin instanceof Problem) && (pin.kind === 'model-id' || pin.kind === 'model-arn');
}

/** Where AWS did not let us read a profile, what it usually is stands in, so that what it needs can be named and asked about. */
function assumed(evidence: ProfileEvidence, request: AccessRequest, identity: Identity | undefined): ProfileEvidence {
	const {accountId, partition} = callerOf({...request, ...(identity ? {identity} : {})}, {profiles: []});
	if (evidence.known !== 'could not ask' || !accountId) return evidence;
	const profile = usualProfile(evidence.pin, {region: evidence.region, accountId, partition});
	return profile ? {...evidence, profile} : evidence;
}

async function lookUpProfile(
	account: Account,
	reach: Reaches,
	{pin, region}: RequestedRole,
	deadline: Deadline,
): Promise<ProfileEvidence> {
	if (heldBefore({pin, region, modelId: undefined}, {profiles: []})) return {pin, region, known: 'could not ask'};
	const profile = await orProblem(account.inferenceProfile(reach(region), pin, deadline.each()));
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
