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
		check: 'version-thinking',
		broken: {say: 'Opus 5.5 with Claude Code 2.1.100', claude: '2.1.100'},
		fine: {
			say: 'a model that thinks in the old form',
			claude: '2.1.100',
			user: {ANTHROPIC_MODEL: sonnet, ANTHROPIC_DEFAULT_OPUS_MODEL: sonnet},
		},
		also: ['version-compaction'],
		says: /from 2\.1\.111 on/,
		mended: update,
	},
	{
		check: 'version-thinking',
		broken: {
			say: 'behind an ARN with 2.1.120',
			world: 'healthy',
			claude: '2.1.120',
			user: {ANTHROPIC_MODEL: platform.opus},
		},
		fine: {say: 'by its id with 2.1.120', claude: '2.1.120', user: {ANTHROPIC_MODEL: opus}},
		also: ['version-compaction'],
		says: /from 2\.1\.121 on/,
		mended: update,
	},
	{
		check: 'version-effort',
		broken: {say: 'a model behind an ARN with 2.1.69', user: {ANTHROPIC_MODEL: platform.opus}, claude: '2.1.69'},
		fine: {say: 'with 2.1.70', user: {ANTHROPIC_MODEL: platform.opus}, claude: '2.1.70'},
		status: 'warn',
		also: ['version-thinking', 'version-compaction'],
		says: /effort/,
		mended: update,
	},
	{
		check: 'version-api-key',
		broken: {say: 'a Bedrock API key with 2.1.95', ...key, claude: '2.1.95'},
		fine: {say: 'with 2.1.96', ...key, claude: '2.1.96'},
		also: ['version-thinking', 'version-compaction'],
		says: /2\.1\.94/,
		mended: update,
	},
	{
		check: 'version-empty-values',
		broken: {say: 'an empty `AWS_BEARER_TOKEN_BEDROCK` with 2.1.96', environment: empty, claude: '2.1.96'},
		fine: {say: 'with 2.1.97', environment: empty, claude: '2.1.97'},
		also: ['version-thinking', 'version-compaction'],
		says: /empty AWS_BEARER_TOKEN_BEDROCK/,
		mended: update,
	},
	{
		check: 'version-compaction',
		broken: {say: 'Claude Code 2.1.216', claude: '2.1.216'},
		fine: {say: '2.1.217', claude: '2.1.217'},
		status: 'warn',
		says: /too long/,
		mended: update,
	},
	{
		check: 'version-default-model',
		broken: {
			say: '`ANTHROPIC_DEFAULT_MODEL` with 2.1.235',
			user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'opus'},
			claude: '2.1.235',
		},
		fine: {
			say: 'with 2.1.236',
			user: {ANTHROPIC_MODEL: undefined, ANTHROPIC_DEFAULT_MODEL: 'opus'},
			claude: '2.1.236',
		},
		status: 'warn',
		says: /2\.1\.236/,
		mended: update,
	},
	{
		check: 'max-output-tokens',
		broken: {say: 'a limit of 999999 tokens is exported', environment: {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '999999'}},
		fine: {say: 'one of 32000', environment: {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '32000'}},
		status: 'warn',
		says: /128000/,
		mended: 'unset CLAUDE_CODE_MAX_OUTPUT_TOKENS',
	},
	{
		check: 'max-output-tokens',
		broken: {say: 'the settings say `many`', user: {MAX_THINKING_TOKENS: 'many'}},
		fine: {say: 'they say 1024', user: {MAX_THINKING_TOKENS: '1024'}},
		status: 'warn',
		says: /take \w+ out of .*settings\.json:\d+/,
		mended: {say: 'take it out of the settings'},
	},
	{
		check: 'tool-streaming',
		broken: {say: 'fine-grained tool streaming is `1`', environment: {[streaming]: '1'}},
		fine: {say: 'it is `0`', environment: {[streaming]: '0'}},
		status: 'warn',
		says: /Extra inputs/,
		mended: `unset ${streaming}`,
	},
	{
		check: 'beta-refused',
		broken: {say: 'the model answers `invalid beta flag`', world: refusesBeta},
		fine: {
			say: 'it came through a gateway, which is another matter',
			world: refusesBeta,
			environment: {ANTHROPIC_BEDROCK_BASE_URL: '{aws}'},
		},
		says: /claude update/,
		mended: {say: 'update Claude Code, or export `CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1`', world: 'healthy'},
	},
	{
		check: 'authorization-header',
		broken: {
			say: 'AWS answers that the Authorization header is broken',
			world: answering(403, 'IncompleteSignatureException', "Authorization header requires 'Credential' parameter."),
		},
		fine: {say: 'AWS refuses for another reason', world: 'throttled'},
		says: /Authorization header/,
		mended: {say: 'update Claude Code, and unset what may break it', world: 'healthy'},
	},
];
