// What a command line says, and the shape of a command that acts on it.
import type {Id} from '../conversation/answers.ts';
import type {Ports} from '../conversation/query.ts';
import type {CommandContext} from './command-context.ts';
import type {OptionId, Options} from './options.ts';

export type CommandId =
	| 'setup'
	| 'switch'
	| 'doctor'
	| 'policy'
	| 'profiles'
	| 'env'
	| 'undo'
	| 'off'
	| 'completion'
	| 'help'
	| 'version';

export type CommandLine = {
	readonly command: CommandId;
	/** The word after the command's own: the region of `switch`, the shell of `completion`, the topic of `help`. */
	readonly operand?: {readonly value: string; readonly at: number};
	/** What follows after that one, where the command takes more. */
	readonly further?: readonly string[];
	/** Answers as text, by question. */
	readonly flags: Readonly<Partial<Record<Id, string>>>;
	/** Flags that are not answers. */
	readonly options: Options;
};

/** @returns the exit code. Rejects with a Problem, which the caller shows. */
export type Command = (
	line: CommandLine,
	ports: Ports,
	context: CommandContext,
	signal: AbortSignal,
) => Promise<number>;

export type CommandDefinition = {
	readonly id: CommandId;
	/** As it is typed after the program's name; empty for the set-up. */
	readonly word: string;
	/** The word that may follow, spelled as `takes` of a flag: `<region>`. */
	readonly takes?: string;
	/** What may follow that word, any number of times: `[arn]`. */
	readonly takesMore?: string;
	readonly summary: string;
	/** Questions whose flags belong to it. */
	readonly answers: readonly Id[];
	/** Other flags that belong to it. */
	readonly options: readonly OptionId[];
	/** Accepted without effect and not listed in its help: what people add to every command, or copy from another one. */
	readonly ignores?: readonly (Id | OptionId)[];
	/** The forms that `--format` knows here. */
	readonly formats?: readonly string[];
	/** What a flag does here, where that differs from command to command. */
	readonly meanings?: Readonly<Partial<Record<OptionId, string>>>;
	/** What should be known before it is used, a sentence each. */
	readonly notes?: readonly string[];
	/** What somebody may want, and the words that do it, typed after the program's name. */
	readonly examples: readonly (readonly [purpose: string, words: string])[];
	/** Absent where nothing of the machine or of AWS is needed: `main` answers these itself. */
	readonly load?: () => Promise<Command>;
};
