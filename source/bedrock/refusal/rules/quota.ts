// Quotas: AWS let the call in and asked for patience, or the account's quota is next to nothing.
import type {Rule} from '../refusal.ts';
import {rule, textOf} from './match.ts';

const quotas = (region: string) =>
	`aws service-quotas list-service-quotas --service-code bedrock --region ${region} --query "Quotas[?contains(QuotaName,'Anthropic')].[QuotaName,Value]"`;

export const quota: readonly Rule[] = [
	rule('daily-quota', /tokens per day|per day/i, ({region}) => ({
		layer: 'quota',
		title: 'the tokens of the day are used up; a new account starts with next to none',
		fixer: 'AWS Support',
		next: [{say: 'see what the account has, and ask for more', run: quotas(region)}],
	})),
	{
		cause: 'model-not-ready',
		when: ({name}) => /ModelNotReady/.test(name),
		explain: () => ({
			layer: 'service',
			title: 'the model is starting',
			fixer: 'wait',
			next: [{say: 'try again in a minute'}],
		}),
	},
	{
		cause: 'quota',
		when: (answer) =>
			answer.status === 429 ||
			/Throttling|TooManyRequests|ServiceQuotaExceeded|Too many (requests|tokens)/i.test(textOf(answer)),
		explain: (_, {region}) => ({
			layer: 'quota',
			title: 'AWS asks to slow down: the call is allowed, the quota of the account is used up for the moment',
			fixer: 'wait',
			next: [
				{say: 'wait a minute; if it happens often, ask for a higher quota', run: quotas(region)},
				{
					say: 'Bedrock reserves the output in advance: ask for less',
					run: 'export CLAUDE_CODE_MAX_OUTPUT_TOKENS=16000',
				},
			],
		}),
	},
];
