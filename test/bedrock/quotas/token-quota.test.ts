// Which quota counts the tokens of a model: by its name alone, for every way of calling, and for models that no list here has.
import {expect, test} from 'vitest';
import {parseModel} from '../../../source/bedrock/model.ts';
import {
	type AccountQuota,
	isClaudeTokenQuota,
	readQuotaName,
	scopeOf,
	tokenQuotasOf,
} from '../../../source/bedrock/quotas/token-quota.ts';
import {claudeModels} from '../../../source/simulated-aws/catalog/models.ts';
import {quotasIn, usualTokens} from '../../../source/simulated-aws/catalog/quotas.ts';

const model = (id: string) => {
	const found = parseModel(id);
	if (!found) throw new Error(`${id} is no model`);
	return found;
};

const quota = (name: string, value: number): AccountQuota => ({code: `L-${value}`, name, value, adjustable: true});

/** Names as AWS has them, of several years. */
const account = [
	quota('On-demand model inference tokens per minute for Anthropic Claude Opus 4.8', 1),
	quota('Cross-region model inference tokens per minute for Anthropic Claude Opus 4.8', 2),
	quota('Global cross-region model inference tokens per minute for Anthropic Claude Opus 4.8', 3),
	quota('Global cross-Region model inference tokens per minute for Anthropic Claude Opus 5', 4),
	quota('Cross-region model inference tokens per minute for Anthropic Claude Sonnet 4.5 V1', 5),
	quota('Cross-region model inference tokens per minute for Anthropic Claude Sonnet 4 V1', 6),
	quota('Cross-region model inference tokens per minute for Anthropic Claude Sonnet 4 V1 1M Context Length', 7),
	quota('On-demand InvokeModel tokens per minute for Anthropic Claude 3.5 Sonnet', 8),
	quota('On-demand InvokeModel tokens per minute for Anthropic Claude 3.5 Sonnet V2', 9),
	quota('Cross-region model inference requests per minute for Anthropic Claude Opus 4.8', 10),
	quota('On-demand model inference input tokens per minute for Anthropic Claude Opus 4.8', 11),
	quota('Model invocation max tokens per day for Anthropic Claude Opus 4.8 (doubled for cross-region calls)', 12),
	quota('Global cross-region model inference tokens per day for Anthropic Claude Opus 4.8', 13),
	quota('Cross-region model inference tokens per minute for Anthropic Claude Opus 9.1', 14),
	quota('Cross-region model inference tokens per minute for Anthropic Claude Sage 1', 15),
	quota('On-demand model inference tokens per minute for Amazon Nova Pro', 16),
];

test.each([
	['anthropic.claude-opus-4-8', 'on-demand', 1, 12],
	['anthropic.claude-opus-4-8', 'cross-region', 2, 24],
	['anthropic.claude-opus-4-8', 'global', 3, 13],
	['anthropic.claude-opus-5', 'global', 4, undefined],
	['anthropic.claude-opus-5', 'cross-region', undefined, undefined],
	['anthropic.claude-sonnet-4-5-20250929-v1:0', 'cross-region', 5, undefined],
	['anthropic.claude-sonnet-4-20250514-v1:0', 'cross-region', 6, undefined],
	['anthropic.claude-3-5-sonnet-20240620-v1:0', 'on-demand', 8, undefined],
	['anthropic.claude-3-5-sonnet-20241022-v2:0', 'on-demand', 9, undefined],
	// Models and a family of tomorrow.
	['anthropic.claude-opus-9-1', 'cross-region', 14, undefined],
	['anthropic.claude-sage-1', 'cross-region', 15, undefined],
	['anthropic.claude-opus-9', 'cross-region', undefined, undefined],
] as const)('%s, called %s: %s per minute, %s per day', (id, scope, perMinute, perDay) => {
	const found = tokenQuotasOf(account, model(id), scope);
	expect([found.perMinute?.value, found.perDay?.value]).toEqual([perMinute, perDay]);
});

test('of two names for the same thing the tighter one counts', () => {
	const twice = [
		quota('On-demand InvokeModel tokens per minute for Anthropic Claude Opus 4.8', 200),
		quota('On-demand model inference tokens per minute for Anthropic Claude Opus 4.8', 100),
	];
	expect(tokenQuotasOf(twice, model('anthropic.claude-opus-4-8'), 'on-demand').perMinute?.value).toBe(100);
});

test('names of anything but tokens of a Claude model are not read', () => {
	const read = account.filter(({name}) => isClaudeTokenQuota(name)).map(({value}) => value);
	expect(read).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 12, 13, 14, 15]);
	expect(readQuotaName('')).toBeUndefined();
	expect(readQuotaName('Cross-region model inference tokens per minute for Anthropic Claude')).toBeUndefined();
});

test('every Claude model of the catalogue has its quotas, in each way of calling', () => {
	const all = quotasIn({models: claudeModels, tokenQuota: usualTokens});
	for (const {id} of claudeModels)
		for (const scope of ['on-demand', 'cross-region', 'global'] as const)
			expect(tokenQuotasOf(all, model(id), scope), `${id} ${scope}`).toMatchObject({
				perMinute: {value: expect.any(Number)},
				perDay: {value: expect.any(Number)},
			});
});

test('the scope is that of the profile: anywhere, a geography, or the one region of a copied foundation model', () => {
	const profile = (kind: 'system' | 'application', id: string, regions: readonly string[]) => ({
		id,
		arn: `arn:aws:bedrock:us-west-2:123456789012:${kind === 'system' ? '' : 'application-'}inference-profile/${id}`,
		name: id,
		kind,
		modelArns: regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/anthropic.claude-opus-5-5`),
	});
	expect(scopeOf(profile('system', 'global.anthropic.claude-opus-5-5', ['', 'us-west-2']))).toBe('global');
	expect(scopeOf(profile('system', 'us.anthropic.claude-opus-5-5', ['us-east-1', 'us-west-2']))).toBe('cross-region');
	expect(scopeOf(profile('system', 'us-gov.anthropic.claude-opus-5-5', ['us-gov-west-1']))).toBe('cross-region');
	expect(scopeOf(profile('application', 'abc123def456', ['us-east-1', 'us-west-2']))).toBe('cross-region');
	expect(scopeOf(profile('application', 'abc123def456', ['', 'us-west-2']))).toBe('global');
	expect(scopeOf(profile('application', 'abc123def456', ['us-west-2']))).toBe('on-demand');
});
