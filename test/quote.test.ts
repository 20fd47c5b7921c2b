// Quoting, through the real shells: what a program finds in its environment is what was quoted.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {quote} from '../source/quote.ts';
import {environmentAfter, fish, missing, posixShells, throwAwayHome, which} from './plan/real-shells.ts';
import {adversarial, anyValue, cases, mismatches, named, runs} from './plan/values.ts';

const batch = 2000;
const home = throwAwayHome();
const posixScript = (values: readonly string[], quoted = quote.posix) =>
	`${named(values)
		.map(({name, value}) => `export ${name}=${quoted(value)}`)
		.join('\n')}\nexec env -0\n`;
const fishScript = (values: readonly string[], quoted = quote.fish) =>
	`${named(values)
		.map(({name, value}) => `set -gx ${name} ${quoted(value)}`)
		.join('\n')}\nenv -0\n`;

function survives(wrong: (values: readonly string[]) => string[]): void {
	fc.assert(
		fc.property(fc.array(anyValue, {minLength: batch, maxLength: batch, size: 'max'}), (values) => {
			expect(wrong([...adversarial, ...values])).toEqual([]);
		}),
		{numRuns: Math.ceil(runs / batch), endOnFailure: true},
	);
	expect(existsSync(join(home, 'PWNED'))).toBe(false);
}

describe(`quoting of ${runs} random values`, () => {
	for (const [name, {command, apt}] of Object.entries(posixShells)) {
		test.skipIf(!which(command[0]))(
			`every value comes back from ${name}${missing(command[0], apt)}`,
			{timeout: 120_000},
			() => {
				survives((values) => mismatches(values, environmentAfter(command, home, posixScript(values))));
			},
		);
	}

	test.skipIf(!which('bash'))('every value comes back from bash in the C locale', {timeout: 120_000}, () => {
		survives((values) => mismatches(values, environmentAfter(['bash'], home, posixScript(values), {LC_ALL: 'C'})));
	});

	test.skipIf(!which('fish'))(`every value comes back from fish${missing('fish', 'fish')}`, {timeout: 120_000}, () => {
		survives((values) => mismatches(values, environmentAfter(fish.command, home, fishScript(values))));
	});
});

describe('these tests', () => {
	test.skipIf(!which('bash'))('notice that JSON.stringify is no quoting for bash', () => {
		const wrong = mismatches(
			adversarial,
			environmentAfter(['bash'], throwAwayHome(), posixScript(adversarial, JSON.stringify)),
		);
		expect(wrong.length).toBeGreaterThan(5);
	});

	test.skipIf(!which('fish'))('notice that the POSIX form is wrong for fish', () => {
		const script = fishScript(["\\'"], quote.posix);
		expect(mismatches(["\\'"], environmentAfter(fish.command, throwAwayHome(), script))).toHaveLength(1);
	});
});

describe('NUL characters and lone surrogates', () => {
	test.each(Object.keys(quote) as (keyof typeof quote)[])('are refused for %s', (shell) => {
		expect(() => quote[shell]('a\0b')).toThrow('a NUL character');
		expect(() => quote[shell]('a\ud800b')).toThrow('surrogate');
	});
});

// PowerShell is not in Debian: its reading of single-quoted text is written down here from engine/parser/CharTraits.cs.
describe('quoting for PowerShell', () => {
	const spoken = (text: string) =>
		[...text.matchAll(/'((?:[^']|'')*)'|\[char\]0x([0-9a-f]{4})/g)]
			.map(([, inside, unit]) =>
				unit ? String.fromCharCode(Number.parseInt(unit, 16)) : inside?.replaceAll("''", "'"),
			)
			.join('');

	test('spells every value in ASCII, and so that PowerShell reads the value back', () => {
		fc.assert(
			fc.property(anyValue, (value) => {
				const quoted = quote.pwsh(value);
				expect(quoted).toMatch(/^(?:'[ -~]*'|\('[ -~]*'(?: \+ (?:\[char\]0x[0-9a-f]{4}|'[ -~]+'))+\))$/);
				expect(spoken(quoted)).toBe(value);
			}),
			{numRuns: cases},
		);
	});

	test.each([
		['', "''"],
		["it's", "'it''s'"],
		['d\u2019e', "('d' + [char]0x2019 + 'e')"],
		['\u00e9', "('' + [char]0x00e9)"],
	])('spells %j as %s', (value, quoted) => expect(quote.pwsh(value)).toBe(quoted));
});
