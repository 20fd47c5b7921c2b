// Cases of prompt caching.
import {allModels} from '../../../source/simulated-aws/catalog/models.ts';
import {changed} from '../worlds.ts';
import type {Case} from './case.ts';

const amazon = 'https://bedrock-runtime.us-west-2.amazonaws.com';
const cachesNothing = changed('healthy', {models: allModels.map((model) => ({...model, cacheMinimum: 0}))});
const hour = {ENABLE_PROMPT_CACHING_1H: '1'};

export const caching: readonly Case[] = [
	{
		check: 'caching-off',
		broken: {say: '`DISABLE_PROMPT_CACHING` is `1`', user: {DISABLE_PROMPT_CACHING: '1'}},
		fine: {say: 'it is `0`', user: {DISABLE_PROMPT_CACHING: '0'}},
		status: 'warn',
		says: /--caching on/,
	},
	{
		check: 'caching-off',
		broken: {say: 'the shell switches it off for haiku', environment: {DISABLE_PROMPT_CACHING_HAIKU: 'true'}},
		fine: {
			say: 'the settings cancel that',
			user: {DISABLE_PROMPT_CACHING_HAIKU: ''},
			environment: {DISABLE_PROMPT_CACHING_HAIKU: 'true'},
		},
		status: 'warn',
		says: /for some models/,
	},
	{
		check: 'caching-zero',
		broken: {say: '`DISABLE_PROMPT_CACHING=0` before 1.0.124', user: {DISABLE_PROMPT_CACHING: '0'}, claude: '1.0.100'},
		fine: {say: 'from 1.0.124 on', user: {DISABLE_PROMPT_CACHING: '0'}, claude: '1.0.124'},
		status: 'warn',
		also: ['version-thinking', 'version-compaction'],
		says: /any text counted as true/,
	},
	{
		check: 'caching-hour-version',
		broken: {say: 'the hour-long cache with Claude Code 2.1.131', user: hour, claude: '2.1.131'},
		fine: {say: 'with 2.1.132', user: hour, claude: '2.1.132'},
		also: ['version-compaction'],
		says: /2\.1\.132/,
	},
	{
		check: 'caching-ttl-conflict',
		broken: {
			say: 'an hour for the session, five minutes for subagents',
			user: {...hour, CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL: '5m'},
		},
		fine: {say: 'an hour for both', user: {...hour, CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL: '1h'}},
		status: 'warn',
		says: /--cache-ttl/,
	},
	{
		check: 'caching-base-url',
		broken: {say: 'a base URL, even Amazon’s own', environment: {ANTHROPIC_BEDROCK_BASE_URL: amazon}},
		fine: {
			say: 'the attribution header is off',
			environment: {ANTHROPIC_BEDROCK_BASE_URL: amazon, CLAUDE_CODE_ATTRIBUTION_HEADER: '0'},
		},
		status: 'warn',
		says: /attribution/,
		mended: 'export CLAUDE_CODE_ATTRIBUTION_HEADER=0',
	},
	{
		check: 'caching-proven',
		broken: {say: 'with `--prove-caching`, the model caches nothing', world: cachesNothing, proveCaching: true},
		fine: {say: 'the second call reads from the cache', world: 'healthy', proveCaching: true},
		status: 'warn',
		says: /caches nothing/,
		mended: {say: 'choose another model', world: 'healthy', proveCaching: true},
	},
	{
		check: 'caching-tier-unpinned',
		broken: {say: '`DISABLE_PROMPT_CACHING_FABLE` without a fable pin', user: {DISABLE_PROMPT_CACHING_FABLE: '1'}},
		fine: {say: '`DISABLE_PROMPT_CACHING_OPUS` with an opus pin', user: {DISABLE_PROMPT_CACHING_OPUS: '1'}},
		status: 'warn',
		also: ['caching-off'],
		says: /DISABLE_PROMPT_CACHING_FABLE/,
	},
];
