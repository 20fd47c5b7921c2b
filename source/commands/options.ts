// Flags that are not answers, as a table: `--help`, the README and the reader of the command line all use it.
import type {FlagDefinition} from '../conversation/question.ts';

export const optionFlags = {
	yes: {name: 'yes', switch: true, help: 'ask nothing: flags, what is set now, last time, what is detected'},
	json: {name: 'json', switch: true, help: 'one JSON document on stdout, nothing else there'},
	dryRun: {name: 'dry-run', switch: true, help: 'all checks and the diff, nothing is written'},
	force: {name: 'force', switch: true, help: 'write although a check failed'},
	offline: {name: 'offline', switch: true, help: 'no call to AWS'},
	noProbe: {name: 'no-probe', switch: true, help: 'no call to a model; what is then unknown is said'},
	subscribe: {name: 'subscribe', switch: true, help: 'call a model although its first call subscribes the account'},
	noShell: {name: 'no-shell', switch: true, help: 'do not start your shell to ask it'},
	trustProject: {
		name: 'trust-project',
		switch: true,
		help: "hosts and commands that only the project's own files name may be called and run",
	},
	explain: {
		name: 'explain',
		takes: '<text>',
		help: 'what a message copied from Claude Code means; - reads it from stdin',
	},
	fix: {name: 'fix', switch: true, help: 'put right what can safely be put right, shown as a diff first'},
	proveCaching: {
		name: 'prove-caching',
		switch: true,
		help: 'send each model a long prompt a few times, price first, and show whether it is cached',
	},
	missing: {name: 'missing', switch: true, help: 'only what is not allowed yet'},
	allClaude: {
		name: 'all-claude',
		switch: true,
		help: 'for a team: every Claude model of the geography, through inference profiles alone',
	},
	denyOutside: {
		name: 'deny-outside',
		switch: true,
		help: 'also refuse calls of models outside of these regions, whatever else allows them',
	},
	account: {name: 'account', takes: '<id>', help: 'the AWS account that the policy is for; AWS is then not asked'},
	createProfiles: {
		name: 'create-profiles',
		switch: true,
		help: 'also what profiles create and profiles delete need for the application profiles of these models',
	},
	readQuotas: {
		name: 'read-quotas',
		switch: true,
		help: 'also reading how many tokens per minute the account may use, which set-up and doctor compare with a turn',
	},
	namePrefix: {
		name: 'name-prefix',
		takes: '<text>',
		help: 'how the names of application profiles begin (claude-code)',
	},
	tag: {
		name: 'tag',
		takes: '<key=value>',
		repeats: true,
		help: 'a cost tag for every new application profile; once for each tag',
	},
	check: {name: 'check', switch: true, help: 'ask the npm registry for the newest version; nothing else ever asks it'},
	format: {name: 'format', takes: '<format>', help: 'the form in which it is printed'},
	demo: {
		name: 'demo',
		takes: '[world]',
		help: 'a simulated AWS account and a throw-away home; help demo lists the worlds',
	},
	demoHome: {name: 'demo-home', takes: '<dir>', help: 'with --demo: a folder to use and keep as home'},
	noColor: {name: 'no-color', switch: true, help: 'no colour; so does NO_COLOR'},
	screenReader: {
		name: 'screen-reader',
		switch: true,
		help: 'questions as numbered lists, answered by typing; so do INK_SCREEN_READER=true and TERM=dumb',
	},
	verbose: {name: 'verbose', switch: true, help: 'also say which calls were made'},
	version: {name: 'version', short: ['v', 'V'], switch: true, help: 'print the version'},
	help: {name: 'help', short: ['h'], switch: true, help: 'print what a command does and takes'},
} as const satisfies Readonly<Record<string, FlagDefinition>>;

export type OptionId = keyof typeof optionFlags;

/** The text of each typed option; `true` for a switch, an empty text for `--demo` without a world. */
export type Options = {readonly [Key in Exclude<OptionId, 'tag'>]?: string | true} & {readonly tag?: readonly string[]};

/** Every command takes these. */
export const everywhere: readonly OptionId[] = ['demo', 'demoHome', 'noColor', 'verbose', 'version', 'help'];

/** Those of the set-up and of switch. */
export const setUpOptions: readonly OptionId[] = [
	...([
		'yes',
		'json',
		'dryRun',
		'force',
		'offline',
		'noProbe',
		'subscribe',
		'noShell',
		'trustProject',
		'screenReader',
	] as const),
	...everywhere,
];

/** Those of policy. */
export const policyOptions: readonly OptionId[] = [
	...([
		'missing',
		'allClaude',
		'denyOutside',
		'createProfiles',
		'readQuotas',
		'account',
		'format',
		'json',
		'offline',
		'noProbe',
		'noShell',
	] as const),
	...everywhere,
];
