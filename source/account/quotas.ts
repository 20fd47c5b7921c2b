// Reads how many tokens of the Claude models the account may use, from Service Quotas.
import {type AccountQuota, isClaudeTokenQuota} from '../bedrock/quotas/token-quota.ts';
import {listOf, notAnAnswer, textOf} from './answer-shape.ts';
import type {ServiceClient} from './create-client.ts';
import {createPageLimit} from './page-limits.ts';

type ListedQuota = {
	readonly QuotaCode?: string;
	readonly QuotaName?: string;
	readonly Value?: number;
	readonly Adjustable?: boolean;
};

/** All pages: Bedrock has more than a thousand quotas in a region, and a page holds 100 at most. */
export async function listTokenQuotas({
	client,
	sdk,
	options,
}: ServiceClient<'quotas'>): Promise<readonly AccountQuota[]> {
	const found: AccountQuota[] = [];
	let token: string | undefined;
	const checkPage = createPageLimit();
	do {
		const input = {ServiceCode: 'bedrock', MaxResults: 100, ...(token ? {NextToken: token} : {})};
		const {Quotas, NextToken} = await client.send(new sdk.ListServiceQuotasCommand(input), options);
		for (const quota of listOf(Quotas as readonly ListedQuota[], 'Quotas')) {
			const name = textOf(quota.QuotaName, 'QuotaName');
			if (!isClaudeTokenQuota(name)) continue;
			found.push({
				code: textOf(quota.QuotaCode, 'QuotaCode'),
				name,
				value: numberOf(quota.Value),
				adjustable: quota.Adjustable === true,
			});
		}
		token = NextToken ? textOf(NextToken, 'NextToken') : undefined;
		if (token) checkPage(token);
	} while (token);
	return found;
}

function numberOf(value: unknown): number {
	if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
	throw notAnAnswer('the answer has a quota without its value');
}
