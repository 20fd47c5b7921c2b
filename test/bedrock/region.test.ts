// Region names: shape, partition, place, and what a mistyped one stands for.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isRegion, knownRegion, nearestRegion, partitionOf, placeOf, regions} from '../../source/bedrock/region.ts';

describe('the list of regions', () => {
	test('every region is listed once, and its id is valid', () => {
		expect(new Set(regions.map(({id}) => id)).size).toBe(regions.length);
		for (const {id, place} of regions) expect([id, isRegion(id), place !== ''], id).toEqual([id, true, true]);
	});

	test.each([
		['us-west-2', 'Oregon', 'aws'],
		['eu-central-1', 'Frankfurt', 'aws'],
		['us-gov-west-1', 'GovCloud West', 'aws-us-gov'],
		['us-isob-east-1', 'ISOB East', 'aws-iso-b'],
		['eusc-de-east-1', 'Brandenburg', 'aws-eusc'],
	])('%s is %s of %s', (id, place, partition) => {
		expect(knownRegion(id)).toMatchObject({place, partition});
		expect(placeOf(id)).toBe(place);
	});

	test('a region that is not listed has a partition all the same', () => {
		expect(partitionOf('cn-north-1')).toBe('aws-cn');
		expect(partitionOf('xx-central-9')).toBe('aws');
		expect(placeOf('xx-central-9')).toBe('xx-central-9');
	});
});

describe('isRegion', () => {
	// What Claude Code takes for us-east-1, or for a region that is none (measured with 2.1.330).
	test.each([
		'useast1',
		'us_east_1',
		'us-east-1/',
		'us-east-1.amazonaws.com',
		'US-EAST-1',
		'us-east-1b',
		'oregon',
		'',
		' us-east-1',
	])('%j is not a region', (text) => expect(isRegion(text)).toBe(false));
});

describe('nearestTypo', () => {
	test.each([
		['useast1', 'us-east-1'],
		['US_EAST_1', 'us-east-1'],
		['us-east-1b', 'us-east-1'],
		['bedrock.eu-central-1.amazonaws.com', 'eu-central-1'],
		['oregon', 'us-west-2'],
		['us-wets-2', 'us-west-2'],
		['us-gov-west1', 'us-gov-west-1'],
	])('%j most likely means %s', (text, id) => expect(nearestRegion(text)).toBe(id));

	test('a text that is near no region means none', () => {
		expect(nearestRegion('')).toBeUndefined();
		expect(nearestRegion('the moon')).toBeUndefined();
	});

	test('a known region means itself, also without its hyphens', () => {
		fc.assert(
			fc.property(fc.constantFrom(...regions), ({id}) => {
				expect(nearestRegion(id)).toBe(id);
				expect(nearestRegion(id.replaceAll('-', ''))).toBe(id);
			}),
		);
	});
});
