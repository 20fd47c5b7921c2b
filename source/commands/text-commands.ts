// The commands that print a text and need nothing of the machine or of AWS: `main` answers them itself.
import type {CommandDefinition} from './command-line.ts';

export const textCommands: readonly CommandDefinition[] = [
	{
		id: 'completion',
		word: 'completion',
		takes: 'bash|zsh|fish',
		summary: 'print what lets a shell complete commands, flags and their values',
		answers: [],
		options: ['help'],
		examples: [
			['For bash: a line of ~/.bashrc', 'completion bash'],
			['For zsh: the file _claude-bedrock-setup in a folder of fpath', 'completion zsh'],
			['For fish: ~/.config/fish/completions/claude-bedrock-setup.fish', 'completion fish'],
		],
	},
	{
		id: 'help',
		word: 'help',
		takes: '[command]',
		summary: 'what a command does and takes; also files, environment, exit-codes, json, demo',
		answers: [],
		options: ['help'],
		examples: [
			['What doctor takes', 'help doctor'],
			['The simulated accounts for --demo', 'help demo'],
		],
	},
	{
		id: 'version',
		word: 'version',
		summary: 'print the version; --check asks npm for a newer one',
		answers: [],
		options: ['check', 'json', 'help'],
		examples: [
			['Print the version', 'version'],
			['Is there a newer one?', 'version --check'],
		],
	},
];
