// Proves prompt caching: sends a new prompt of each model twice, for each lifetime, and compares what AWS says it billed.
import {randomUUID} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Account, CacheUse, SignIn} from '../../account/account.ts';
import {failureOf} from '../../bedrock/aws-errors/aws-problem.ts';
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import type {CacheLifetime} from '../../bedrock/cache-cost.ts';
import type {Effective} from '../../claude-code/effective.ts';
import {withLongPrompt} from '../../claude-code/long-prompt.ts';
import {modelRequest} from '../../claude-code/model-request.ts';
import {Problem} from '../../problem.ts';
import type {CallProgress} from '../call-progress.ts';
import {createDeadline, type Deadline} from '../prove/deadline.ts';
import {charactersPerToken, extraReads, type PlannedModel} from './plan.ts';
import type {CachingOutcome, LifetimeProof, ModelProof} from './proof.ts';

export type CachingProofInput = {
	readonly account: Account;
	readonly signIn: SignIn;
	/** The configuration under which Claude Code would call. */
	readonly values: Effective;
	readonly plan: readonly PlannedModel[];
	readonly signal: AbortSignal;
	/** Milliseconds for all of it. */
	readonly limit?: number;
	/** Called after every answer. */
	report?(progress: CallProgress): void;
};

const defaultLimit = 120_000;

/** Milliseconds before a prompt is sent again that was not read from the cache. */
const pause = 500;

/** Models are called at the same time, the calls of one model one after the other. Rejects only when `signal` ends it. */
export async function proveCaching(input: CachingProofInput): Promise<ModelProof[]> {
	const {plan, signal, limit = defaultLimit, report} = input;
	const deadline = createDeadline(signal, limit);
	const of = plan.reduce((sum, {price}) => sum + price.calls, 0);
	let answered = 0;
	const progress = (count: number) => {
		answered += count;
		report?.({answered, of});
	};
	progress(0);
	try {
		return await Promise.all(plan.map((model) => proveModel(model, input, deadline, progress)));
	} finally {
		deadline.close();
	}
}

type Progress = (count: number) => void;

async function proveModel(
	model: PlannedModel,
	input: CachingProofInput,
	deadline: Deadline,
	progress: Progress,
): Promise<ModelProof> {
	const proofs: LifetimeProof[] = [];
	for (const lifetime of model.lifetimes) {
		const proof = await proveLifetime(model, lifetime, input, deadline);
		proofs.push(proof);
		progress(2);
		// Whatever refuses the first refuses the second, too, and would be paid for nothing.
		if (proof.outcome === 'no answer' || (proof.outcome === 'refused' && lifetime === '5m')) break;
	}
	progress(2 * (model.lifetimes.length - proofs.length));
	return {...model, proofs};
}

async function proveLifetime(
	{pin: id, region, oneM, modelId, minimumTokens}: PlannedModel,
	lifetime: CacheLifetime,
	{account, signIn, values, signal}: CachingProofInput,
	deadline: Deadline,
): Promise<LifetimeProof> {
	const calls: CacheUse[] = [];
	const request = modelRequest(values, {id, oneM, region, way: 'plain', modelId});
	const marker = {type: 'ephemeral', ...(lifetime === '1h' && {ttl: lifetime})} as const;
	try {
		const long = withLongPrompt(request, newPrompt(minimumTokens), marker);
		const send = async () => {
			const answer = account.cacheUse({signIn, region}, long, deadline.signal());
			answer.catch(() => {});
			const use = await Promise.race([answer, deadline.end]);
			calls.push(use);
			return use;
		};
		const {written} = await send();
		for (let again = 0; again <= extraReads; again++) {
			if (again > 0) await Promise.race([sleep(pause), deadline.end]);
			if ((await send()).read > 0) return {lifetime, calls, outcome: outcomeOfRead(lifetime, calls)};
			if (written === 0) return {lifetime, calls, outcome: 'nothing written'};
		}
		return {lifetime, calls, outcome: 'not read'};
	} catch (error) {
		const isLate = deadline.passed() && !signal.aborted;
		const problem = isLate && !(error instanceof Problem) ? outOfTime : error;
		if (!(problem instanceof Problem)) throw error;
		return {lifetime, calls, outcome: isRefusal(problem) ? 'refused' : 'no answer', problem};
	}
}

/** Begins with a random id, so that the first call finds nothing in the cache. */
const newPrompt = (minimumTokens: number): string =>
	`${randomUUID()} ${'A sentence that is only here to be remembered. '.repeat(minimumTokens)}`.slice(
		0,
		minimumTokens * charactersPerToken,
	);

function outcomeOfRead(lifetime: CacheLifetime, calls: readonly CacheUse[]): CachingOutcome {
	if (lifetime === '5m') return 'read';
	const hour = calls.find(({written}) => written > 0)?.writtenForAnHour;
	return hour === undefined ? 'lifetime not told' : hour > 0 ? 'read' : 'shorter';
}

/** What AWS, or a gateway, refuses a request for because of its cache marks. */
export const cachingCauses = ['request-caching', 'request-cache-ttl'] as const satisfies readonly ErrorCause[];

const isRefusal = (problem: Problem) => cachingCauses.some((cause) => cause === failureOf(problem).cause);

const outOfTime = new Problem({
	code: 'timed-out',
	title: 'The test of prompt caching took too long',
	because: 'Not all calls were answered within two minutes',
});
