// The stand-in for Intl.Segmenter answers as the real one, and the characters it calls plain are one column each.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import characters from '../../scripts/build/plain-text.json' with {type: 'json'};
import {LazySegmenter} from '../../scripts/build/segmenter.ts';

const narrow = new RegExp(`[${characters.narrow}]`);
const plain = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter((one) => narrow.test(one));
const real = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const ours = new LazySegmenter(undefined, {granularity: 'grapheme'});

const same = (text: string) => {
	expect([...ours.segment(text)]).toEqual([...real.segment(text)]);
	for (let index = -1; index <= text.length; index++)
		expect(ours.segment(text).containing(index)).toEqual(real.segment(text).containing(index));
};

test('every plain character is one column wide, as the text libraries count', () => {
	expect(plain.length).toBeGreaterThan(1000);
	expect(plain.filter((one) => stringWidth(one) !== 1)).toEqual([]);
});

test('plain text is segmented as by Intl.Segmenter', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...plain, '\n', '\u001B'), {maxLength: 12}).map((all) => all.join('')),
			same,
		),
	);
});

test('text with emoji, marks, joiners and surrogates is segmented as by Intl.Segmenter', () => {
	const joining = [
		'👩',
		'\u200D',
		'👧',
		'\uFE0F',
		'\u0301',
		'🇩',
		'🇪',
		'한',
		'ᄀ',
		'ᅡ',
		'\r',
		'\n',
		'\uD83D',
		'a',
		'⚠',
		'❯',
	];
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...joining), {maxLength: 8}).map((all) => all.join('')),
			same,
		),
	);
});
