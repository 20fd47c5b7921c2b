// Asks IAM's policy simulator about every need, with as few requests as it takes to get unconditional answers.
import type {Account, CallTarget, Identity, SimulationResult} from '../../account/account.ts';
import {failureOf} from '../../bedrock/aws-errors/aws-problem.ts';
import type {Need} from '../../bedrock/permissions.ts';
import {claudeCodeName} from '../../claude-code/model-request.ts';
import {Problem} from '../../problem.ts';
import type {SimulationEvidence, SimulationState} from '../evidence.ts';
import type {Deadline} from './deadline.ts';
import {groupBy} from './group-by.ts';
import {inParallel} from './in-parallel.ts';
import {principalsOf} from './simulation-principal.ts';

export type SimulatedNeeds = {readonly state: SimulationState; readonly results: readonly SimulationEvidence[]};

/**
 * The first request has no condition keys: what it allows without missing any is decided. The rest is asked again for each profile and
 * requested region, with all that is known of the call. Rejects only with an abort.
 */
export async function simulateNeeds(
	account: Account,
	target: CallTarget,
	identity: Identity,
	needs: readonly Need[],
	deadline: Deadline,
): Promise<SimulatedNeeds> {
	const calls = needs.filter(({purpose}) => purpose === 'call');
	if (calls.length === 0) return {state: {state: 'cannot', because: 'no profile is known to ask about'}, results: []};
	const principals = await principalsOf(account, target, identity, deadline);
	if ('cannot' in principals) return {state: {state: 'cannot', because: principals.cannot}, results: []};
	const first = await firstAnswer(account, target, principals.arns, calls, deadline);
	if (first instanceof Problem) return {state: cannot(first), results: []};
	const {principal, results} = first;
	const unconditional = calls.map((need) => evidenceFor(need, results));
	const undecided = calls.filter((_, index) => !isFinal(unconditional[index]));
	const groups = groupBy(undecided, ({profileArn, requestedRegion}) => `${profileArn} ${requestedRegion}`);
	const conditional = await inParallel(4, groups, async (group) => {
		const answer = await ask(account, target, principal, group, true, deadline);
		return answer instanceof Problem ? [] : group.map((need) => evidenceFor(need, answer));
	});
	const better = conditional.flat().flatMap((evidence) => evidence ?? []);
	const best = unconditional.flatMap((evidence, index) => {
		const need = calls[index];
		return (need && better.find((each) => isAbout(each, need))) ?? evidence ?? [];
	});
	return {state: {state: 'asked', principal}, results: best};
}

async function firstAnswer(
	account: Account,
	target: CallTarget,
	arns: readonly string[],
	needs: readonly Need[],
	deadline: Deadline,
): Promise<{principal: string; results: SimulationResult[]} | Problem> {
	let refused: Problem | undefined;
	for (const principal of arns) {
		const results = await ask(account, target, principal, needs, false, deadline);
		if (!(results instanceof Problem)) return {principal, results};
		refused = results;
		if (failureOf(results).cause !== 'not-found') return results;
	}
	return refused ?? new Problem({code: 'no-principal', title: 'There is nobody to simulate'});
}

async function ask(
	account: Account,
	target: CallTarget,
	principal: string,
	needs: readonly Need[],
	withContext: boolean,
	deadline: Deadline,
): Promise<SimulationResult[] | Problem> {
	const [need] = needs;
	const request = {
		principal,
		actions: [...new Set(needs.map(({action}) => action))],
		resources: [...new Set(needs.map(({resource}) => resource))],
		context: withContext && need ? contextOf(need) : {},
	};
	try {
		return await account.simulate(target, request, deadline.signal());
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
}

/** A no is asked again: IAM does not always name the condition keys that it had no value for. */
const isFinal = (evidence: SimulationEvidence | undefined) =>
	evidence?.result.decision === 'allowed' && evidence.result.missingContext.length === 0;

function contextOf({requestedRegion, profileArn}: Need): Record<string, string> {
	return {
		'aws:RequestedRegion': requestedRegion,
		// The program that will call.
		'aws:UserAgent': claudeCodeName,
		...(profileArn ? {'bedrock:InferenceProfileArn': profileArn} : {}),
	};
}

function evidenceFor(need: Need, results: readonly SimulationResult[]): SimulationEvidence | undefined {
	const result = results.find(({action, resource}) => action === need.action && resource === need.resource);
	return result && {profileArn: need.profileArn ?? '', requestedRegion: need.requestedRegion, result};
}

function isAbout({profileArn, requestedRegion, result}: SimulationEvidence, need: Need): boolean {
	return (
		result.action === need.action &&
		result.resource === need.resource &&
		profileArn === (need.profileArn ?? '') &&
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
