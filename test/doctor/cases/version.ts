// Cases of Claude Code's version and of fields that Bedrock refuses.

import {opus, platform, sonnet} from '../names.ts';
import {answering} from '../worlds.ts';
import type {Case} from './case.ts';

const key = {user: {AWS_PROFILE: undefined}, environment: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'}};
const empty = {AWS_BEARER_TOKEN_BEDROCK: ''};
const streaming = 'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING';
const update = 'claude update';
const refusesBeta = answering(400, 'ValidationException', 'invalid beta flag');

export const version: readonly Case[] = [
	{
		check: 'claude-not-installed',
		faultyHome: {description: 'no program `claude` is on the PATH', files: {'bin/claude': undefined}},
		healthyHome: {description: 'there is one'},
		status: 'warn',
		findingText: /npm install -g @anthropic-ai\/claude-code/,
		repair: {description: 'install it: `npm install -g @anthropic-ai/claude-code`'},
	},
	{
		check: 'version-thinking',
		faultyHome: {description: 'Opus 5.5 with Claude Code 2.1.100', claude: '2.1.100'},
		healthyHome: {
			description: 'a model that thinks in the old form',
			claude: '2.1.100',
			user: {ANTHROPIC_MODEL: sonnet, ANTHROPIC_DEFAULT_OPUS_MODEL: sonnet},
		},
		otherChecks: ['version-compaction'],
		findingText: /from 2\.1\.111 on/,
		repair: update,
	},
	{
		check: 'version-thinking',
		faultyHome: {
			description: 'behind an ARN with 2.1.120',
			world: 'healthy',
			claude: '2.1.120',
			user: {ANTHROPIC_MODEL: platform.opus},
		},
		healthyHome: {description: 'by its id with 2.1.120', claude: '2.1.120', user: {ANTHROPIC_MODEL: opus}},
		otherChecks: ['version-compaction'],
		findingText: /from 2\.1\.121 on/,
		repair: update,
	},
	{
		check: 'version-effort',
		faultyHome: {
			description: 'a model behind an ARN with 2.1.69',
			user: {ANTHROPIC_MODEL: platform.opus},
			claude: '2.1.69',
		},
		healthyHome: {description: 'with 2.1.70', user: {ANTHROPIC_MODEL: platform.opus}, claude: '2.1.70'},
		status: 'warn',
		otherChecks: ['version-thinking', 'version-compaction'],
		findingText: /effort/,
		repair: update,
	},
	{
		check: 'version-api-key',
		faultyHome: {description: 'a Bedrock API key with 2.1.95', ...key, claude: '2.1.95'},
		healthyHome: {description: 'with 2.1.96', ...key, claude: '2.1.96'},
		otherChecks: ['version-thinking', 'version-compaction'],
		findingText: /2\.1\.94/,
		repair: update,
	},
	{
		check: 'version-empty-values',
		faultyHome: {description: 'an empty `AWS_BEARER_TOKEN_BEDROCK` with 2.1.96', environment: empty, claude: '2.1.96'},
		healthyHome: {description: 'with 2.1.97', environment: empty, claude: '2.1.97'},
		otherChecks: ['version-thinking', 'version-compaction'],
		findingText: /empty AWS_BEARER_TOKEN_BEDROCK/,
		repair: update,
	},
	{
		check: 'version-compaction',
		faultyHome: {description: 'Claude Code 2.1.216', claude: '2.1.216'},
		healthyHome: {description: '2.1.217', claude: '2.1.217'},
		status: 'warn',
		findingText: /too long/,
		repair: update,
	},
	{
		check: 'version-default-model',
		faultyHome: {
			description: '`ANTHROPIC_DEFAULT_MODEL` with 2.1.235',
			user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'opus'},
			claude: '2.1.235',
		},
		healthyHome: {
			description: 'with 2.1.236',
			user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'opus'},
			claude: '2.1.236',
		},
		status: 'warn',
		findingText: /2\.1\.236/,
		repair: update,
	},
	{
		check: 'max-output-tokens',
		faultyHome: {
			description: 'a limit of 999999 tokens is exported',
			environment: {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '999999'},
		},
		healthyHome: {description: 'one of 32000', environment: {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '32000'}},
		status: 'warn',
		findingText: /128000/,
		repair: 'unset CLAUDE_CODE_MAX_OUTPUT_TOKENS',
	},
	{
		check: 'max-output-tokens',
		faultyHome: {description: 'the settings say `many`', user: {MAX_THINKING_TOKENS: 'many'}},
		healthyHome: {description: 'they say 1024', user: {MAX_THINKING_TOKENS: '1024'}},
		status: 'warn',
		findingText: /not a number/,
		repair: {description: 'remove it from the settings'},
	},
	{
		check: 'tool-streaming',
		faultyHome: {description: 'fine-grained tool streaming is `1`', environment: {[streaming]: '1'}},
		healthyHome: {description: 'it is `0`', environment: {[streaming]: '0'}},
		status: 'warn',
		findingText: /Extra inputs/,
		repair: `unset ${streaming}`,
	},
	{
		check: 'beta-refused',
		faultyHome: {description: 'the model answers `invalid beta flag`', world: refusesBeta},
		healthyHome: {
			description: 'it came through a gateway, which is another matter',
			world: refusesBeta,
			environment: {ANTHROPIC_BEDROCK_BASE_URL: '{aws}'},
		},
		findingText: /claude update/,
		repair: {description: 'update Claude Code, or export `CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1`', world: 'healthy'},
	},
	{
		check: 'authorization-header',
		faultyHome: {
			description: 'AWS answers that the Authorization header is broken',
			world: answering(403, 'IncompleteSignatureException', "Authorization header requires 'Credential' parameter."),
		},
		healthyHome: {description: 'AWS refuses for another reason', world: 'throttled'},
		findingText: /Authorization header/,
		repair: {description: 'update Claude Code, and unset what may break it', world: 'healthy'},
	},
];
