// What caching of prompts costs and saves, by the price of an input token: pure arithmetic with published ratios.
import type {Model} from './model.ts';
import {knowledgeOf} from './model-knowledge.ts';

/** How long AWS keeps a cached prompt. */
export type CacheLifetime = '5m' | '1h';

export const cacheLifetimes: readonly CacheLifetime[] = ['5m', '1h'];

/** What a token costs by the price of an input token, when it is written to the cache (AWS and Anthropic, "Prompt caching", 2026-11). */
export const writeRatio: Readonly<Record<CacheLifetime, number>> = {'5m': 1.25, '1h': 2};

/** The same when it is read: a tenth, unless a model is listed with less. */
export const readRatio = (model: Model | undefined): number => (model && knowledgeOf(model).price?.cacheRead) ?? 0.1;

/** The working day that caching is judged by. A pause is time without a request. */
export const workingDay = {
	requests: 200,
	/** Input tokens of a request, and how many of them are new. */
	context: 50_000,
	added: 1000,
	/** Pauses of more than five minutes, and how many of them are longer than an hour. */
	pauses: 12,
	longPauses: 2,
} as const;

/** What the input of that day costs with caching, as a part of what it costs without: 0.2 is a fifth. */
export function costOfDay(lifetime: CacheLifetime, read: number): number {
	const {requests, context, added, pauses, longPauses} = workingDay;
	// The first request writes the whole context, and so does the first one after the cache has ended.
	const whole = 1 + (lifetime === '5m' ? pauses : longPauses);
	const write = writeRatio[lifetime];
	const tokens = whole * context * write + (requests - whole) * ((context - added) * read + added * write);
	return tokens / (requests * context);
}
