// Prompt caching as it is billed: write, read, minimum, time to live, and the two ways to get it wrong.
import {expect, it} from 'vitest';
import {claudeModels} from '../../source/simulated-aws/catalog/models.ts';
import {bill} from '../../source/simulated-aws/prompt-cache.ts';
import type {CacheEntry} from '../../source/simulated-aws/state.ts';

const model = (id: string) => {
	const found = claudeModels.find((candidate) => candidate.id === `anthropic.claude-${id}`);
	if (!found) throw new Error(id);
	return found;
};
const haiku = model('haiku-4-5-20251001-v1:0');
const opus = model('opus-5-5');
const text = (tokens: number, letter = 'a') => letter.repeat(tokens * 4);
const marked = (tokens: number, ttl?: '5m' | '1h', letter?: string) => ({
	...{type: 'text', text: text(tokens, letter)},
	cache_control: {type: 'ephemeral', ...(ttl && {ttl})},
});
const body = (...system: unknown[]) => ({system, messages: [{role: 'user', content: '.'}]});

function account() {
	const cache = new Map<string, CacheEntry>();
	return (request: object, minute = 0, which = haiku, where = 'us-west-2') =>
		bill(cache, which, where, request as Record<string, unknown>, new Date(minute * 60_000));
}

it('the first call writes the cache, the second reads it, and cached tokens are counted once', () => {
	const call = account();
	const first = call(body(marked(5000)));
	expect(first.cache_creation_input_tokens).toBeGreaterThanOrEqual(5000);
	expect(first.cache_read_input_tokens).toBe(0);
	expect(first.cache_creation.ephemeral_5m_input_tokens).toBe(first.cache_creation_input_tokens);
	const second = call(body(marked(5000)));
	expect(second).toMatchObject({
		...{cache_read_input_tokens: first.cache_creation_input_tokens, cache_creation_input_tokens: 0},
		input_tokens: first.input_tokens,
	});
});

it('a prefix below the minimum of the model is not cached, without an error', () => {
	const small = body(marked(1000));
	expect(account()(small).cache_creation_input_tokens).toBe(0);
	expect(account()(small, 0, opus).cache_creation_input_tokens).toBeGreaterThan(0);
});

it('a cache entry is read only by the same model, region and text', () => {
	const call = account();
	call(body(marked(5000)));
	expect(call(body(marked(5000)), 0, opus).cache_read_input_tokens).toBe(0);
	expect(call(body(marked(5000)), 0, haiku, 'eu-west-1').cache_read_input_tokens).toBe(0);
	expect(call(body(marked(5000, '5m', 'b'))).cache_read_input_tokens).toBe(0);
});

it('a cache entry ends five minutes or an hour after its last use', () => {
	const call = account();
	call(body(marked(5000)), 0);
	expect(call(body(marked(5000)), 4).cache_read_input_tokens).toBeGreaterThan(0);
	expect(call(body(marked(5000)), 8).cache_read_input_tokens).toBeGreaterThan(0);
	expect(call(body(marked(5000)), 14).cache_read_input_tokens).toBe(0);
	const long = account();
	expect(long(body(marked(5000, '1h')), 0).cache_creation.ephemeral_1h_input_tokens).toBeGreaterThan(0);
	expect(long(body(marked(5000, '1h')), 59).cache_read_input_tokens).toBeGreaterThan(0);
});

it('a longer prompt reads the longest known prefix and writes the rest', () => {
	const call = account();
	const {cache_creation_input_tokens: first} = call(body(marked(5000)));
	const longer = call(body(marked(5000), marked(1000, '5m', 'b')));
	expect(longer.cache_read_input_tokens).toBe(first);
	expect(longer.cache_creation_input_tokens).toBeGreaterThanOrEqual(1000);
	expect(longer.cache_creation_input_tokens).toBeLessThan(1100);
});

it('a request without cache_control caches nothing', () => {
	expect(account()(body({type: 'text', text: text(5000)}))).toMatchObject({
		...{cache_creation_input_tokens: 0, cache_read_input_tokens: 0},
	});
});

it('five cache_control marks, or a 1h mark after a 5m mark, are refused', () => {
	const call = account();
	expect(() => call(body(...Array.from({length: 5}, () => marked(10))))).toThrow('A maximum of 4 blocks');
	expect(() => call(body(marked(10, '5m'), marked(10, '1h')))).toThrow(
		"a ttl='1h' cache_control block must not come after",
	);
});
