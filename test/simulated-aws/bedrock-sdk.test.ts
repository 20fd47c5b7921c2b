// The simulated account as Anthropic's own client for Bedrock sees it, and every answer held against the client's own types.
// `npm run test:clients` fetches the client and runs this file.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {ListInferenceProfilesCommand} from '@aws-sdk/client-bedrock';
import {describe, expect, it} from 'vitest';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {streamBreaks} from '../../source/simulated-aws/worlds/stream-breaks.ts';
import {clientsOf, named, serve} from './clients.ts';

const folder = process.env.BEDROCK_SDK;
const why = folder ? '' : ' (skipped: npm run test:clients fetches the client and runs this)';

type Event = {readonly type: string; readonly [name: string]: unknown};
type Message = {readonly content: readonly Event[]; readonly usage: Usage; readonly stop_reason: string};
type Usage = {readonly [name: string]: unknown};
type Client = {
	readonly messages: {
		create(body: object): Promise<unknown>;
		stream(body: object): AsyncIterable<Event> & {finalMessage(): Promise<Message>};
	};
};

async function clientOf(options: object): Promise<Client> {
	const entry = path.join(folder ?? '', 'node_modules/@anthropic-ai/bedrock-sdk/index.mjs');
	const {AnthropicBedrock} = await import(/* @vite-ignore */ pathToFileURL(entry).href);
	return new AnthropicBedrock({maxRetries: 0, logLevel: 'off', ...options});
}

const keys = {awsAccessKey: 'AKIAIOSFODNN7EXAMPLE', awsSecretKey: 'fake', apiKey: null};
const signing = (url: string, region = 'us-west-2') => clientOf({...keys, baseURL: url, awsRegion: region});

const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const ask = (more: object = {}) => ({
	...{model: haiku, max_tokens: 50},
	messages: [{role: 'user', content: 'ping'}],
	...more,
});

async function eventsOf(stream: AsyncIterable<Event>): Promise<Event[]> {
	const all: Event[] = [];
	for await (const event of stream) all.push(event);
	return all;
}

/** What makes the account answer with a tool: it is told so in the prompt (told-tool-use.ts). */
const withTool = {
	tools: [{name: 'Bash', description: 'Runs a command.', input_schema: {type: 'object', properties: {}}}],
	messages: [{role: 'user', content: 'Use the tool Bash with {"command": "true"}'}],
};

