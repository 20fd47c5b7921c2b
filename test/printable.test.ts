// Text from outside cannot do anything to a terminal, and ordinary text stays as it is.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {printable, printableJson, printableLines} from '../source/printable.ts';

test.each([
	['\u001b[31mred\u001b[0m', '\\e[31mred\\e[0m'],
	['\u001b]8;;https://example.com\u0007link', '\\e]8;;https://example.com\\u0007link'],
	['\u009b2J', '\\u009b2J'],
	['a\r\nb\tc', 'a\\r\\nb\\tc'],
	['user\u202egnp.exe', 'user\\u202egnp.exe'],
	['\u2066a\u2069\u200e\u200f', '\\u2066a\\u2069\\u200e\\u200f'],
	['zero\u200bwidth\u200d\ufeff', 'zero\\u200bwidth\\u200d\\ufeff'],
	['\u2028\u2029', '\\u2028\\u2029'],
	['half \ud800', 'half \\ud800'],
	['tag \u{e0041}', 'tag \\u{e0041}'],
	['\u007f\0', '\\u007f\\u0000'],
])('%j', (text, shown) => expect(printable(text)).toBe(shown));

test('printable leaves ordinary text of any script as it is', () => {
	const text = 'Größe 日本語 ❯ ✔ 🎉 "quoted" \\ $x';
	expect(printable(text)).toBe(text);
});

test('printable leaves nothing invisible, and a second pass changes nothing', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), (text) => {
			const shown = printable(text);
			expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			expect(printable(shown)).toBe(shown);
		}),
	);
});

test('printableLines keeps line breaks', () => expect(printableLines('a\r\nb\n\u001bc\rd')).toBe('a\nb\n\\ec\\rd'));

test('JSON holds the same, and nothing that a terminal would obey or hide', () => {
	const value = {
		'\u009B5m\u2066': ['\u202Emoc', '\u001B[2J', 'a\u200Db', '\u{E0041}', 'tab\there', '\uD800', '\u2028'],
	};
	const text = printableJson(JSON.stringify(value, undefined, '\t'));
	expect(JSON.parse(text)).toEqual(value);
	expect(text.replaceAll(/[\n\t]/g, '')).toMatch(/^[\x20-\x7E]*$/);
});
