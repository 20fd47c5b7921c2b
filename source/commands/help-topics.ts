// What `help` explains beside the commands: what holds for all of them. Their texts stand in help-sections.ts.

export const helpTopics = [
	{word: 'commands', summary: 'every command in one line'},
	{word: 'files', summary: 'which files are read and written'},
	{word: 'environment', summary: 'which variables have an effect'},
	{word: 'exit-codes', summary: 'what the exit code means'},
	{word: 'json', summary: 'what --json prints'},
	{word: 'demo', summary: 'the simulated AWS accounts for --demo'},
] as const;

export type HelpTopic = (typeof helpTopics)[number];