describe.skipIf(!folder)(`Anthropic's client for Bedrock${why}`, () => {
	it('reads a stream event by event and puts the message together', async () => {
		const {url, requests} = await serve(healthy);
		const client = await signing(url);
		const stream = client.messages.stream(ask());
		expect((await eventsOf(stream)).map(({type}) => type)).toEqual([
			...['message_start', 'content_block_start'],
			...Array.from({length: 7}, () => 'content_block_delta'),
			...['content_block_stop', 'message_delta', 'message_stop'],
		]);
		expect(await stream.finalMessage()).toMatchObject({
			...{role: 'assistant', stop_reason: 'end_turn'},
			content: [{type: 'text', text: 'This account is simulated: no model ran.'}],
			usage: {output_tokens: 7},
		});
		expect(requests).toMatchObject([{operation: 'InvokeModelWithResponseStream', detail: haiku, region: 'us-west-2'}]);
	});

	it('reads how much was written to the cache and read from it', async () => {
		const {url} = await serve(healthy);
		const client = await signing(url);
		const long = {type: 'text', text: 'word '.repeat(20_000)};
		const system = (ttl: string) => ({system: [{...long, cache_control: {type: 'ephemeral', ttl}}]});
		const usageOf = async (body: object) => (await client.messages.stream(body).finalMessage()).usage;
		const first = await usageOf(ask(system('1h')));
		expect(first).toMatchObject({cache_read_input_tokens: 0});
		const written = Number(first.cache_creation_input_tokens);
		expect(written).toBeGreaterThan(1000);
		expect(first.cache_creation).toEqual({ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: written});
		expect(await usageOf(ask(system('1h')))).toMatchObject({
			...{cache_creation_input_tokens: 0, cache_read_input_tokens: written},
			input_tokens: first.input_tokens,
		});
	});

	it("throws the error in the middle of a stream with AWS's words", async () => {
		const {url} = await serve(streamBreaks);
		const client = await signing(url);
		await expect(eventsOf(client.messages.stream(ask({model: 'us.anthropic.claude-opus-5-5'})))).rejects.toThrow(
			'Too many tokens, please wait before trying again.',
		);
	});

	it('throws refusals with the status and the words of AWS', async () => {
		const {url} = await serve(named('no-access'));
		const client = await signing(url);
		for (const call of [client.messages.create(ask()), eventsOf(client.messages.stream(ask()))])
			await expect(call).rejects.toMatchObject({
				status: 403,
				message: expect.stringContaining('is not authorized to perform'),
			});
	});

	it('names application and system profiles by id and by ARN, with slashes and colons', async () => {
		const {url, requests} = await serve(healthy);
		const client = await signing(url);
		const {inferenceProfileSummaries: [profile] = []} = await clientsOf(url).bedrock.send(
			new ListInferenceProfilesCommand({typeEquals: 'APPLICATION'}),
		);
		const own = profile?.inferenceProfileArn ?? '';
		requests.length = 0;
		const system = `arn:aws:bedrock:us-west-2:${healthy.accountId}:inference-profile/${haiku}`;
		for (const model of [haiku, own, system]) {
			await client.messages.create(ask({model}));
			await eventsOf(client.messages.stream(ask({model})));
		}
		expect(requests.map(({operation, detail, status}) => `${operation} ${detail} ${status}`)).toEqual(
			[haiku, own, system].flatMap((model) => [
				`InvokeModel ${model} 200`,
				`InvokeModelWithResponseStream ${model} 200`,
			]),
		);
	});

	it('authenticates with a Bedrock API key, and by SigV4 with the region that it signs for', async () => {
		const world = named('api-key');
		const {url, requests} = await serve(world);
		const key = world.home.environment?.AWS_BEARER_TOKEN_BEDROCK ?? '';
		const byKey = await clientOf({apiKey: key, baseURL: url, awsRegion: world.region});
		await eventsOf(byKey.messages.stream(ask()));
		const mistyped = await clientOf({apiKey: 'mistyped', baseURL: url, awsRegion: world.region});
		await expect(mistyped.messages.create(ask())).rejects.toMatchObject({status: 403});
		expect(requests.map(({status}) => status)).toEqual([200, 403]);
		const signed = await serve(healthy);
		await (await signing(signed.url, 'us-east-1')).messages.create(ask());
		expect(signed.requests).toMatchObject([{region: 'us-east-1', status: 200}]);
	});

	it('asks for a path that Bedrock does not have where tokens are to be counted', async () => {
		const {url} = await serve(healthy);
		const {messages} = (await signing(url)) as unknown as {messages: {countTokens(body: object): Promise<unknown>}};
		await expect(messages.countTokens(ask())).rejects.toMatchObject({status: 404});
	});

	it('gets answers of the shapes that its own types declare', {timeout: 120_000}, async () => {
		const {url} = await serve(healthy);
		const client = await signing(url);
		const events = [
			...(await eventsOf(client.messages.stream(ask()))),
			...(await eventsOf(client.messages.stream(ask(withTool)))),
		];
		expect(new Set(events.map(({type}) => type)).size).toBe(6);
		expect(events.some(({delta}) => (delta as Event | undefined)?.type === 'input_json_delta')).toBe(true);
		const messages = [await client.messages.create(ask()), await client.messages.create(ask(withTool))];
		const file = path.join(folder ?? '', 'answers.ts');
		writeFileSync(file, typesOf(events, messages));
		const options = '--noEmit --strict --skipLibCheck --target es2023 --module nodenext --ignoreConfig'.split(' ');
		expect(compile([...options, file])).toBe('');
		// The compiler would say so.
		writeFileSync(file, typesOf([{type: 'message_start', message: {id: 1}}], []));
		expect(compile([...options, file])).toMatch(/error TS/);
	});
});

/**
 * What the types call `null` where there is nothing, Bedrock leaves out, and `caller` of a tool, which belongs to tools that code calls
 * and Bedrock does not offer. The metrics of the call are Bedrock's own.
 */
const typesOf = (events: readonly unknown[], messages: readonly unknown[]) => `
import type {Message, RawMessageStreamEvent} from '@anthropic-ai/sdk/resources/messages';
type Sent<T> = T extends readonly (infer Each)[] ? Sent<Each>[] : T extends object
	? {[K in keyof T as K extends 'caller' ? never : null extends T[K] ? never : K]: Sent<T[K]>} & {[K in keyof T as null extends T[K] ? K : never]?: Sent<T[K]>}
	: T;
export const events: Sent<RawMessageStreamEvent>[] = ${withoutMetrics(events)};
export const messages: Sent<Message>[] = ${withoutMetrics(messages)};
`;

const withoutMetrics = (value: unknown) =>
	JSON.stringify(
		value,
		(name, each) => (name === 'amazon-bedrock-invocationMetrics' || name === '_request_id' ? undefined : each),
		1,
	);

function compile(words: readonly string[]): string {
	const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
	const {bin} = JSON.parse(readFileSync(manifest, 'utf8')) as {bin: {tsc: string}};
	try {
		return execFileSync(process.execPath, [path.join(path.dirname(manifest), bin.tsc), ...words], {
			encoding: 'utf8',
			env: {NO_COLOR: '1'},
		});
	} catch (error) {
		return (error as {stdout: string}).stdout;
	}
}
