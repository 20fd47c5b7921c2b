// One chunk of input as keys.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Key, keysOf} from '../../source/wizard/keys.ts';

const names = (keys: readonly Key[]) => keys.map((key) => (key.name === 'text' ? key.text : key.name));

describe('keysOf', () => {
	test('a chunk becomes the keys that were pressed, in order', () => {
		expect(names(keysOf('ab\r', {}))).toEqual(['a', 'b', 'enter']);
		expect(names(keysOf('\r\r', {}))).toEqual(['enter', 'enter']);
		expect(names(keysOf('', {return: true}))).toEqual(['enter']);
		expect(names(keysOf('a b\u007f', {}))).toEqual(['a', 'space', 'b', 'backspace']);
	});

	test('an interrupt leaves, also in the middle of a chunk', () => {
		expect(names(keysOf('c', {ctrl: true}))).toEqual(['leave']);
		expect(names(keysOf('x\u0003', {}))).toContain('leave');
	});

	test('Alt with a letter is no key', () => {
		expect(keysOf('x', {meta: true})).toEqual([]);
	});

	test('a paste loses its marks, and no invisible character gets through', () => {
		expect(names(keysOf('[200~arn:aws[201~', {})).join('')).toBe('arn:aws');
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 40}), (text) => {
				for (const key of keysOf(text, {}))
					if (key.name === 'text') expect(key.text).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u);
			}),
		);
	});
});
