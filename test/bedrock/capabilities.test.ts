// What is declared for a model, and that nothing is made up for those that are not documented.
import {describe, expect, test} from 'vitest';
import {capabilitiesOf, promptCachingOf, supportsOneM} from '../../source/bedrock/capabilities.ts';
import {parseModel} from '../../source/bedrock/model.ts';

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

	test.each(['anthropic.claude-opus-6', 'anthropic.claude-sonnet-4-20250514-v1:0', 'anthropic.claude-fable-5-1'])(
		'nothing is declared for %s, whose capabilities are not all known',
		(id) => expect(capabilitiesOf(model(id))).toBeUndefined(),
	);
});

test('the window of one million tokens is supported, not supported or not known', () => {
	const ids = ['anthropic.claude-sonnet-4-6', 'anthropic.claude-haiku-4-5-20251001-v1:0', 'anthropic.claude-opus-7'];
	expect(ids.map((id) => supportsOneM(model(id)))).toEqual([true, false, undefined]);
});

test('prompt caching has a minimum number of tokens per model', () => {
	expect(promptCachingOf(model('anthropic.claude-opus-4-7'))).toEqual({minimumTokens: 4096, oneHour: true});
	expect(promptCachingOf(model('anthropic.claude-opus-5-5'))).toEqual({minimumTokens: 512, oneHour: true});
	expect(promptCachingOf(model('anthropic.claude-3-7-sonnet-20250219-v1:0'))).toBeUndefined();
});
