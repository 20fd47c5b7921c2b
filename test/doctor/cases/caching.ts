// Cases of prompt caching.
import {allModels} from '../../../source/simulated-aws/catalog/models.ts';
import {answering, changed} from '../worlds.ts';
import type {Case} from './case.ts';

const amazon = 'https://bedrock-runtime.us-west-2.amazonaws.com';
const cachesNothing = changed('healthy', {models: allModels.map((model) => ({...model, cacheMinimum: 0}))});
const hour = {ENABLE_PROMPT_CACHING_1H: '1'};

export const caching: readonly Case[] = [
	{
		check: 'caching-off',
		faultyHome: {description: '`DISABLE_PROMPT_CACHING` is `1`', user: {DISABLE_PROMPT_CACHING: '1'}},
		healthyHome: {description: 'it is `0`', user: {DISABLE_PROMPT_CACHING: '0'}},
		status: 'warn',
		findingText: /Switch off DISABLE_PROMPT_CACHING/,
	},
	{
		check: 'caching-off',
		faultyHome: {
			description: 'the shell switches it off for haiku',
			environment: {DISABLE_PROMPT_CACHING_HAIKU: 'true'},
		},
		healthyHome: {
			description: 'the settings cancel that',
			user: {DISABLE_PROMPT_CACHING_HAIKU: ''},
			environment: {DISABLE_PROMPT_CACHING_HAIKU: 'true'},
		},
		status: 'warn',
		findingText: /for some models/,
	},
	{
		check: 'caching-zero',
		faultyHome: {
			description: '`DISABLE_PROMPT_CACHING=0` before 1.0.124',
			user: {DISABLE_PROMPT_CACHING: '0'},
			claude: '1.0.100',
		},
		healthyHome: {description: 'from 1.0.124 on', user: {DISABLE_PROMPT_CACHING: '0'}, claude: '1.0.124'},
		status: 'warn',
		otherChecks: ['version-thinking', 'version-compaction'],
		findingText: /any text counted as true/,
	},
	{
		check: 'caching-hour-version',
		faultyHome: {description: 'the hour-long cache with Claude Code 2.1.131', user: hour, claude: '2.1.131'},
		healthyHome: {description: 'with 2.1.132', user: hour, claude: '2.1.132'},
		otherChecks: ['version-compaction'],
		findingText: /2\.1\.132/,
	},
	{
		check: 'caching-ttl-conflict',
		faultyHome: {
			description: 'an hour for the session, five minutes for subagents',
			user: {...hour, CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL: '5m'},
		},
		healthyHome: {description: 'an hour for both', user: {...hour, CLAUDE_CODE_SUBAGENT_PROMPT_CACHE_TTL: '1h'}},
		status: 'warn',
		findingText: /Switch off ENABLE_PROMPT_CACHING_1H/,
	},
	{
		check: 'caching-base-url',
		faultyHome: {description: "a base URL, even Amazon's own", environment: {ANTHROPIC_BEDROCK_BASE_URL: amazon}},
		healthyHome: {
			description: 'the attribution header is off',
			environment: {ANTHROPIC_BEDROCK_BASE_URL: amazon, CLAUDE_CODE_ATTRIBUTION_HEADER: '0'},
		},
		status: 'warn',
		findingText: /attribution/,
		repair: 'export CLAUDE_CODE_ATTRIBUTION_HEADER=0',
	},
	{
		check: 'caching-proven',
		faultyHome: {
			description: 'with `--prove-caching`, the model caches nothing',
			world: cachesNothing,
			proveCaching: true,
		},
		healthyHome: {description: 'the second call reads what the first one wrote', world: 'healthy', proveCaching: true},
		status: 'warn',
		findingText: /Nothing is cached on/,
		repair: {description: 'choose another model', world: 'healthy', proveCaching: true},
	},
	{
		check: 'caching-tier-unpinned',
		faultyHome: {
			description: '`DISABLE_PROMPT_CACHING_FABLE`, and no Fable model is set',
			user: {DISABLE_PROMPT_CACHING_FABLE: '1'},
		},
		healthyHome: {
			description: '`DISABLE_PROMPT_CACHING_OPUS`, and an Opus model is set',
			user: {DISABLE_PROMPT_CACHING_OPUS: '1'},
		},
		status: 'warn',
		otherChecks: ['caching-off'],
		findingText: /DISABLE_PROMPT_CACHING_FABLE/,
	},
	{
		check: 'caching-refused',
		faultyHome: {
			description: 'requests that ask for prompt caching are refused',
			world: answering(403, 'AccessDeniedException', 'your request did not allow prompt caching'),
		},
		healthyHome: {description: 'they are let through', world: 'healthy'},
		findingText: /--caching off/,
		repair: {description: 'switch prompt caching off', world: 'healthy', user: {DISABLE_PROMPT_CACHING: '1'}},
	},
];
