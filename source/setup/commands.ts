// The commands, as a table: only what exists stands here, so that `--help`, the README and the last screen cannot promise more.

export type CommandId = 'setup' | 'env';

export type Command = {
	readonly id: CommandId;
	/** As it is typed after the program's name; the wizard has no word. */
	readonly word: string;
	/** What may follow the word. */
	readonly takes?: string;
	readonly help: string;
};

export const commands: readonly Command[] = [
	{id: 'setup', word: '', help: 'the wizard; a re-run offers what is set now'},
	{id: 'env', word: 'env', help: 'print the variables, write nothing'},
];
