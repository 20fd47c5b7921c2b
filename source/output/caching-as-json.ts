// What a proof of prompt caching found, in the shape that scripts rely on.
import {type ModelProof, modelStatus, statusOf} from '../access/caching/proof.ts';
import {type CacheLifetime, costOfDay, readRatio} from '../bedrock/cache-cost.ts';
import type {Status} from '../finding.ts';

export type ModelCaching = {
	readonly model: string;
	readonly region: string;
	readonly roles: readonly string[];
	readonly name: string;
	/** `off`: caching is switched off for it, so it was not called. */
	readonly status: Status | 'off';
	/** Tokens from which its prompts are cached. */
	readonly minimumTokens: number;
	/** The lifetime that Claude Code asks for; absent where it asks for none. */
	readonly lifetime?: CacheLifetime;
	/** By the published list price; absent where none is known. */
	readonly dollars?: number;
	readonly lifetimes: readonly {
		readonly lifetime: CacheLifetime;
		readonly status: Status;
		readonly outcome: string;
		/** What AWS or the network said to the call that failed. */
		readonly because?: string;
		/** What the input of a working day costs with this lifetime, as a part of what it costs without caching; present where it was read. */
		readonly costOfDay?: number;
		readonly calls: readonly {
			readonly written: number;
			readonly read: number;
			readonly other: number;
			readonly milliseconds: number;
		}[];
	}[];
};

export const cachingAsJson = (proofs: readonly ModelProof[]): ModelCaching[] =>
	proofs.map((proof) => ({
		model: proof.pin,
		region: proof.region,
		roles: proof.roles,
		name: proof.name,
		status: proof.notTested === 'switched off' ? 'off' : modelStatus(proof),
		minimumTokens: proof.minimumTokens,
		...(proof.inForce && {lifetime: proof.inForce}),
		...(proof.price.dollars !== undefined && {dollars: proof.price.dollars}),
		lifetimes: proof.proofs.map((one) => {
			const {lifetime, outcome, problem, calls} = one;
			return {
				lifetime,
				status: statusOf(one),
				outcome,
				...(problem && {because: problem.because ?? problem.title}),
				...(outcome === 'read' && {costOfDay: costOfDay(lifetime, readRatio(proof.model))}),
				calls: calls.map(({written, read, other, milliseconds}) => ({written, read, other, milliseconds})),
			};
		}),
	}));
