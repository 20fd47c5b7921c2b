// Everything that can be typed, for the completion scripts: each command with its flags, read from the tables.
import type {FlagDefinition} from '../../conversation/question.ts';
import {flags, flagsOf} from '../flags.ts';
import {helpTopics} from '../help-topics.ts';
import {commands} from '../index.ts';
import {type CompletedValues, type KnownWords, valuesOf} from './values.ts';

export type CompletedFlag = Pick<FlagDefinition, 'name' | 'short' | 'help' | 'repeats'> & {
	/** Absent where the flag takes none. */
	readonly values?: CompletedValues;
};

export type CompletedCommand = {
	/** Empty for the set-up. */
	readonly word: string;
	readonly summary: string;
	/** What may follow the word. */
	readonly operand?: CompletedValues;
	readonly flags: readonly CompletedFlag[];
};

export type CompletedWords = {
	readonly commands: readonly CompletedCommand[];
	/** Words after which the next one is a value, with their dashes; without `--demo`, whose value may be left out. */
	readonly valueFlags: readonly string[];
};

export function completedWords(worlds: readonly string[]): CompletedWords {
	return {
		commands: commands.map((command) => {
			const known = {worlds, formats: command.formats ?? [], topics: [...commandWords, ...topicWords]};
			const own = [...flagsOf(command, 'answer'), ...flagsOf(command, 'option')];
			return {
				word: command.word,
				summary: command.summary,
				...(command.takes && {operand: valuesOf(command.takes, known)}),
				flags: own.map((flag) => completed(flag, known)),
			};
		}),
		valueFlags: flags.flatMap(({name, takes = '['}) => (takes.startsWith('[') ? [] : [`--${name}`])),
	};
}

const commandWords = commands.flatMap(({word}) => word || []);
const topicWords = helpTopics.map(({word}) => word);

const completed = ({name, short, help, takes, repeats}: FlagDefinition, known: KnownWords): CompletedFlag => ({
	name,
	help,
	...(short && {short}),
	...(repeats && {repeats}),
	...(takes && {values: valuesOf(takes, known)}),
});
