// The commands, as a table: only what exists stands here, so that `--help`, the README and the last screen cannot promise more.
import type {Id} from '../conversation/answers.ts';
import {questions} from '../conversation/questions/index.ts';
import type {CommandDefinition, CommandId} from './command-line.ts';
import {everywhere, policyOptions, setUpOptions} from './options.ts';
import {profilesCommand} from './profiles/definition.ts';
import {textCommands} from './text-commands.ts';

const answers: readonly Id[] = questions.flatMap(({id, flag}) => (flag ? [id] : []));

/** They matter only where something is written. */
const whereToWrite: readonly Id[] = ['write', 'settings', 'shell', 'shellScope', 'dotenv'];
const whatToWrite = answers.filter((id) => !whereToWrite.includes(id));

const formats = {
	policy: ['json', 'terraform', 'cloudformation'],
	env: ['dotenv', 'sh', 'fish', 'pwsh', 'json'],
} as const;

const profileArn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/aaaaaaaaaaaa';

export const commands: readonly CommandDefinition[] = [
	{
		id: 'setup',
		word: '',
		summary: 'the wizard; a re-run offers what is set now',
		answers,
		options: setUpOptions,
		examples: [
			['Answer eight questions and see everything before it is written', ''],
			[
				'In a script: accept every suggestion, and give the rest as flags',
				`--yes --region us-west-2 --opus ${profileArn}`,
			],
			['Try it on a simulated AWS account', '--demo'],
		],
		load: async () => (await import('./setup/index.ts')).setUp,
	},
	{
		id: 'switch',
		word: 'switch',
		takes: '<region>',
		summary: 'move to another region, with the counterpart of every inference profile there',
		answers: answers.filter((id) => id !== 'region'),
		options: setUpOptions,
		ignores: ['region'],
		examples: [
			['Move to Frankfurt and see what changes', 'switch eu-central-1'],
			['Choose the region from a list', 'switch'],
			['See what would be written, without questions', 'switch us-west-2 --yes --dry-run'],
		],
		load: async () => (await import('./switch.ts')).switchRegion,
	},
	{
		id: 'doctor',
		word: 'doctor',
		summary: 'what Claude Code would really use from here, where each value comes from, and what is wrong',
		answers: [],
		options: [
			...([
				'fix',
				'explain',
				'proveCaching',
				'yes',
				'dryRun',
				'json',
				'offline',
				'noProbe',
				'noShell',
				'trustProject',
			] as const),
			...everywhere,
		],
		ignores: ['screenReader'],
		meanings: {
			yes: 'with --fix: write without asking',
			dryRun: 'with --fix: show the diff and what would be left, write nothing',
			verbose: 'where every value comes from, and which calls were made',
		},
		examples: [
			['Find out what is wrong here', 'doctor'],
			['Put right what can safely be put right', 'doctor --fix'],
			['Explain an error message of Claude Code', 'doctor --explain -'],
		],
		load: async () => (await import('./doctor/index.ts')).runDoctor,
	},
	{
		id: 'policy',
		word: 'policy',
		summary: 'the least-privilege IAM policy for the current or given choice',
		answers: whatToWrite,
		options: policyOptions,
		ignores: ['yes', 'screenReader', ...whereToWrite],
		formats: formats.policy,
		meanings: {
			format: formats.policy.join(', '),
			noProbe: 'with --missing: no call to a model',
		},
		examples: [
			['The policy for what is set now', 'policy'],
			['Only what is not allowed yet', 'policy --missing'],
			['As Terraform', 'policy --format terraform'],
			['For a team: every Claude model of the geography', 'policy --all-claude'],
			['Requests must not leave the EU', 'policy --region eu-central-1 --stay-in eu --deny-outside'],
			[
				'For an account that you are not signed in to',
				'policy --account 123456789012 --region us-west-2 --model opus --opus us.anthropic.claude-opus-5-5',
			],
		],
		load: async () => (await import('./policy/index.ts')).runPolicy,
	},
	profilesCommand,
	{
		id: 'env',
		word: 'env',
		summary: 'print the variables, write nothing',
		answers: whatToWrite,
		options: [...(['format', 'json', 'offline', 'noShell'] as const), ...everywhere],
		ignores: ['yes', 'noProbe', 'screenReader', ...whereToWrite],
		formats: formats.env,
		meanings: {format: formats.env.join(', ')},
		examples: [
			['The variables as a dotenv file', 'env'],
			['Into this shell', 'env --format sh'],
			['For another region, without a call to AWS', 'env --region us-west-2 --offline'],
		],
		load: async () => (await import('./env.ts')).runEnv,
	},
	{
		id: 'undo',
		word: 'undo',
		summary: 'take back the last write; again, the one before',
		answers: [],
		options: ['yes', 'dryRun', 'json', ...everywhere],
		ignores: ['screenReader'],
		meanings: {yes: 'do it without asking', dryRun: 'show the diff, change nothing'},
		examples: [
			['See what would be taken back', 'undo --dry-run'],
			['Take it back without being asked', 'undo --yes'],
		],
		load: async () => (await import('./undo.ts')).undo,
	},
	{
		id: 'off',
		word: 'off',
		summary: 'remove all that this tool ever wrote, and nothing else',
		answers: [],
		options: ['yes', 'dryRun', 'json', ...everywhere],
		ignores: ['screenReader'],
		meanings: {yes: 'do it without asking', dryRun: 'show the diff, change nothing'},
		examples: [
			['See what would be removed', 'off --dry-run'],
			['Remove it without being asked', 'off --yes'],
		],
		load: async () => (await import('./off.ts')).off,
	},
	...textCommands,
];

/** `doctor`; the set-up, which has no word, by what it is. */
export const displayName = ({word}: CommandDefinition) => word || 'the set-up';

export const wordOf = (id: CommandId) => commands.find((one) => one.id === id)?.word ?? '';
