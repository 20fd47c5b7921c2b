// The account's quotas of Amazon Bedrock, with names and values as AWS has them (AWS General Reference, "Amazon Bedrock service quotas",
// 2026-10): tokens and requests of each Claude model, by the way of the call, among quotas that have nothing to do with it.
import {createHash} from 'node:crypto';
import type {CatalogModel} from './models.ts';

export type CatalogQuota = {
	readonly code: string;
	readonly name: string;
	readonly value: number;
	readonly adjustable: boolean;
};

export type QuotaPeriod = 'minute' | 'day';

/** How many tokens of a model the account may use, in whatever way it is called. */
export type TokenQuota = (model: CatalogModel, period: QuotaPeriod) => number;

type Quotas = {readonly models: readonly CatalogModel[]; readonly tokenQuota: TokenQuota};

/** What an account has that nobody has limited. */
export function usualTokens({id}: CatalogModel, period: QuotaPeriod): number {
	const perMinute = id.includes('opus-5-5') ? 30_000_000 : 6_000_000;
	return period === 'minute' ? perMinute : perMinute * 300;
}

const ways = ['On-demand', 'Cross-region', 'Global cross-region'] as const;

/** Of models before 4.7 the name has a V1 at its end. */
function nameOf({id, name}: CatalogModel): string {
	const version = Number(/(\d+(\.\d+)?)$/.exec(name)?.[1]);
	return `Anthropic ${name}${version < 4.7 && !id.includes('haiku') ? ' V1' : ''}`;
}

const others = ['Nova Pro', 'Nova 2 Lite', 'Llama 3.3 70B Instruct'].flatMap((name): Omit<CatalogQuota, 'code'>[] => [
	{name: `On-demand model inference tokens per minute for ${name}`, value: 2_000_000, adjustable: true},
	{name: `Minimum number of records per batch inference job for ${name}`, value: 100, adjustable: false},
	{name: `(Guardrails) On-demand ApplyGuardrail requests per second for ${name}`, value: 50, adjustable: true},
]);

export function quotasIn(world: Quotas): CatalogQuota[] {
	const models = world.models.filter(({provider}) => provider === 'Anthropic');
	return [...models.flatMap((model) => quotasOf(world, model)), ...others].map((quota) => ({
		...quota,
		// The same in every account, as AWS's are.
		code: `L-${createHash('sha256').update(quota.name).digest('hex').slice(0, 8).toUpperCase()}`,
	}));
}

function quotasOf({tokenQuota}: Quotas, model: CatalogModel): Omit<CatalogQuota, 'code'>[] {
	const name = nameOf(model);
	const [perMinute, perDay] = [tokenQuota(model, 'minute'), tokenQuota(model, 'day')];
	return [
		...ways.flatMap((way) => [
			{name: `${way} model inference requests per minute for ${name}`, value: 10_000, adjustable: way !== 'On-demand'},
			{name: `${way} model inference tokens per minute for ${name}`, value: perMinute, adjustable: way !== 'On-demand'},
		]),
		{
			name: `Model invocation max tokens per day for ${name} (doubled for cross-region calls)`,
			value: perDay / 2,
			adjustable: false,
		},
		{name: `Global cross-region model inference tokens per day for ${name}`, value: perDay, adjustable: false},
		...(model.id.includes('sonnet-4-')
			? [
					{
						name: `Cross-region model inference tokens per minute for ${name} 1M Context Length`,
						value: 1_000_000,
						adjustable: true,
					},
				]
			: []),
	];
}
