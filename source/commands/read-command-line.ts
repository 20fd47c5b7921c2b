// The command line as words: which command, which answers were given early, how to behave. Nothing is looked up here.
import {Problem} from '../problem.ts';
import type {CommandDefinition, CommandLine} from './command-line.ts';
import {
	type Complaint,
	extraWord,
	foreignFlag,
	givenTwice,
	unknownCommand,
	unknownTopic,
	usageProblem,
} from './complaints.ts';
import {accepts, type Flag} from './flags.ts';
import {helpTopics} from './help-topics.ts';
import {commands} from './index.ts';
import type {Options} from './options.ts';
import {parseWords, type Values, type Word} from './parse-words.ts';

/** @throws Problem `bad-flags` that names every mistake once. Where help or the version is asked for, only the command has to exist. */
export function readCommandLine(argv: readonly string[]): CommandLine {
	const {values, words, wrong} = parseWords(argv);
	const [first, ...rest] = words;
	const command = commands.find(({word}) => word === (first?.value ?? ''));
	if (!command) throw problemOf([unknownCommand(argv, first?.at ?? 0), ...wrong], command);
	const operand = command.takes ? rest[0] : undefined;
	const mistakes = isForText(values, command)
		? wrongTopic(argv, command, operand)
		: [...wrong, ...wrongFor(command, {values, rest, argv, at: first?.at})];
	if (mistakes.length > 0) throw problemOf(mistakes, command);
	const further = command.takesMore ? rest.slice(1).map(({value}) => value) : [];
	return {
		command: command.id,
		...(operand && {operand}),
		...(further.length > 0 && {further}),
		...meaningOf(values, command, operand?.value),
	};
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
	const exists = !operand || [...commands, ...helpTopics].some(({word}) => word === operand.value);
	return id === 'help' && operand && !exists ? [unknownTopic(argv, operand.at)] : [];
}

/** What one command does not take. */
function wrongFor(
	command: CommandDefinition,
	{values, rest, argv, at}: {values: Values; rest: readonly Word[]; argv: readonly string[]; at: number | undefined},
): Complaint[] {
	const extra = command.takesMore ? undefined : rest.slice(command.takes ? 1 : 0)[0];
	const region = command.id === 'switch' ? rest[0] : undefined;
	return [
		...(extra ? [extraWord(command, extra.value)] : []),
		...[...values.keys()]
			.filter((flag) => !accepts(command, flag))
			.map((flag) => foreignFlag(flag, command, argv, at, fits(values))),
		...(region && disagrees(values, region.value) ? [givenTwice('the region')] : []),
	];
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
