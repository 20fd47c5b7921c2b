// Cases of limits of the account and of the service.
import {answering} from '../worlds.ts';
import type {Case} from './case.ts';

const raised = {say: 'ask for more quota, or wait', world: 'healthy'};

export const quota: readonly Case[] = [
	{
		check: 'throttled-tokens',
		broken: {say: 'streams break off with `Too many tokens`', world: 'stream-breaks'},
		fine: {say: 'it is too many tokens per day', world: 'daily-quota'},
		status: 'warn',
		says: /MAX_OUTPUT_TOKENS/,
		mended: raised,
	},
	{
		check: 'throttled-per-day',
		broken: {say: 'calls answer `Too many tokens per day`', world: 'daily-quota'},
		fine: {say: 'it is too many requests', world: 'throttled'},
		says: /today/,
		mended: {say: 'open a case with AWS Support', world: 'healthy'},
	},
	{
		check: 'throttled-requests',
		broken: {say: 'calls answer `Too many requests`', world: 'throttled'},
		fine: {say: 'it is too many tokens', world: 'stream-breaks'},
		status: 'warn',
		says: /per minute/,
		mended: raised,
	},
	{
		check: 'service-trouble',
		broken: {say: 'calls answer 503', world: 'unavailable'},
		fine: {say: 'they answer 429', world: 'throttled'},
		status: 'warn',
		says: /unable to process/,
		mended: {say: 'try again in some minutes', world: 'healthy'},
	},
	{
		check: 'account-limit',
		broken: {
			say: 'calls answer 400 with `ServiceQuotaExceededException`',
			world: answering(
				400,
				'ServiceQuotaExceededException',
				'Your request exceeds the service quota for your account.',
			),
		},
		fine: {say: 'they answer 429', world: 'throttled'},
		says: /limit of the account/,
		mended: raised,
	},
];
