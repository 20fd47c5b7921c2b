// The texts of the topics of `help`.
import type {HelpTopic} from './help-topics.ts';
import {commands} from './index.ts';

/** Rows of two columns under a heading. */
type Section = readonly [heading: string, rows: readonly (readonly [string, string])[]];

/** By the word of a topic. The worlds of the demo are listed by the demo itself. */
export const helpSections: Readonly<Record<HelpTopic['word'], readonly Section[]>> = {
	commands: [
		[
			'Commands',
			commands.map(({word, takes, summary}) => [[word || '(none)', takes].filter(Boolean).join(' '), summary]),
		],
	],
	files: [
		[
			'Written by the set-up, as far as you choose them',
			[
				['~/.claude/settings.json', "or .claude/settings.json, .claude/settings.local.json: Claude Code's settings"],
				['~/.config/claude-bedrock-setup/bedrock.env', 'the variables as KEY=value'],
				['~/.config/claude-bedrock-setup/shell.bash', 'or shell.zsh: reads bedrock.env for your shell'],
				['.bashrc, .zshrc', 'two lines that read the file above; fish and PowerShell get a file of their own'],
			],
		],
		[
			'Kept by this tool',
			[
				['~/.config/claude-bedrock-setup/config.json', 'your last answers, as suggestions for next time'],
				['~/.local/state/claude-bedrock-setup', 'backups and receipts, for undo and off'],
				['dist/compiled', 'beside this program itself: what Node compiled of it, so that it starts faster'],
			],
		],
		[
			'Read, never written',
			[
				['~/.aws/config, ~/.aws/credentials', 'AWS profiles'],
				[
					'~/.aws/sso/cache, ~/.aws/login/cache',
					'tokens of a browser sign-in; a token that was renewed is written back',
				],
			],
		],
	],
	environment: [
		[
			'Signing in to AWS',
			[
				['AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION', 'what is suggested first'],
				['AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN', 'keys'],
				['AWS_BEARER_TOKEN_BEDROCK', 'a Bedrock API key'],
				['AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE', "other places for AWS's files"],
				['AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_<SERVICE>', 'other endpoints'],
			],
		],
		[
			'The network',
			[
				['HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY', 'proxies; a SOCKS proxy is left out'],
				['NODE_EXTRA_CA_CERTS', 'certificates of your organisation'],
			],
		],
		[
			'Folders',
			[
				['CLAUDE_CONFIG_DIR', 'in place of ~/.claude'],
				['XDG_CONFIG_HOME, XDG_STATE_HOME', 'in place of ~/.config and ~/.local/state'],
				['ZDOTDIR', 'where zsh reads its start-up files'],
			],
		],
		['Starting', [['NODE_DISABLE_COMPILE_CACHE=1', 'what Node compiles of this program is not kept']]],
		[
			'What is shown',
			[
				['NO_COLOR', 'no colour'],
				['INK_SCREEN_READER=true, TERM=dumb', 'questions as numbered lists'],
			],
		],
	],
	'exit-codes': [
		[
			'Exit codes',
			[
				['0', 'done, or nothing is wrong; warnings and unknown findings alone do not count'],
				['1', 'a check failed, or something could not be done; without --force nothing was written'],
				['2', 'the command line is wrong, or an answer is missing'],
				['130', 'cancelled'],
			],
		],
	],
	json: [
		[
			'One document on stdout, for every command and for every error',
			[
				['version', '1; a field may be added, none changes its meaning'],
				['command', 'the command that was run; setup for the wizard'],
				['outcome', 'done, problem or cancelled'],
				['decision', 'what was chosen, with the variables'],
				['findings', 'what the checks found: id, status, title, because, evidence, next'],
				['edits', 'the files with their diffs'],
				['problems', 'what went wrong: code, title, because, next'],
				['notes, policies, release', 'sentences that go with it; IAM policies; the versions of version --check'],
				['profiles, text', 'application profiles and what became of them; what profiles create --format prints'],
			],
		],
	],
	demo: [],
};
