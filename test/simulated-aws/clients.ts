// Real SDK clients pointed at a simulated account, for the tests of this folder.
import {BedrockClient} from '@aws-sdk/client-bedrock';
import {
	BedrockRuntimeClient,
	InvokeModelCommand,
	InvokeModelWithResponseStreamCommand,
} from '@aws-sdk/client-bedrock-runtime';
import {IAMClient} from '@aws-sdk/client-iam';
import {STSClient} from '@aws-sdk/client-sts';
import {NodeHttpHandler} from '@smithy/node-http-handler';
import {afterEach} from 'vitest';
import {type SimulatedAws, startSimulatedAws} from '../../source/simulated-aws/server.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const running: SimulatedAws[] = [];
afterEach(async () => {
	await Promise.all(running.splice(0).map((server) => server.close()));
});

/** Serves `world` until the test ends. */
export async function serve(world: World, options?: Parameters<typeof startSimulatedAws>[1]): Promise<SimulatedAws> {
	const server = await startSimulatedAws(world, options);
	running.push(server);
	return server;
}

type Keys = {accessKeyId: string; secretAccessKey: string; sessionToken?: string};

export function clientsOf(
	endpoint: string,
	region = 'us-west-2',
	credentials: Keys = {accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'fake'},
) {
	const config = {
		...{endpoint, region, credentials, maxAttempts: 1},
		authSchemePreference: ['sigv4'],
		requestHandler: new NodeHttpHandler(),
	};
	return {
		sts: new STSClient(config),
		iam: new IAMClient(config),
		bedrock: new BedrockClient(config),
		runtime: new BedrockRuntimeClient(config),
	};
}

/** Clients that carry a Bedrock API key. */
export function keyClientsOf(endpoint: string, token: string, region = 'us-west-2') {
	const config = {
		...{endpoint, region, token: {token}, maxAttempts: 1},
		authSchemePreference: ['httpBearerAuth'],
		requestHandler: new NodeHttpHandler(),
	};
	return {bedrock: new BedrockClient(config), runtime: new BedrockRuntimeClient(config)};
}

export const smallest = (more: object = {}) =>
	JSON.stringify({
		anthropic_version: 'bedrock-2023-05-31',
		max_tokens: 1,
		messages: [{role: 'user', content: '.'}],
		...more,
	});

/** What a failed command says: status, name and AWS's words. */
export async function refusalOf(command: Promise<unknown>): Promise<{status: number; name: string; message: string}> {
	try {
		await command;
	} catch (error) {
		const {name, message, $metadata} = error as Error & {$metadata?: {httpStatusCode?: number}};
		return {status: $metadata?.httpStatusCode ?? 0, name, message};
	}
	return {status: 200, name: '', message: ''};
}

/** A world that has to be there. */
export function named(name: string): World {
	const world = findWorld(name);
	if (!world) throw new Error(`no world ${name}`);
	return world;
}

/** One plain and one streamed call. */
export async function both(world: World, modelId: string, region = world.region, accessKeyId = 'AKIAIOSFODNN7EXAMPLE') {
	const {url} = await serve(world);
	const {runtime} = clientsOf(url, region, {accessKeyId, secretAccessKey: 'fake'});
	const input = {modelId, body: smallest()};
	return {
		plain: await refusalOf(runtime.send(new InvokeModelCommand(input))),
		stream: await refusalOf(runtime.send(new InvokeModelWithResponseStreamCommand(input))),
	};
}
