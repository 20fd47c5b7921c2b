// The account's quotas, read page by page from Service Quotas.
import {expect, it} from 'vitest';
import {Problem} from '../../source/problem.ts';
import {enter, forever, world} from './in-world.ts';
import {serve} from './loopback.ts';

const pages = ({requests}: {requests: readonly {operation: string}[]}) =>
	requests.filter(({operation}) => operation === 'ListServiceQuotas');

it('reads all pages, signed for Service Quotas, and keeps those of tokens of Claude models', async () => {
	const {account, target, aws} = await enter('healthy');
	const quotas = await account.tokenQuotas(target, forever);
	expect(pages(aws).length).toBeGreaterThan(1);
	expect(account.requests().ListServiceQuotas).toBe(pages(aws).length);
	expect(pages(aws)[0]).toMatchObject({service: 'servicequotas', region: 'us-west-2'});
	expect(quotas.every(({name}) => /tokens per (minute|day) for Anthropic Claude/.test(name))).toBe(true);
	expect(
		quotas.find(({name}) => name === 'Cross-region model inference tokens per minute for Anthropic Claude Opus 5.5'),
	).toMatchObject({
		value: 30_000_000,
		adjustable: true,
		code: expect.stringMatching(/^L-[0-9A-F]{8}$/),
	});
});

it('says which right is missing', async () => {
	const {account, target} = await enter('quotas-denied');
	const problem = await account.tokenQuotas(target, forever).catch((error: unknown) => error);
	expect(problem).toBeInstanceOf(Problem);
	expect(problem).toMatchObject({code: 'access-denied', answer: {name: 'AccessDeniedException', status: 400}});
	expect((problem as Problem).because).toContain('servicequotas:ListServiceQuotas');
});

it('tries once more where AWS is busy, and waits no longer than its own limit', async () => {
	const busy = {
		...world('healthy'),
		faults: [
			{
				operation: 'ListServiceQuotas',
				times: 1,
				kind: 'error',
				status: 429,
				name: 'TooManyRequestsException',
				message: 'Rate exceeded',
			},
		],
	} as const;
	const {account, target} = await enter(busy);
	expect((await account.tokenQuotas(target, forever)).length).toBeGreaterThan(0);
	const hanging = {...world('healthy'), faults: [{operation: 'ListServiceQuotas', kind: 'hang'}]} as const;
	const other = await enter(hanging, {}, {quotas: 50});
	await expect(other.account.tokenQuotas(other.target, forever)).rejects.toMatchObject({code: 'timed-out'});
});

it('stops at once when the caller gives up', async () => {
	const {account, target} = await enter({...world('healthy'), latency: {ListServiceQuotas: 10_000}});
	const controller = new AbortController();
	const listing = account.tokenQuotas(target, controller.signal);
	controller.abort();
	await expect(listing).rejects.toMatchObject({name: 'AbortError'});
});

it.each([
	['no list', '{"Quotas": 1}'],
	['no name', '{"Quotas": [{"Value": 1}]}'],
	[
		'no value',
		'{"Quotas": [{"QuotaName": "On-demand model inference tokens per minute for Anthropic Claude Opus 5", "QuotaCode": "L-1"}]}',
	],
	['no JSON', 'hello'],
	['the same page for ever', '{"Quotas": [], "NextToken": "again"}'],
])("takes nothing from an answer that is not AWS's: %s", async (_, body) => {
	const between = await serve((_request, answer) => {
		answer.writeHead(200, {'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'x'}).end(body);
	});
	const {account, target} = await enter('iam-user', {AWS_ENDPOINT_URL_SERVICE_QUOTAS: between});
	await expect(account.tokenQuotas(target, forever)).rejects.toBeInstanceOf(Problem);
});

it('asks nothing with a Bedrock API key, which is good for Bedrock alone', async () => {
	const {account, target, aws} = await enter('api-key');
	await expect(account.tokenQuotas(target, forever)).rejects.toBeInstanceOf(Problem);
	expect(pages(aws)).toEqual([]);
});
