// Geographies read from ids and destinations, and what a change means for residency.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {geographyOf, leaves, prefixesFor, prefixOf, staysIn, withoutPrefix} from '../../source/bedrock/geography.ts';
import {regions} from '../../source/bedrock/region.ts';
import {application, opus, routes, system} from './profiles.ts';

const to = (prefix: string) => routes[prefix] ?? [];

describe('prefixOf and withoutPrefix', () => {
	test.each([
		['us.anthropic.claude-opus-5-5', 'us'],
		['us-gov.anthropic.claude-sonnet-5', 'us-gov'],
		['global.anthropic.claude-opus-5-5', 'global'],
		['ca.anthropic.claude-opus-9', 'ca'],
		['anthropic.claude-opus-5-5', undefined],
		['eu.amazon.nova-pro-v1:0', undefined],
		['2kbsta0lwebx', undefined],
	])('the prefix of %s is %s', (id, prefix) => expect(prefixOf(id)).toBe(prefix));

	test('an id without its prefix is the id of the model', () => {
		expect(withoutPrefix('jp.anthropic.claude-haiku-4-5-20251001-v1:0')).toBe(
			'anthropic.claude-haiku-4-5-20251001-v1:0',
		);
		expect(withoutPrefix('anthropic.claude-opus-5-5')).toBe('anthropic.claude-opus-5-5');
	});
});

test.each([
	['us', 'us-east-1', 'us'],
	['eu', 'eu-west-1', 'eu'],
	['jp', 'ap-northeast-1', 'jp'],
	['au', 'ap-southeast-2', 'au'],
	['apac', 'ap-south-1', 'apac'],
	['global', 'eu-west-1', 'global'],
	['', 'us-west-2', 'us'],
])('an application profile copied from %j in %s has the geography %s', (prefix, region, geography) => {
	expect(geographyOf(application('team', opus, region, {prefix}))).toBe(geography);
	if (prefix) expect(geographyOf(system(prefix, opus, region))).toBe(geography);
});

test('a profile that lists no model, or one in a place nobody knows, has no geography', () => {
	const bare = application('bare', opus, 'us-west-2');
	expect(geographyOf({...bare, modelArns: []})).toBe('');
	expect(geographyOf(application('odd', opus, 'xx-central-9'))).toBe('');
});

describe('staysIn', () => {
	test.each([
		[to('eu'), 'stays in the EU'],
		[[...to('eu'), 'eu-west-2'], 'stays in the EU and the UK'],
		[[...to('us'), 'ca-central-1'], 'stays in the US and Canada'],
		[to('jp'), 'stays in Japan'],
		[[...to('au'), 'ap-southeast-6'], 'stays in Australia and New Zealand'],
		[to('apac'), 'stays in Asia Pacific'],
		[['', 'eu-west-1'], 'any commercial region'],
		[['us-west-2'], 'stays in us-west-2 (Oregon)'],
		[[], 'AWS does not say where'],
	])('requests to %j: "%s"', (destinations, words) => expect(staysIn(destinations)).toBe(words));
});

describe('leaves', () => {
	test.each([
		[to('us'), to('eu'), ['Requests may now be processed in the EU; until now they stayed in the US.']],
		[
			to('eu'),
			['', 'eu-west-1'],
			['Requests may now be processed in any commercial region; until now they stayed in the EU.'],
		],
		[
			to('eu'),
			[...to('eu'), 'eu-west-2'],
			['Requests may now be processed in the UK; until now they stayed in the EU.'],
		],
		[['', 'eu-west-1'], to('us'), []],
		[to('apac'), to('jp'), []],
		[to('us'), ['us-west-1'], []],
	])('a change from %j to %j is described', (before, after, sentences) =>
		expect(leaves(before, after)).toEqual(sentences),
	);

	test('a change is described exactly when it reaches an area that was not reached before', () => {
		const some = fc.subarray(
			regions.filter(({partition}) => partition === 'aws'),
			{minLength: 1},
		);
		fc.assert(
			fc.property(some, some, (before, after) => {
				const known = new Set(before.map(({area}) => area));
				const fresh = after.some(({area}) => !known.has(area));
				const said = leaves(
					before.map(({id}) => id),
					after.map(({id}) => id),
				);
				expect(said.length > 0).toBe(fresh);
			}),
		);
	});
});

test('every region has a geography that may serve it, and none is global', () => {
	for (const {id} of regions) expect(prefixesFor(id), id).not.toContain('global');
	expect(prefixesFor('ap-northeast-1')).toEqual(['jp', 'apac']);
	expect(prefixesFor('ca-central-1')).toEqual(['ca', 'us']);
	expect(prefixesFor('ap-nowhere-9')).toEqual(['apac']);
});
