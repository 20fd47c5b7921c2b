import {expect, test} from 'vitest';
import {allOf, listText, partOf, upperFirst} from '../source/sentence-parts.ts';

test('a list names its last item after and', () => {
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listText)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('all of so many are said as a person says it', () => {
	expect([1, 2, 3].map((count) => allOf(count, 'model'))).toEqual(['the model', 'both models', 'all 3 models']);
});

test('a part is told with what it is a part of, unless it is all', () => {
	expect([0, 1, 2, 3].map((part) => partOf(part, 3, 'model'))).toEqual([
		'none of the 3 models',
		'1 of 3 models',
		'2 of 3 models',
		'all 3 models',
	]);
	expect([partOf(0, 1, 'model'), partOf(1, 1, 'model')]).toEqual(['no model', 'the model']);
	expect([0, 1, 2].map((part) => partOf(part, 2, 'model'))).toEqual(['neither model', '1 of 2 models', 'both models']);
});

test('only the first letter of a sentence is raised', () => {
	expect(['all 3 models', 'AWS', ''].map(upperFirst)).toEqual(['All 3 models', 'AWS', '']);
});
