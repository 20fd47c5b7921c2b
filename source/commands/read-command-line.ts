// The command line as words: which command, which answers were given early, how to behave. Nothing is looked up here.
//
// The words are split by Node's own parser, `parseArgs` of node:util. commander 14 and cac 7 were tried on Node 20.19: cac turns
// `--account 012345678901` into a number, `--explain -` into a switch, and takes `--no-shell` for the opposite of `--shell bash`;
// commander takes the next flag as a value (`--model --yes`), keeps the last of two different values without a word, lets
// `--demo doctor` swallow the command, and stops at the first mistake. Each would need all of the code below around it, and
// takes 2 ms (cac) or 9 ms (commander) to load, against 0.5 ms.
import {parseArgs} from 'node:util';
import {Problem} from '../problem.ts';
import type {CommandDefinition, CommandLine} from './command-line.ts';
import {
	type Complaint,
	extraWord,
	foreignFlag,
	givenTwice,
	noValue,
	takesNoValue,
	unknownCommand,
	unknownFlag,
	usageProblem,
} from './complaints.ts';
import {accepts, type Flag, flags} from './flags.ts';
import {commands} from './index.ts';
import type {Options} from './options.ts';

/** @throws Problem `bad-flags` that names every mistake once. Where help or the version is asked for, only the command has to exist. */
export function readCommandLine(argv: readonly string[]): CommandLine {
	const {values, words, wrong} = readWords(argv);
	const [first, ...rest] = words;
	const command = commands.find(({word}) => word === (first?.value ?? ''));
	if (!command) throw problemOf([unknownCommand(argv, first?.at ?? 0), ...wrong], command);
	const operand = command.takes ? rest[0] : undefined;
	const mistakes = isForText(values, command)
		? wrongTopic(argv, command, operand)
		: [...wrong, ...wrongFor(command, {values, rest, argv, at: first?.at})];
	if (mistakes.length > 0) throw problemOf(mistakes, command);
	return {command: command.id, ...(operand && {operand}), ...meaningOf(values, command, operand?.value)};
}

function problemOf(mistakes: readonly Complaint[], command: CommandDefinition | undefined): Problem {
	return usageProblem(
		mistakes.map((one) => ({...one, corrected: one.corrected && readable(one.corrected)})),
		command,
	);
}

/** The words where they can be read; else corrected further, as far as that is known: a corrected flag may belong to another command. */
function readable(words: readonly string[]): readonly string[] | undefined {
	try {
		readCommandLine(words);
		return words;
	} catch (error) {
		return error instanceof Problem ? error.next[0]?.again?.words : undefined;
	}
}

/** Only a text is asked for: then nothing else on the line matters. */
const isForText = (values: Values, {id}: CommandDefinition) =>
	id === 'help' || [...values.keys()].some((flag) => flag.id === 'help' || flag.id === 'version');

function wrongTopic(argv: readonly string[], {id}: CommandDefinition, operand: Word | undefined): Complaint[] {
	const exists = !operand || operand.value === 'demo' || commands.some(({word}) => word === operand.value);
	return id === 'help' && operand && !exists ? [unknownCommand(argv, operand.at)] : [];
}

/** What one command does not take. */
function wrongFor(
	command: CommandDefinition,
	{values, rest, argv, at}: {values: Values; rest: readonly Word[]; argv: readonly string[]; at: number | undefined},
): Complaint[] {
	const extra = rest.slice(command.takes ? 1 : 0)[0];
	const region = command.id === 'switch' ? rest[0] : undefined;
	return [
		...(extra ? [extraWord(command, extra.value)] : []),
		...[...values.keys()]
			.filter((flag) => !accepts(command, flag))
			.map((flag) => foreignFlag(flag, command, argv, at, fits(values))),
		...(region && disagrees(values, region.value) ? [givenTwice('the region')] : []),
	];
}

type Values = ReadonlyMap<Flag, string | true>;
type Word = {readonly value: string; readonly at: number};

/** Flags with their values, the other words, and what is wrong with the flags by themselves. */
function readWords(argv: readonly string[]): {values: Values; words: Word[]; wrong: Complaint[]} {
	const {tokens} = parseArgs({
		args: withSeparateValues(argv),
		options: Object.fromEntries(flags.map((flag) => [flag.name, {type: flag.switch ? 'boolean' : 'string'} as const])),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const values = new Map<Flag, string | true>();
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
		else if (values.has(flag) && values.get(flag) !== (token.value ?? true)) wrong.push(givenTwice(`--${flag.name}`));
		else values.set(flag, token.value ?? true);
	}
	return {values, words, wrong};
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

const disagrees = (values: Values, region: string) =>
	[...values].some(([{kind, id}, value]) => kind === 'answer' && id === 'region' && value !== region);

/** Whether everything that was typed belongs to another command as well. */
const fits = (values: Values) => (command: CommandDefinition) =>
	[...values.keys()].every((flag) => accepts(command, flag));

function meaningOf(
	values: Values,
	command: CommandDefinition,
	operand: string | undefined,
): Pick<CommandLine, 'flags' | 'options'> {
	const of = (kind: Flag['kind']) => [...values].filter(([flag]) => flag.kind === kind);
	return {
		flags: {
			// A switch that answers a question answers it with yes.
			...Object.fromEntries(of('answer').map(([{id}, value]) => [id, value === true ? 'yes' : value])),
			...(command.id === 'switch' && operand ? {region: operand} : {}),
		},
		options: Object.fromEntries(of('option').map(([{id}, value]) => [id, value])) as Options,
	};
}
