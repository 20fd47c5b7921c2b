// Generates random configurations that are broken in several places at once.
import fc from 'fast-check';
import type {Overrides} from './healthy.ts';
import {known, ownProfileArn} from './healthy.ts';
import {haiku, opus, sonnet} from './names.ts';

const ids = [
	opus,
	sonnet,
	haiku,
	ownProfileArn,
	`${haiku}[1m]`,
	ownProfileArn.replaceAll('/', '%2F'),
	'sonnet',
	' ',
	'eu.anthropic.claude-opus-5-5',
	ownProfileArn.replace('us-west-2', 'us-east-2'),
];
const onOff = ['1', 'true', '0', '', 'enabled'];

/** Values of each variable: right ones, wrong ones and leftovers. */
export const values: Readonly<Record<string, readonly string[]>> = {
	CLAUDE_CODE_USE_BEDROCK: onOff,
	CLAUDE_CODE_USE_GATEWAY: onOff,
	CLAUDE_CODE_USE_FOUNDRY: onOff,
	CLAUDE_CODE_USE_VERTEX: onOff,
	CLAUDE_CODE_USE_MANTLE: onOff,
	CLAUDE_CODE_USE_ANTHROPIC_AWS: onOff,
	CLAUDE_CODE_SKIP_BEDROCK_AUTH: onOff,
	AWS_PROFILE: ['dev', 'nosuch', ''],
	AWS_REGION: ['us-west-2', 'us_west_2', 'US-WEST-2', 'us-west-2b', 'Oregon', 'eu-west-1', ''],
	AWS_REGION_NAME: ['us-west-2', 'eu-central-1', 'nowhere'],
	AWS_BEARER_TOKEN_BEDROCK: ['ABSKnotarealkey0000', ''],
	ANTHROPIC_MODEL: ids,
	ANTHROPIC_DEFAULT_OPUS_MODEL: ids,
	ANTHROPIC_DEFAULT_SONNET_MODEL: ids,
	ANTHROPIC_DEFAULT_HAIKU_MODEL: ids,
	ANTHROPIC_DEFAULT_HAIKU_MODEL_SUPPORTED_CAPABILITIES: ['effort,thinkin', 'nothing', 'effort'],
	ANTHROPIC_DEFAULT_FABLE_MODEL_SUPPORTED_CAPABILITIES: ['effort'],
	ANTHROPIC_SMALL_FAST_MODEL: [haiku, sonnet, ''],
	ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: ['us-east-1', ''],
	ANTHROPIC_BEDROCK_BASE_URL: ['https://bedrock.us-west-2.amazonaws.com', 'https://gateway.invalid/bedrock', ''],
	ANTHROPIC_BEDROCK_REGION_PREFIX: ['europe', 'us'],
	ANTHROPIC_AUTH_TOKEN: ['not-a-real-token'],
	ANTHROPIC_BASE_URL: ['https://gateway.invalid'],
	CLAUDE_CODE_ATTRIBUTION_HEADER: ['1', '0'],
	CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING: onOff,
	CLAUDE_CODE_MAX_OUTPUT_TOKENS: ['1000000', '32000', 'many'],
	MAX_THINKING_TOKENS: ['1000000', '1024'],
	DISABLE_PROMPT_CACHING: onOff,
	DISABLE_PROMPT_CACHING_HAIKU: onOff,
	ENABLE_PROMPT_CACHING_1H: onOff,
	FORCE_PROMPT_CACHING_5M: onOff,
	CLAUDE_CODE_PROMPT_CACHE_TTL: ['1h', '5m'],
	TERM_PROGRAM: ['vscode'],
};

/** A few variables with one of their values each. */
export const variables = (most: number): fc.Arbitrary<Record<string, string>> =>
	fc
		.uniqueArray(
			fc
				.constantFrom(...Object.keys(values))
				.chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(values[name] ?? [''])))),
			{selector: ([name]) => name, maxLength: most},
		)
		.map(Object.fromEntries);

export const configurations: fc.Arbitrary<Overrides> = fc
	.record({
		user: variables(6),
		project: variables(2),
		local: variables(2),
		managed: fc.oneof({weight: 4, arbitrary: fc.constant({})}, {weight: 1, arbitrary: variables(2)}),
		environment: variables(4),
		shellValues: variables(4),
		asked: fc.boolean(),
		trustsProject: fc.boolean(),
		isSetUpHere: fc.boolean(),
		version: fc.constantFrom('2.1.330', '2.1.95', '1.0.100', undefined),
	})
	.map(({asked, version, ...rest}) => ({
		...rest,
		...(asked && {shell: known({program: 'zsh'})}),
		platform: {
			system: 'linux',
			wsl: false,
			awsCommand: true,
			claudeCommand: true,
			...(version && {claudeVersion: version}),
		},
	}));
