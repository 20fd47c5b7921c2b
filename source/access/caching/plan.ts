// Which models a proof of prompt caching calls, how often, with how long a prompt, and what that costs: all of it before anything is sent.
import {type CacheLifetime, cacheLifetimes, readRatio, writeRatio} from '../../bedrock/cache-cost.ts';
import {type Model, parseModel} from '../../bedrock/model.ts';
import {cacheMinimumOf, knowledgeOf} from '../../bedrock/model-knowledge.ts';
import {cacheMarker} from '../../claude-code/cache-markers.ts';
import type {Effective} from '../../claude-code/effective.ts';
import {goesToMantle} from '../../claude-code/mantle.ts';

/** A model as it is called in a role. */
export type CalledRole = {
	readonly role: string;
	/** Id or ARN, without `[1m]`. */
	readonly pin: string;
	readonly region: string;
	readonly oneM?: boolean;
	/** What a person calls it. */
	readonly name?: string | undefined;
	/** `anthropic.claude-…`, where it is known. */
	readonly modelId?: string | undefined;
	/**
	 * What came of its smallest call, which is marked for the cache as every turn is: only where it was answered is the model called here, so
	 * that nothing is refused or subscribed because of this proof.
	 */
	readonly access: 'ok' | 'refuses caching' | 'none';
};

/** Why a model is not called. */
export type NotTested = 'switched off' | 'mantle' | 'refuses caching' | 'no access';

export type PlannedModel = {
	readonly roles: readonly string[];
	readonly pin: string;
	readonly region: string;
	readonly oneM: boolean;
	readonly name: string;
	readonly modelId?: string;
	readonly model?: Model;
	/** The lifetime that Claude Code asks for now; absent where caching is switched off for it. */
	readonly inForce?: CacheLifetime;
	/** Those that are tried; empty where the model is not called. */
	readonly lifetimes: readonly CacheLifetime[];
	readonly notTested?: NotTested;
	/** Tokens that a prompt must have to be cached, see cacheMinimumOf. */
	readonly minimumTokens: number;
	readonly price: ProofPrice;
};

export type ProofPrice = {
	readonly calls: number;
	/** About how many tokens each call has. */
	readonly tokens: number;
	/** What all calls cost together, in input tokens of the same price. */
	readonly inputTokens: number;
	/** The same where every repeated call writes the prompt once more instead of reading it. */
	readonly mostInputTokens: number;
	/** US dollars by the list price; absent where no price is published. */
	readonly dollars?: number;
	readonly mostDollars?: number;
};

/** How often a prompt is sent again where AWS did not read it from the cache. */
export const extraReads = 2;

/** Characters of a prompt for each token: prose has up to five, and the prompt is to be well above the minimum. */
export const charactersPerToken = 7;
const fewestCharactersInToken = 4;

export function planCaching(roles: readonly CalledRole[], values: Effective): PlannedModel[] {
	const called = new Map<string, CalledRole[]>();
	for (const role of roles) {
		const key = `${role.pin} ${role.region}`;
		called.set(key, [...(called.get(key) ?? []), role]);
	}
	return [...called.values()].map((group) => planModel(group, values));
}

function planModel(group: readonly CalledRole[], values: Effective): PlannedModel {
	const [first] = group as [CalledRole];
	const {pin, region, modelId} = first;
	const model = modelId === undefined ? undefined : parseModel(modelId);
	const marker = cacheMarker(values, pin);
	const notTested = !marker ? 'switched off' : goesToMantle(values, pin) ? 'mantle' : accessOf(group);
	const minimumTokens = cacheMinimumOf(model);
	const lifetimes = notTested ? [] : cacheLifetimes;
	return {
		roles: group.map(({role}) => role),
		pin,
		region,
		oneM: group.some(({oneM}) => oneM),
		name: first.name ?? pin,
		...(modelId !== undefined && {modelId}),
		...(model && {model}),
		...(marker && {inForce: marker.ttl ?? '5m'}),
		lifetimes,
		...(notTested && {notTested}),
		minimumTokens,
		price: priceOf(model, lifetimes, minimumTokens),
	};
}

function accessOf(group: readonly CalledRole[]): NotTested | undefined {
	if (group.some(({access}) => access === 'ok')) return undefined;
	return group.some(({access}) => access === 'refuses caching') ? 'refuses caching' : 'no access';
}

function priceOf(model: Model | undefined, lifetimes: readonly CacheLifetime[], minimumTokens: number): ProofPrice {
	const tokens = Math.round((minimumTokens * charactersPerToken) / fewestCharactersInToken / 100) * 100;
	const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
	const inputTokens = Math.round(tokens * sum(lifetimes.map((each) => writeRatio[each] + readRatio(model))));
	const mostInputTokens = Math.round(tokens * sum(lifetimes.map((each) => writeRatio[each] * (2 + extraReads))));
	const price = model && knowledgeOf(model).price;
	const dollars = (count: number) => ((price?.input ?? 0) * count) / 1_000_000;
	return {
		calls: lifetimes.length * 2,
		tokens,
		inputTokens,
		mostInputTokens,
		...(price && {dollars: dollars(inputTokens), mostDollars: dollars(mostInputTokens)}),
	};
}

/** Whether the plan calls a model at all. */
export const callsAny = (plan: readonly PlannedModel[]): boolean => plan.some(({lifetimes}) => lifetimes.length > 0);
