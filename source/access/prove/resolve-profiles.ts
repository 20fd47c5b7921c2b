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
	asked: AccessRequest,
	deadline: Deadline,
	{learn}: EvidenceCollector,
): Promise<void> {
	const [first] = asked.roles;
	const unlisted = groupBy(asked.roles, ({pin, region}) => `${pin} ${region}`).flatMap(([role]) =>
		role && !role.profile && !isModel(role.pin) ? [role] : [],
	);
	const whoCalls = async (): Promise<Identity | undefined> => {
		if (asked.identity || asked.apiKey || !first) return asked.identity;
		const found = await orProblem(account.identity(reach(first.region), deadline.each()));
		if (found instanceof Problem) return undefined;
		learn({identity: found});
		return found;
	};
	const look = () => inParallel(4, unlisted, (role) => lookUpProfile(account, reach, role, deadline));
	const [identity, profiles] = await Promise.all([whoCalls(), look()]);
	if (profiles.length > 0) learn({profiles: profiles.map((each) => assumed(each, asked, identity))});
}

/** A foundation model: no profile to look up, and a few can be called by themselves. */
function isModel(id: string): boolean {
	const pin = parsePin(id);
	return !(pin instanceof Problem) && (pin.kind === 'model-id' || pin.kind === 'model-arn');
}

/** Where AWS did not let us read a profile, what it usually is stands in, so that what it needs can be named and asked about. */
function assumed(found: ProfileEvidence, asked: AccessRequest, identity: Identity | undefined): ProfileEvidence {
	const {accountId, partition} = callerOf({...asked, ...(identity ? {identity} : {})}, {profiles: []});
	if (found.known !== 'could not ask' || !accountId) return found;
	const profile = usualProfile(found.pin, {region: found.region, accountId, partition});
	return profile ? {...found, profile} : found;
}

async function lookUpProfile(
	account: Account,
	reach: Reaches,
	{pin, region}: RequestedRole,
	deadline: Deadline,
): Promise<ProfileEvidence> {
	if (heldBefore({pin, region, modelId: undefined}, {profiles: []})) return {pin, region, known: 'could not ask'};
	const found = await orProblem(account.inferenceProfile(reach(region), pin, deadline.each()));
	if (!(found instanceof Problem)) return {pin, region, profile: found, known: 'yes'};
	const missing = found.answer?.status === 404 || found.answer?.name === 'ValidationException';
	return {pin, region, problem: found, known: missing ? 'no' : 'could not ask'};
}

async function orProblem<Value>(answer: Promise<Value>): Promise<Value | Problem> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
}
