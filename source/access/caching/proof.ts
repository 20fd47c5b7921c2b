// What a proof of prompt caching came to, model by model, and how it is judged.
import type {CacheUse} from '../../account/account.ts';
import type {CacheLifetime} from '../../bedrock/cache-cost.ts';
import type {Status} from '../../finding.ts';
import type {Problem} from '../../problem.ts';
import type {PlannedModel} from './plan.ts';

/**
 * `read`: a later call read what the first one wrote. `refused`: AWS refuses requests that ask for it. `nothing written`: the calls are
 * answered, and nothing is cached. `shorter`: an hour was asked for, and five minutes are kept. `lifetime not told`: it was read, and AWS
 * does not say how long it is kept. `not read`: written each time, and never read. `no answer`: something else kept the calls from working.
 */
export type CachingOutcome =
	| 'read'
	| 'refused'
	| 'nothing written'
	| 'shorter'
	| 'lifetime not told'
	| 'not read'
	| 'no answer';

export type LifetimeProof = {
	readonly lifetime: CacheLifetime;
	readonly outcome: CachingOutcome;
	/** In the order in which they were made. */
	readonly calls: readonly CacheUse[];
	/** Of a call that was refused, or not answered. */
	readonly problem?: Problem;
};

export type ModelProof = PlannedModel & {
	/** Those that were tried; a second one is not tried where the first was refused or not answered. */
	readonly proofs: readonly LifetimeProof[];
};

const statuses: Readonly<Record<CachingOutcome, Status>> = {
	read: 'ok',
	refused: 'fail',
	'nothing written': 'warn',
	shorter: 'warn',
	'lifetime not told': 'unknown',
	'not read': 'unknown',
	'no answer': 'unknown',
};

export const statusOf = ({outcome}: LifetimeProof): Status => statuses[outcome];

/** What was found of the lifetime that Claude Code asks for; where the other one stopped the proof, of that. */
export const proofInForce = ({proofs, inForce}: ModelProof): LifetimeProof | undefined =>
	proofs.find(({lifetime}) => lifetime === inForce) ?? proofs.at(-1);

/** By the lifetime in force: the other one, where AWS refuses it, takes nothing away. */
export function modelStatus(proof: ModelProof): Status {
	if (proof.notTested === 'refuses caching') return 'fail';
	const judged = proofInForce(proof);
	return judged ? statusOf(judged) : 'unknown';
}

/** The first call that wrote, and the first that read: what the times of an answer are compared by. */
export function firstAndSecond({calls}: LifetimeProof): readonly CacheUse[] {
	const write = calls.findIndex(({written}) => written > 0);
	const first = calls[Math.max(write, 0)];
	const second = calls.find(({read}, index) => read > 0 && index > write) ?? calls[Math.max(write, 0) + 1];
	return [first, second].filter((call) => call !== undefined);
}
