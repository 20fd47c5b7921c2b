// Random journeys: a world, what the home holds before, and commands one after another in it. A seed repeats them.
import fc from 'fast-check';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {faults} from '../faults/kinds.ts';

export type Key = {
	/** Bytes that a terminal sends. */
	readonly send: string;
	/** Milliseconds before it. */
	readonly after: number;
};

export type FaultOfStep = {
	/** By its name in the fault layer. */
	readonly fault: string;
	/** `*` for every call. */
	readonly operation: string;
};

export type Step = {
	readonly words: readonly string[];
	readonly fault?: FaultOfStep;
	readonly interruptAfter?: number;
} & (
	| {readonly kind: 'command'}
	| {
			readonly kind: 'wizard';
			readonly columns: number;
			readonly rows: number;
			readonly keys: readonly Key[];
			/** A new size after so many keys. */
			readonly resize?: {readonly afterKeys: number; readonly columns: number; readonly rows: number};
	  }
);

export type Journey = {
	readonly world: string;
	/** By path in the home. */
	readonly filesBefore: Readonly<Record<string, string>>;
	readonly steps: readonly Step[];
};

const keys = [
	'\r',
	'\r',
	'\r',
	'\r',
	'\r',
	'\u001B[B',
	'\u001B[B',
	'\u001B[A',
	'\u001B',
	' ',
	'?',
	'opus',
	'eu',
	'\u007F',
	'\u001B[6~',
	'x\r\r',
];

const key = fc.record({send: fc.constantFrom(...keys), after: fc.constantFrom(0, 5, 40, 150, 400)});

const size = fc.constantFrom([80, 24], [60, 20], [40, 12], [120, 40], [33, 9]);

const interruption = fc.option(fc.integer({min: 20, max: 3000}), {freq: 6, nil: undefined});

const region = fc.constantFrom('us-west-2', 'us-east-1', 'eu-central-1', 'us-gov-west-1', 'mars-1');

const fault = fc.option(
	fc.record({
		// Whoever waits for the limits of the program waits as long as they are: the other faults are tried more often in the same time.
		fault: fc.constantFrom(...faults.filter(({waits}) => !waits).map(({name}) => name)),
		operation: fc.constantFrom(
			'*',
			...['GetRoleCredentials', 'AssumeRole', 'GetCallerIdentity', 'ListInferenceProfiles', 'GetInferenceProfile'],
			...['ListFoundationModels', 'GetFoundationModelAvailability', 'SimulatePrincipalPolicy', 'GetRole'],
			...['InvokeModel', 'InvokeModelWithResponseStream', 'CreateInferenceProfile', 'ListServiceQuotas'],
		),
	}),
	{freq: 2, nil: undefined},
);

const commands = fc.oneof(
	fc.constantFrom(
		'--yes',
		'--yes --write settings',
		'--yes --shell fish --json',
		'--yes --shell zsh --shell-scope all',
		'--yes --force --no-probe',
		'--yes --caching off --cache-ttl 1h',
		'--yes --model-as default --dry-run',
		'--yes --settings project --write settings',
		'--yes --credentials export',
		'--yes --credentials profile --write settings',
		'--yes --model-overrides replace --write settings',
		'--yes --stay-in eu',
		'profiles create --yes --name-prefix team --opus us.anthropic.claude-opus-5-5',
		'profiles delete --yes --name-prefix team',
		'doctor',
		'doctor --json',
		'doctor --fix --yes',
		'policy',
		'policy --missing',
		'env --format sh',
		'undo --yes',
		'undo --dry-run',
		'off --dry-run',
		'off --yes',
	),
	region.map((name) => `switch ${name} --yes`),
);

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('command' as const),
			words: commands.map((text) => text.split(' ')),
			fault,
			interruptAfter: interruption,
		}) as fc.Arbitrary<Step>,
	},
	{
		weight: 2,
		arbitrary: fc
			.record({
				words: fc.constantFrom([], ['switch', 'eu-central-1'], ['--screen-reader'], ['undo'], ['off']),
				size,
				keys: fc.array(key, {minLength: 5, maxLength: 40}),
				resize: fc.option(fc.record({afterKeys: fc.nat(20), size}), {nil: undefined}),
				fault,
				interruptAfter: interruption,
			})
			.map(({size: [columns = 80, rows = 24], resize, ...rest}): Step => {
				const [newColumns = 80, newRows = 24] = resize?.size ?? [];
				const more = resize && {resize: {afterKeys: resize.afterKeys, columns: newColumns, rows: newRows}};
				return {kind: 'wizard', columns, rows, ...rest, ...(more ?? {resize: undefined})} as Step;
			}),
	},
);

const settings = [
	'',
	'{}\n',
	'{"permissions": {"allow": ["Bash(ls)"]}}',
	'{\n\t"env": {"FOO": "bar", "AWS_REGION": "eu-west-1"},\r\n\t"model": "opus"\r\n}\r\n',
	'{"env": {"ANTHROPIC_MODEL": "us.anthropic.claude-opus-5-5", "DISABLE_PROMPT_CACHING": "1"}}',
	'{broken',
];
const startUp = [
	'',
	'alias claude="claude --verbose"',
	'export AWS_REGION=us-east-1\n',
	'# no line break at the end',
	'return\n',
];
const dotenv = ['', 'OTHER=1\n', 'export AWS_REGION=us-east-2 # mine\n'];

/** The empty text stands for a file that is not there. */
const filesBefore = fc
	.record({
		'.claude/settings.json': fc.constantFrom(...settings),
		'.bashrc': fc.constantFrom(...startUp),
		'.zshrc': fc.constantFrom(...startUp),
		'.config/claude-bedrock-setup/bedrock.env': fc.constantFrom(...dotenv),
	})
	.map((files) => Object.fromEntries(Object.entries(files).filter(([, text]) => text !== '')));

const journey: fc.Arbitrary<Journey> = fc.record({
	world: fc.constantFrom(...worlds.map(({name}) => name)),
	filesBefore,
	steps: fc.array(step, {minLength: 1, maxLength: 4}),
});

export const randomJourneys = (count: number, seed: number): Journey[] => fc.sample(journey, {numRuns: count, seed});
