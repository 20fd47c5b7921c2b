// The command line taken apart: flags with their values, and words. What a command does with them is not decided here.
//
// The words are split by Node's own parser, `parseArgs` of node:util. commander 14 and cac 7 were tried on Node 20.19: cac turns
// `--account 012345678901` into a number, `--explain -` into a switch, and takes `--no-shell` for the opposite of `--shell bash`;
// commander takes the next flag as a value (`--model --yes`), keeps the last of two different values without a word, lets
// `--demo doctor` swallow the command, and stops at the first mistake. Each would need all of the code below around it, and
// takes 2 ms (cac) or 9 ms (commander) to load, against 0.5 ms.
import {parseArgs} from 'node:util';
import {type Complaint, givenTwice, noValue, takesNoValue, unknownFlag} from './complaints.ts';
import {type Flag, flags} from './flags.ts';
import {commands} from './index.ts';

/** Flags with the value that was typed; `true` for a switch, all values of one that may be repeated. */
export type Values = ReadonlyMap<Flag, string | true | readonly string[]>;
/** A word that is neither a flag nor its value, and its place on the line. */
export type Word = {readonly value: string; readonly at: number};

export type ParsedWords = {
	readonly values: Values;
	readonly words: readonly Word[];
	readonly wrong: readonly Complaint[];
};

/** Flags with their values, the other words, and what is wrong with the flags by themselves. */
export function parseWords(argv: readonly string[]): ParsedWords {
	const {tokens} = parseArgs({
		args: withSeparateValues(argv),
		options: Object.fromEntries(flags.map((flag) => [flag.name, {type: flag.switch ? 'boolean' : 'string'} as const])),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const values = new Map<Flag, string | true | readonly string[]>();
	const words: Word[] = [];
	const wrong: Complaint[] = [];
	let valueOfUnknown = -1;
	let last = -1;
	for (const token of tokens) {
		// A group of letters behind one dash is split into one token each: it is one word, and one mistake.
		const again = token.index === last;
		last = token.index;
		if (token.kind === 'positional') {
			if (token.index !== valueOfUnknown) words.push({value: token.value, at: token.index});
			continue;
		}
		if (token.kind !== 'option' || again) continue;
		const flag = flagOf(argv[token.index] ?? '', token.name);
		if (!flag) {
			const {complaint, near} = unknownFlag(argv, token.index);
			wrong.push(complaint);
			// The word after a mistyped flag is its value, and no mistake of its own.
			const next = argv[token.index + 1] ?? '';
			const isSwitch = near?.switch || token.value !== undefined;
			if (!isSwitch && !(commands.some(({word}) => word === next) && !near)) valueOfUnknown = token.index + 1;
		} else if (flag.switch && token.value !== undefined) wrong.push(takesNoValue(flag));
		else if (!flag.switch && !token.value && !mayStandAlone(flag)) wrong.push(noValue(flag));
		else if (flag.repeats) values.set(flag, [...listIn(values, flag), token.value ?? '']);
		else if (values.has(flag) && values.get(flag) !== (token.value ?? true)) wrong.push(givenTwice(`--${flag.name}`));
		else values.set(flag, token.value ?? true);
	}
	return {values, words, wrong};
}

function listIn(values: Values, flag: Flag): readonly string[] {
	const value = values.get(flag);
	return typeof value === 'object' ? value : [];
}

function flagOf(typed: string, name: string): Flag | undefined {
	if (typed.startsWith('--')) return flags.find((flag) => flag.name === name);
	return flags.find(({short = []}) => short.some((letter) => typed === `-${letter}`));
}

/** `--demo [world]`. */
const mayStandAlone = ({takes}: Flag) => takes?.startsWith('[') ?? false;

/** No flag takes the next flag for its value, and `--demo` leaves a command's word alone: parseArgs knows neither. */
function withSeparateValues(argv: readonly string[]): string[] {
	return argv.map((word, at) => {
		const flag = flags.find(({name}) => word === `--${name}`);
		if (!flag || flag.switch) return word;
		const next = argv[at + 1];
		const none = next === undefined || (next.startsWith('-') && next !== '-');
		return none || (mayStandAlone(flag) && commands.some((one) => one.word === next)) ? `${word}=` : word;
	});
}
