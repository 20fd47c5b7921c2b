// Help is made from the tables: what each command prints, and that every example in it can be typed.
import {describe, expect, test} from 'vitest';
import {helpText} from '../../source/commands/help.ts';
import {commands} from '../../source/commands/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';

test('help for undo shows its usage, its own flags and its examples', () => {
	expect(helpText('undo', 'claude-bedrock-setup')).toMatchInlineSnapshot(`
		"undo: take back the last write; again, the one before

		Usage
		  claude-bedrock-setup undo [flags]

		Behaviour
		  --yes              do it without asking
		  --dry-run          show the diff, change nothing
		  --json             one JSON document on stdout, nothing else there
		  --demo [world]     a simulated AWS account and a throw-away home; help demo lists the worlds
		  --demo-home <dir>  with --demo: a folder to use and keep as home
		  --no-color         no colour; so does NO_COLOR
		  --verbose          also say which calls were made
		  -v, -V, --version  print the version
		  -h, --help         print what a command does and takes

		Examples
		  See what would be taken back
		    claude-bedrock-setup undo --dry-run
		  Take it back without being asked
		    claude-bedrock-setup undo --yes
		"
	`);
});

describe.each(commands.map((command) => [command.word || 'the set-up', command] as const))(
	'help for %s',
	(_, command) => {
		const text = helpText(command.word, 'npx claude-bedrock-setup');

		test('shows the command as it is typed', () => {
			expect(text).toContain(`Usage\n  ${['npx claude-bedrock-setup', command.word].filter(Boolean).join(' ')} `);
		});

		test('shows examples that are understood', () => {
			expect(command.examples.length).toBeGreaterThan(0);
			for (const [purpose, words] of command.examples) {
				expect(text).toContain(`  ${purpose}\n    npx claude-bedrock-setup${words && ` ${words}`}\n`);
				expect(readCommandLine(words.split(' ').filter(Boolean)).command).toBe(command.id);
			}
		});

		test('shows only flags that the command accepts', () => {
			const flags = [...text.matchAll(/^ {2}(?:-\w, )*(--[a-z0-9-]+)( \S+)?/gm)].map(([, flag = '', value]) =>
				value?.trim() ? [flag, 'x'] : [flag],
			);
			expect(flags.length).toBeGreaterThan(0);
			const values = flags.filter(([flag]) => flag !== '--help' && flag !== '--version');
			for (const words of values) {
				const line = readCommandLine([command.word, ...words].filter(Boolean));
				expect(line.command).toBe(command.id);
			}
		});
	},
);

test('flags for writing are not listed where nothing is written', () => {
	for (const word of ['env', 'policy'])
		for (const flag of ['--dotenv', '--write', '--settings', '--shell ', '--shell-scope'])
			expect(helpText(word, '')).not.toContain(flag);
});
