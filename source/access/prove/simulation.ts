// Asks IAM's own simulation about every need, with as few requests as give an unconditional answer.
import type {Account, CallTarget, Identity, SimulationResult} from '../../account/account.ts';
import {failureOf} from '../../bedrock/aws-errors/aws-problem.ts';
import type {Need} from '../../bedrock/permissions.ts';
import {Problem} from '../../problem.ts';
import type {SimulationEvidence, SimulationState} from '../evidence.ts';
import type {Deadline} from './deadline.ts';
import {groupBy} from './group-by.ts';
import {inParallel} from './in-parallel.ts';
import {principalsOf} from './simulation-principal.ts';

export type SimulatedNeeds = {readonly state: SimulationState; readonly found: readonly SimulationEvidence[]};

/**
 * First one request without circumstances: where no policy asks for any, that settles everything. What is left is asked
 * again per profile and requested region. Rejects only when the caller gave up.
 */
export async function simulateNeeds(
	account: Account,
	reach: CallTarget,
	identity: Identity,
	needs: readonly Need[],
	deadline: Deadline,
): Promise<SimulatedNeeds> {
	const calls = needs.filter(({purpose}) => purpose === 'call');
	if (calls.length === 0) return {state: {state: 'cannot', because: 'no profile is known to ask about'}, found: []};
	const principals = await principalsOf(account, reach, identity, deadline);
	if ('cannot' in principals) return {state: {state: 'cannot', because: principals.cannot}, found: []};
	const first = await firstAnswer(account, reach, principals.arns, calls, deadline);
	if (first instanceof Problem) return {state: cannot(first), found: []};
	const {principal, results} = first;
	const plain = calls.map((need) => evidenceFor(need, results));
	const open = calls.filter((_, at) => (plain[at]?.result.missingContext.length ?? 1) > 0);
	const groups = groupBy(open, ({profileArn, requestedRegion}) => `${profileArn} ${requestedRegion}`);
	const again = await inParallel(4, groups, async (group) => {
		const answer = await ask(account, reach, principal, group, true, deadline);
		return answer instanceof Problem ? [] : group.map((need) => evidenceFor(need, answer));
	});
	const better = again.flat().flatMap((evidence) => evidence ?? []);
	const settled = plain.flatMap((evidence, at) => {
		const need = calls[at];
		const known = need && better.find((each) => isAbout(each, need));
		return known ?? evidence ?? [];
	});
	return {state: {state: 'asked', principal}, found: settled};
}

async function firstAnswer(
	account: Account,
	reach: CallTarget,
	arns: readonly string[],
	needs: readonly Need[],
	deadline: Deadline,
): Promise<{principal: string; results: SimulationResult[]} | Problem> {
	let refused: Problem | undefined;
	for (const principal of arns) {
		const results = await ask(account, reach, principal, needs, false, deadline);
		if (!(results instanceof Problem)) return {principal, results};
		refused = results;
		if (failureOf(results).cause !== 'not-found') return results;
	}
	return refused ?? new Problem({code: 'no-principal', title: 'There is nobody to simulate'});
}

async function ask(
	account: Account,
	reach: CallTarget,
	principal: string,
	needs: readonly Need[],
	circumstances: boolean,
	deadline: Deadline,
): Promise<SimulationResult[] | Problem> {
	const [need] = needs;
	const request = {
		principal,
		actions: [...new Set(needs.map(({action}) => action))],
		resources: [...new Set(needs.map(({resource}) => resource))],
		context: circumstances && need ? contextOf(need) : {},
	};
	try {
		return await account.simulate(reach, request, deadline.each());
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
}

function contextOf({requestedRegion, profileArn}: Need): Record<string, string> {
	return {'aws:RequestedRegion': requestedRegion, ...(profileArn ? {'bedrock:InferenceProfileArn': profileArn} : {})};
}

function evidenceFor(need: Need, results: readonly SimulationResult[]): SimulationEvidence | undefined {
	const result = results.find(({action, resource}) => action === need.action && resource === need.resource);
	return result && {profileArn: need.profileArn ?? '', requestedRegion: need.requestedRegion, result};
}

function isAbout({profileArn, requestedRegion, result}: SimulationEvidence, need: Need): boolean {
	return (
		result.action === need.action &&
		result.resource === need.resource &&
		profileArn === need.profileArn &&
		requestedRegion === need.requestedRegion
	);
}

function cannot(problem: Problem): SimulationState {
	const denied = problem.answer?.status === 403;
	return {
		state: 'cannot',
		because: denied ? 'not allowed to ask IAM' : (problem.because ?? problem.title),
		...(problem.answer ? {answer: problem.answer} : {}),
	};
}
