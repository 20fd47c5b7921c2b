// The nearest known word for a mistyped one, as commands, flags and regions offer it.
import {describe, expect, test} from 'vitest';
import {nearest} from '../source/nearest.ts';

describe('nearest', () => {
	const commands = ['setup', 'switch', 'doctor', 'undo'] as const;

	test('a mistyped word finds the candidate that takes the fewest mistakes', () => {
		expect(nearest('docter', commands)).toBe('doctor');
		expect(nearest('swich', commands)).toBe('switch');
		expect(nearest('udno', commands)).toBe('undo');
	});

	test('a word that is too far from all candidates finds none', () => {
		expect(nearest('uninstall', commands)).toBeUndefined();
		expect(nearest('anything', [])).toBeUndefined();
	});

	test.each([
		['doctor', 'doctor', 0],
		['', 'abc', 3],
		['abc', '', 3],
		['doctr', 'doctor', 1],
		['doctorr', 'doctor', 1],
		['doctir', 'doctor', 1],
		['docotr', 'doctor', 1],
		['regoin', 'region', 1],
		['kitten', 'sitting', 3],
		// No letter is edited twice: swapping "ca" and then inserting "b" between them is not counted as two.
		['ca', 'abc', 3],
	])('"%s" becomes "%s" with %i mistakes', (word, candidate, mistakes) => {
		expect(nearest(word, [candidate], mistakes)).toBe(candidate);
		expect(nearest(word, [candidate], mistakes - 1)).toBeUndefined();
		expect(nearest(candidate, [word], mistakes)).toBe(word);
		expect(nearest(candidate, [word], mistakes - 1)).toBeUndefined();
	});

	test('the caller decides how many mistakes are too many', () => {
		expect(nearest('dctr', commands, 1)).toBeUndefined();
		expect(nearest('dctr', commands, 2)).toBe('doctor');
	});

	test('of two that are equally near the first one is taken', () => {
		expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
		expect(nearest('bat', ['hat', 'cat'])).toBe('hat');
	});
});
