// Calls of models in the simulated account, plain and streamed, by the real SDK client.
import {ListInferenceProfilesCommand} from '@aws-sdk/client-bedrock';
import {
	CountTokensCommand,
	InvokeModelCommand,
	InvokeModelWithResponseStreamCommand,
	type InvokeModelWithResponseStreamCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import {describe, expect, it} from 'vitest';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {clientsOf, refusalOf, serve, smallest} from './clients.ts';

const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

async function events(response: InvokeModelWithResponseStreamCommandOutput) {
	const all: {type: string; [key: string]: unknown}[] = [];
	for await (const event of response.body ?? [])
		all.push(JSON.parse(Buffer.from(event.chunk?.bytes ?? []).toString()) as {type: string});
	return all;
}

describe('runtime', () => {
	it('a stream decodes in the SDK, CRCs included', async () => {
		const {url, requests} = await serve(healthy);
		const response = await clientsOf(url).runtime.send(
			new InvokeModelWithResponseStreamCommand({modelId: `us.${haiku}`, body: smallest({max_tokens: 50})}),
		);
		const all = await events(response);
		expect(all.map(({type}) => type)).toEqual([
			...['message_start', 'content_block_start'],
			...Array.from({length: 7}, () => 'content_block_delta'),
			...['content_block_stop', 'message_delta', 'message_stop'],
		]);
		expect(all.at(-1)).toHaveProperty('amazon-bedrock-invocationMetrics.outputTokenCount', 7);
		expect(requests).toMatchObject([{operation: 'InvokeModelWithResponseStream', detail: `us.${haiku}`, status: 200}]);
	});

	it('an exception in the middle of a stream reaches the SDK', async () => {
		const {url} = await serve({
			...healthy,
			faults: [{operation: '*', kind: 'in-stream', name: 'throttlingException', message: 'Too many tokens.'}],
		});
		const response = await clientsOf(url).runtime.send(
			new InvokeModelWithResponseStreamCommand({modelId: `us.${haiku}`, body: smallest()}),
		);
		await expect(events(response)).rejects.toMatchObject({name: 'ThrottlingException', message: 'Too many tokens.'});
	});

	it.each([
		['colons and slash encoded', (arn: string) => encodeURIComponent(arn)],
		['colons bare, as Claude Code writes it', (arn: string) => arn.replace('/', '%2F')],
		['nothing encoded', (arn: string) => arn],
	])('understands an ARN in the path with %s', async (_, encode) => {
		const {url, requests} = await serve(healthy);
		const {inferenceProfileSummaries: [profile] = []} = await clientsOf(url).bedrock.send(
			new ListInferenceProfilesCommand({typeEquals: 'APPLICATION'}),
		);
		const arn = profile?.inferenceProfileArn ?? '';
		const response = await fetch(`${url}/model/${encode(arn)}/invoke`, {
			method: 'POST',
			headers: {
				authorization:
					'AWS4-HMAC-SHA256 Credential=x/20261122/us-west-2/bedrock/aws4_request, SignedHeaders=host, Signature=0',
			},
			body: smallest(),
		});
		expect(response.status).toBe(200);
		expect(requests.at(-1)).toMatchObject({operation: 'InvokeModel', detail: arn, region: 'us-west-2'});
	});

	it('CountTokens answers, except for the newest models', async () => {
		const {url} = await serve(healthy);
		const count = (modelId: string) =>
			clientsOf(url).runtime.send(
				new CountTokensCommand({modelId, input: {invokeModel: {body: Buffer.from(smallest())}}}),
			);
		expect((await count(haiku)).inputTokens).toBeGreaterThan(0);
		expect(await refusalOf(count('anthropic.claude-opus-5-5'))).toMatchObject({
			status: 400,
			name: 'ValidationException',
		});
	});

	it.each([
		['no max_tokens', {max_tokens: undefined}, 'max_tokens: Field required'],
		['no messages', {messages: []}, 'messages: at least one message is required'],
		[
			'a thinking budget',
			{thinking: {type: 'enabled', budget_tokens: 1024}},
			'"thinking.type.enabled" is not supported',
		],
	])('refuses a body with %s', async (_, more, words) => {
		const {url} = await serve(healthy);
		const command = new InvokeModelCommand({modelId: 'us.anthropic.claude-opus-5-5', body: smallest(more)});
		expect(await refusalOf(clientsOf(url).runtime.send(command))).toMatchObject({
			...{status: 400, message: expect.stringContaining(words)},
		});
	});
});
