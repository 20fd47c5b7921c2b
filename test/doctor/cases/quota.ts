// Cases of limits of the account and of the service.
import {answering} from '../worlds.ts';
import type {Case} from './case.ts';

const raised = {description: 'ask for more quota, or wait', world: 'healthy'};

export const quota: readonly Case[] = [
	{
		check: 'throttled-tokens',
		faultyHome: {description: 'streams break off with `Too many tokens`', world: 'stream-breaks'},
		healthyHome: {description: 'it is too many tokens per day', world: 'daily-quota'},
		status: 'warn',
		findingText: /--max-output-tokens 16000/,
		repair: raised,
	},
	{
		check: 'throttled-per-day',
		faultyHome: {description: 'calls answer `Too many tokens per day`', world: 'daily-quota'},
		healthyHome: {description: 'it is too many requests', world: 'throttled'},
		status: 'warn',
		findingText: /today/,
		repair: {description: 'open a case with AWS Support', world: 'healthy'},
	},
	{
		check: 'throttled-requests',
		faultyHome: {description: 'calls answer `Too many requests`', world: 'throttled'},
		healthyHome: {description: 'it is too many tokens', world: 'stream-breaks'},
		status: 'warn',
		findingText: /per minute/,
		repair: raised,
	},
	{
		check: 'service-trouble',
		faultyHome: {description: 'calls answer 503', world: 'unavailable'},
		healthyHome: {description: 'they answer 429', world: 'throttled'},
		status: 'warn',
		findingText: /unable to process/,
		repair: {description: 'try again in some minutes', world: 'healthy'},
	},
	{
		check: 'account-limit',
		faultyHome: {
			description: 'calls answer 400 with `ServiceQuotaExceededException`',
			world: answering(
				400,
				'ServiceQuotaExceededException',
				'Your request exceeds the service quota for your account.',
			),
		},
		healthyHome: {description: 'they answer 429', world: 'throttled'},
		findingText: /reached one of its quotas/,
		repair: raised,
	},
	{
		check: 'turn-too-large',
		faultyHome: {description: 'the account may use 60,000 tokens of each model per minute', world: 'small-quota'},
		healthyHome: {
			description: 'the same, and turns ask for 34,000 tokens of output',
			world: 'small-quota',
			environment: {CLAUDE_CODE_MAX_OUTPUT_TOKENS: '34000'},
		},
		findingText: /60,000 tokens of Opus 5\.5 per minute.*148,000/,
		repair: {description: 'ask for more quota', world: 'healthy'},
	},
];
