// Values that have broken quoting somewhere, and random ones made of the same characters.
import fc from 'fast-check';

/** How many random values every shell is given; FC_RUNS asks for more. */
export const runs = Number(process.env.FC_RUNS ?? 20_000);

/** How many random cases a property over one file is given. */
export const cases = Math.max(200, Math.floor(runs / 50));

export const adversarial: readonly string[] = [
	...[
		'',
		"'",
		"''",
		'"',
		'\\',
		"\\'",
		'\\\\',
		"'\\''",
		' ',
		'-n',
		'-e',
		'!',
		'!!',
		'!$',
		'`',
		'#',
		' #x',
		'~',
		'~root',
		'*',
		'?',
		'[a]',
		'{a,b}',
	],
	...[
		'$(touch PWNED)',
		'`touch PWNED`',
		"'; touch PWNED; '",
		'"; touch PWNED; "',
		'$\x7bHOME}',
		'$HOME',
		'$$',
		'%s',
		'%n',
		'\\x41',
		'\\n',
		'&& touch PWNED',
	],
	...[
		'=x',
		'a:=b',
		'==',
		'a=b',
		'x ',
		' x',
		'\u2018a\u2019',
		'\u201a\u201b',
		'\u00e9',
		'\u4e2d',
		'\u{1f600}',
		'\u2028',
		'\u00a0',
		'\ufeff',
		'\u202e',
	],
	...[
		'us-west-2',
		'us.anthropic.claude-haiku-4-5-20251001-v1:0',
		'us.anthropic.claude-opus-5-5[1m]',
		'ab+/==',
		'https://x/?a=b&c',
	],
	'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdefghijkl',
];

const controls = ['\n', '\r', '\t', '\u001b', '\u0007', '\u007f', '\u0001'];
const specials = [
	...'\'"\\`$(){}[]<>|&;*?!#~^%=:@+,./- aZ0_',
	'\u2018',
	'\u2019',
	'\u201b',
	'\u00e9',
	'\u2028',
	'\ufeff',
	'\u{10ffff}',
	'\ue000',
];

/** Any text that an environment can carry. */
export const anyValue = fc.oneof(
	fc.constantFrom(...adversarial),
	fc.string({unit: fc.constantFrom(...specials, ...controls), maxLength: 24}),
	fc.string({unit: 'binary', maxLength: 16}).map((text) => text.replaceAll('\0', '')),
	fc.tuple(fc.constantFrom(...adversarial), fc.constantFrom(...specials)).map((parts) => parts.join('')),
);

/** Any text without control characters, as the variables of this tool may hold it. */
export const managedValue = anyValue.map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ''));

/** `K0`, `K1`, …: one name per value. */
export const named = (values: readonly string[]) => values.map((value, index) => ({name: `K${index}`, value}));

/** The values that did not come back as they went in, as JSON. */
export function mismatches(values: readonly string[], found: ReadonlyMap<string, string | undefined>): string[] {
	return named(values)
		.filter(({name, value}) => found.get(name) !== value)
		.map(({name, value}) => `${JSON.stringify(value)} became ${JSON.stringify(found.get(name))}`);
}
