// What is declared for a model, and that nothing is made up for those that are not documented.
import {describe, expect, test} from 'vitest';
import {parseModel} from '../../source/bedrock/model.ts';
import {
	cacheMinimumOf,
	capabilitiesOf,
	familiesByPrice,
	knowledgeOf,
	promptCachingOf,
	supportsOneM,
} from '../../source/bedrock/model-knowledge.ts';

function model(id: string) {
	const parsed = parseModel(id);
	if (!parsed) throw new Error(id);
	return parsed;
}

describe('capabilities', () => {
	test('capabilities follow the model, whichever of the three forms its id has', () => {
		expect(capabilitiesOf(model('anthropic.claude-opus-5-5'))).toEqual([
			'effort',
			'xhigh_effort',
			'max_effort',
			'thinking',
			'adaptive_thinking',
			'interleaved_thinking',
		]);
		expect(capabilitiesOf(model('anthropic.claude-opus-4-6-v1'))).not.toContain('xhigh_effort');
		expect(capabilitiesOf(model('anthropic.claude-haiku-4-5-20251001-v1:0'))).toEqual(['thinking']);
		expect(capabilitiesOf(model('anthropic.claude-sonnet-4-5-20250929-v1:0'))).not.toContain('adaptive_thinking');
	});

	test.each(['anthropic.claude-sonnet-4-20250514-v1:0', 'anthropic.claude-aria-1'])(
		'nothing is declared for %s, whose capabilities are not all known',
		(id) => expect(capabilitiesOf(model(id))).toBeUndefined(),
	);
});

// The catalogue of Claude Code 2.1.332.
test.each([
	['anthropic.claude-opus-5-5', '1M', 'medium'],
	['anthropic.claude-opus-5', '1M', 'high'],
	['anthropic.claude-opus-4-8', '1M', 'high'],
	['anthropic.claude-opus-4-7', '1M', 'xhigh'],
	['anthropic.claude-opus-4-6-v1', '1M with suffix', 'high'],
	['anthropic.claude-opus-4-5-20251101-v1:0', '200k', 'high'],
	['anthropic.claude-opus-4-1-20250805-v1:0', '200k', undefined],
	['anthropic.claude-sonnet-5-5', '1M', 'medium'],
	['anthropic.claude-sonnet-5', '1M', 'high'],
	['anthropic.claude-sonnet-4-6', '1M with suffix', 'high'],
	['anthropic.claude-sonnet-4-5-20250929-v1:0', '1M with suffix', undefined],
	['anthropic.claude-sonnet-4-20250514-v1:0', '1M with suffix', undefined],
	['anthropic.claude-3-7-sonnet-20250219-v1:0', '200k', undefined],
	['anthropic.claude-haiku-5-5', '1M', 'medium'],
	['anthropic.claude-haiku-4-5-20251001-v1:0', '200k', undefined],
	['anthropic.claude-fable-5', '1M', 'high'],
	['anthropic.claude-fable-5-2', '1M', 'medium'],
	['anthropic.claude-mythos-5', '1M', 'high'],
] as const)('%s has a context of %s and is asked for effort %s', (id, context, effort) => {
	const known = knowledgeOf(model(id));
	expect([known.context, known.effort]).toEqual([context, effort]);
});

test('a model of tomorrow is like the newest one of its family, and of a new family nothing is known', () => {
	for (const family of familiesByPrice) {
		const [next, later] = [`anthropic.claude-${family}-6`, `anthropic.claude-${family}-17-3-20300101-v1:0`].map(model);
		if (!next || !later) throw new Error(family);
		expect(knowledgeOf(next)).toEqual(knowledgeOf(later));
		expect(knowledgeOf(next).context).toBe('1M');
		expect(capabilitiesOf(next)).toContain('adaptive_thinking');
	}
	expect(knowledgeOf(model('anthropic.claude-aria-1'))).toEqual({});
});

test('the context of 1M tokens is supported, not supported or not known', () => {
	const ids = ['anthropic.claude-sonnet-4-6', 'anthropic.claude-haiku-4-5-20251001-v1:0', 'anthropic.claude-aria-1'];
	expect(ids.map((id) => supportsOneM(model(id)))).toEqual([true, false, undefined]);
});

test('prompt caching has a minimum number of tokens per model', () => {
	expect(promptCachingOf(model('anthropic.claude-opus-4-7'))).toEqual({minimumTokens: 4096, oneHour: true});
	expect(promptCachingOf(model('anthropic.claude-opus-5-5'))).toEqual({minimumTokens: 512, oneHour: true});
	expect(promptCachingOf(model('anthropic.claude-3-7-sonnet-20250219-v1:0'))).toBeUndefined();
});

test('prices are those of the list, and a model of tomorrow has the price of the newest one', () => {
	const price = (id: string) => knowledgeOf(model(`anthropic.claude-${id}`)).price;
	expect(price('opus-5-5')).toEqual({input: 4, cacheRead: 0.05});
	expect(price('opus-4-8')).toEqual({input: 5, cacheRead: 0.1});
	expect(price('opus-4-1-20250805-v1:0')).toEqual({input: 15, cacheRead: 0.1});
	expect(price('sonnet-4-5-20250929-v1:0')).toEqual({input: 3, cacheRead: 0.1});
	expect(price('sonnet-7')).toEqual({input: 2, cacheRead: 0.05});
	expect(price('haiku-4-5-20251001-v1:0')).toEqual({input: 1, cacheRead: 0.1});
	expect(price('aria-1')).toBeUndefined();
});

test('the minimum of a version that is not listed is the most that any model asks for', () => {
	const minimum = (id: string) => cacheMinimumOf(model(`anthropic.claude-${id}`));
	expect(minimum('opus-5-5')).toBe(512);
	expect(minimum('sonnet-5')).toBe(1024);
	expect(minimum('opus-9')).toBe(4096);
	expect(cacheMinimumOf(undefined)).toBe(4096);
});
