// The commands, as a table: only what exists stands here, so that `--help`, the README and the last screen cannot promise more.

export type CommandId = 'setup' | 'switch' | 'doctor' | 'policy' | 'env' | 'undo' | 'off';

export type CommandDefinition = {
	readonly id: CommandId;
	/** As it is typed after the program's name; the wizard has no word. */
	readonly word: string;
	/** The one word that must follow. */
	readonly takes?: string;
	readonly help: string;
};

export const commands: readonly CommandDefinition[] = [
	{id: 'setup', word: '', help: 'the wizard; a re-run offers what is set now'},
	{
		id: 'switch',
		word: 'switch',
		takes: '<region>',
		help: 'move to another region, every pin re-mapped to its counterpart',
	},
	{
		id: 'doctor',
		word: 'doctor',
		help: 'what Claude Code would really use from here, where each value comes from, and what is wrong',
	},
	{id: 'policy', word: 'policy', help: 'the least-privilege IAM policy for the current or given choice'},
	{id: 'env', word: 'env', help: 'print the variables, write nothing'},
	{id: 'undo', word: 'undo', help: 'take back the last write; again, the one before'},
	{id: 'off', word: 'off', help: 'remove all that this tool ever wrote, and nothing else'},
];
