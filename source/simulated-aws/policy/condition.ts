// The Condition element: operators, set operators and the IfExists suffix, as far as policies around Bedrock use them.
// Source of the rules for absent keys: IAM User Guide, "Condition operators" and "Multivalued context keys".
import {type Condition, list} from './document.ts';
import {glob, globArn} from './glob.ts';

/** Condition keys (any case) to their values. */
export type ConditionContext = Readonly<Record<string, string | readonly string[]>>;

type Test = (expected: string, actual: string) => boolean;

const same: Test = (expected, actual) => expected === actual;
const sameFolded: Test = (expected, actual) => expected.toLowerCase() === actual.toLowerCase();
const number =
	(compare: (left: number, right: number) => boolean): Test =>
	(expected, actual) =>
		compare(Number(actual), Number(expected));
const date =
	(compare: (left: number, right: number) => boolean): Test =>
	(expected, actual) =>
		compare(instant(actual), instant(expected));
const instant = (text: string) => (/^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text));

const positive: Readonly<Record<string, Test>> = {
	stringequals: same,
	stringequalsignorecase: sameFolded,
	stringlike: glob,
	arnequals: globArn,
	arnlike: globArn,
	bool: sameFolded,
	binaryequals: same,
	ipaddress: inRange,
	numericequals: number((left, right) => left === right),
	numericlessthan: number((left, right) => left < right),
	numericlessthanequals: number((left, right) => left <= right),
	numericgreaterthan: number((left, right) => left > right),
	numericgreaterthanequals: number((left, right) => left >= right),
	dateequals: date((left, right) => left === right),
	datelessthan: date((left, right) => left < right),
	datelessthanequals: date((left, right) => left <= right),
	dategreaterthan: date((left, right) => left > right),
	dategreaterthanequals: date((left, right) => left >= right),
};

const negative: Readonly<Record<string, Test>> = {
	stringnotequals: same,
	stringnotequalsignorecase: sameFolded,
	stringnotlike: glob,
	arnnotequals: globArn,
	arnnotlike: globArn,
	notipaddress: inRange,
	numericnotequals: number((left, right) => left === right),
	datenotequals: date((left, right) => left === right),
};

/** The value of a key, whose name has no case; undefined when the request does not carry it. */
export function valuesOf(context: ConditionContext, key: string): readonly string[] | undefined {
	const expected = key.toLowerCase();
	const name = Object.keys(context).find((candidate) => candidate.toLowerCase() === expected);
	const value = name === undefined ? undefined : context[name];
	return value === undefined ? undefined : list(value);
}

/** Does every operator of a Condition hold? */
export function holds(condition: Condition | undefined, context: ConditionContext): boolean {
	return Object.entries(condition ?? {}).every(([operator, keys]) =>
		Object.entries(keys).every(([key, expected]) =>
			holdsOne(
				operator.toLowerCase(),
				list(expected).map((text) => substitute(text, context)),
				valuesOf(context, key),
			),
		),
	);
}

const parts = (operator: string) => {
	const [, set, rest = operator] = /^(forallvalues|foranyvalue):(.*)$/.exec(operator) ?? [];
	return {set, rest, operator: rest.replace(/ifexists$/, '')};
};

/** An operator that this evaluator does not know never holds; whoever writes a policy should hear of it. */
export function unknownOperators(condition: Condition | undefined): string[] {
	return Object.keys(condition ?? {}).filter((name) => {
		const {operator} = parts(name.toLowerCase());
		return operator !== 'null' && !Object.hasOwn(positive, operator) && !Object.hasOwn(negative, operator);
	});
}

function holdsOne(full: string, expected: readonly string[], actual: readonly string[] | undefined): boolean {
	const {set, rest, operator} = parts(full);
	if (operator === 'null') return expected.some((text) => (text.toLowerCase() === 'true') === (actual === undefined));
	const test = positive[operator] ?? negative[operator];
	if (!test) return false;
	const matches = (value: string) => expected.some((text) => test(text, value)) === operator in positive;
	if (!actual || actual.length === 0) {
		if (set) return set === 'forallvalues';
		return rest.endsWith('ifexists') || operator in negative;
	}
	if (set === 'forallvalues') return actual.every(matches);
	// Without a set operator a key has one value; a list is then read as "one of them".
	return operator in negative && !set ? actual.every(matches) : actual.some(matches);
}

/** Policy variables: `${aws:PrincipalTag/team}`, with a default as in `${aws:username, 'nobody'}`. */
export function substitute(text: string, context: ConditionContext): string {
	return text.replace(/\$\{([^},]+)(?:,\s*'([^']*)')?\}/g, (whole, key: string, fallback: string | undefined) => {
		if (key === '*' || key === '?' || key === '$') return key;
		return valuesOf(context, key.trim())?.[0] ?? fallback ?? whole;
	});
}

function inRange(range: string, address: string): boolean {
	const [base = '', bits = '32'] = range.split('/');
	const left = ipv4(base);
	const right = ipv4(address);
	if (left === undefined || right === undefined) return base === address;
	const size = 2 ** (32 - Number(bits));
	return Math.floor(left / size) === Math.floor(right / size);
}

function ipv4(text: string): number | undefined {
	const parts = text.split('.').map(Number);
	if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined;
	return parts.reduce((sum, part) => sum * 256 + part, 0);
}
