// The command `help`, also `--help` and `-h`: made from the tables of commands, questions and options.
import {type FlagDefinition, usage} from '../conversation/question.ts';
import type {CommandDefinition} from './command-line.ts';
import {flagsOf} from './flags.ts';
import {helpSections} from './help-sections.ts';
import {type HelpTopic, helpTopics} from './help-topics.ts';
import {commands} from './index.ts';

/** Stands for the program's name in texts that are made when the program is built. */
export const programName = '{program}';

/** Every help text by the word of its command or topic, for `scripts/build/printed-help.js`: the tables behind them take 15 ms to load. */
export const helpTemplates = (): Readonly<Record<string, string>> =>
	Object.fromEntries([
		...helpTopics.map((topic) => [topic.word, topicHelp(topic)]),
		...commands.map((command) => [command.word, command.word ? commandHelp(command) : generalHelp(command)]),
	]);

/**
 * @param word of the command or topic; empty for the overview
 * @param program as this program was started: `npx claude-bedrock-setup`
 */
export const helpText = (word: string, program: string): string =>
	(helpTemplates()[word] ?? '').replaceAll(programName, program);

function generalHelp(setUp: CommandDefinition): string {
	return lines([
		'Sets up Claude Code on Amazon Bedrock: inference profiles, proof of access, settings; and takes it back.',
		...section('Usage', [`${programName} [command] [flags]`]),
		...section(
			'Commands',
			table(commands.map(({word, takes, summary}) => [[word || '(none)', takes].filter(Boolean).join(' '), summary])),
		),
		'',
		`To see what a command takes: ${programName} help <command>`,
		...section('More help', table(helpTopics.map(({word, summary}) => [`help ${word}`, summary]))),
		...flagSections(setUp),
		...examples(setUp),
		'',
		'Exit codes: 0 done, 1 a check failed or something could not be done, 2 wrong or missing flags, 130 cancelled',
	]);
}

function topicHelp({word, summary}: HelpTopic): string {
	return lines([
		`${word}: ${summary}`,
		...helpSections[word].flatMap(([heading, rows]) => section(heading, table(rows))),
	]);
}

function commandHelp(command: CommandDefinition): string {
	const {word, takes, takesMore, summary, notes = []} = command;
	return lines([
		`${word}: ${summary}`,
		...section('Usage', [
			[programName, word, takes, takesMore && `${takesMore}...`, '[flags]'].filter(Boolean).join(' '),
		]),
		...section('Good to know', notes),
		...flagSections(command),
		...examples(command),
	]);
}

function flagSections(command: CommandDefinition): string[] {
	return [
		...section('Answers (a flag is an answer given early)', flagTable(flagsOf(command, 'answer'))),
		...section('Behaviour', flagTable(flagsOf(command, 'option'))),
	];
}

const examples = (command: CommandDefinition) =>
	section(
		'Examples',
		command.examples.flatMap(([purpose, words]) => [purpose, `  ${[programName, words].filter(Boolean).join(' ')}`]),
	);

const section = (title: string, body: readonly string[]): string[] =>
	body.length > 0 ? ['', title, ...body.map((line) => `  ${line}`)] : [];

const flagTable = (list: readonly FlagDefinition[]) => table(list.map((flag) => [usage(flag), flag.help]));

function table(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`);
}

const lines = (all: readonly string[]) => `${all.join('\n')}\n`;
