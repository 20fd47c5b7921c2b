// Cases of what set-up wrote for the shell, and terminals that do not have it.
import {posixSnippet, posixStartUpLine} from '../../../source/plan/snippet/posix.ts';
import type {ShellScope} from '../../../source/plan/snippet/scope.ts';
import {healthyVariables} from '../names.ts';
import type {Case} from './case.ts';

const nothing = Object.fromEntries(Object.keys(healthyVariables).map((name) => [name, undefined]));
const folder = '.config/claude-bedrock-setup';

/** What set-up writes for bash, below lines of the user's own. */
const written = (scope: ShellScope, above: string) => ({
	'.bashrc': `${above}\n# Added by claude-bedrock-setup\n${posixStartUpLine(`{home}/${folder}/shell.bash`)}\n`,
	[`${folder}/shell.bash`]: posixSnippet({shell: 'bash', scope, dotenvPath: `{home}/${folder}/bedrock.env`}),
	[`${folder}/bedrock.env`]: Object.entries(healthyVariables)
		.map(([name, value]) => `${name}=${value}\n`)
		.join(''),
});

const forClaude = (above: string) => written('claude', above);
const forAll = written('all', '');

export const terminal: readonly Case[] = [
	{
		check: 'snippet-unread',
		faultyHome: {
			description: '`.bashrc` ends in `return`, above the lines of set-up',
			shell: true,
			files: forClaude('# mine\nreturn\n'),
		},
		healthyHome: {
			description: 'only scripts return there',
			shell: true,
			files: forClaude('[[ $- != *i* ]] && return\n'),
		},
		status: 'warn',
		findingText: /Line 2 of .*\.bashrc says return, so the shell never comes to line 5/,
		repair: {description: 'move them up', shell: true, files: forClaude('# mine\n')},
	},
	{
		check: 'snippet-unread',
		faultyHome: {
			description: 'another shell takes the place of bash, above the lines of set-up',
			shell: true,
			files: forClaude('exec /bin/cat\n'),
		},
		healthyHome: {
			description: 'the other shell is started only in scripts',
			shell: true,
			files: forClaude('case $- in *i*) ;; *) exec /bin/cat ;; esac\n'),
		},
		status: 'warn',
		findingText: /Line 1 of .*\.bashrc starts cat in the place of the shell/,
		repair: {description: 'move them up', shell: true, files: forClaude('')},
	},
	{
		check: 'terminal-older',
		faultyHome: {
			description: 'set-up ran in this terminal, and wrote for the shell',
			user: nothing,
			olderTerminal: true,
			files: forClaude(''),
		},
		healthyHome: {description: 'a terminal that was opened later', user: nothing, files: forClaude('')},
		status: 'warn',
		findingText: /Open a new terminal/,
		otherChecks: ['auto-mode-model'],
		repair: {description: 'open a new terminal', user: nothing, files: forClaude('')},
	},
	{
		check: 'terminal-older',
		faultyHome: {
			description: 'set-up exported the values to all programs, in this terminal not yet',
			user: nothing,
			olderTerminal: true,
			files: forAll,
		},
		healthyHome: {
			description: 'the terminal has them already',
			user: nothing,
			environment: healthyVariables,
			olderTerminal: true,
			files: forAll,
		},
		status: 'warn',
		findingText: /a new one does/,
		otherChecks: ['auto-mode-model'],
		repair: {description: 'open a new terminal', user: nothing, environment: healthyVariables, files: forAll},
	},
];
