// Worlds in which policies allow a call that fails all the same: access to models, credentials, regions, API keys.
import {get, type IncomingMessage} from 'node:http';
import {GetFoundationModelAvailabilityCommand} from '@aws-sdk/client-bedrock';
import {InvokeModelCommand} from '@aws-sdk/client-bedrock-runtime';
import {describe, expect, it} from 'vitest';
import {longTermKey, shortTermKey} from '../../source/simulated-aws/api-keys.ts';
import {unknownOperators} from '../../source/simulated-aws/policy/condition.ts';
import {statementsOf} from '../../source/simulated-aws/policy/document.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {both, clientsOf, keyClientsOf, named, refusalOf, serve, smallest} from './clients.ts';

const opus = 'anthropic.claude-opus-5-5';
const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

describe('a call that the policies allow', () => {
	it.each([
		['marketplace', `us.${opus}`, 403, 'aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe'],
		['use-case-form', `us.${opus}`, 404, 'Model use case details have not been submitted for this account.'],
		['legacy', `us.${haiku}`, 404, 'This Model is marked by provider as Legacy'],
		['end-of-life', `us.${haiku}`, 404, 'This model version has reached the end of its life.'],
		['not-enabled', `us.${opus}`, 403, "You don't have access to the model with the specified model ID."],
		['account-not-authorized', `us.${opus}`, 403, 'Your account is not authorized to access this model'],
		['healthy', opus, 400, `Invocation of model ID ${opus} with on-demand throughput isn’t supported. Retry`],
		['healthy', `eu.${opus}`, 400, 'The provided model identifier is invalid.'],
		['healthy', `apac.${opus}`, 400, 'The provided model identifier is invalid.'],
		['healthy', 'us.anthropic.claude-sonnet-4-20250514-v1:0', 404, 'end of its life'],
		['throttled', `us.${opus}`, 429, 'Too many requests, please wait before trying again.'],
		['daily-quota', `us.${opus}`, 429, 'Too many tokens per day, please wait before trying again.'],
		['unavailable', `us.${opus}`, 503, 'Bedrock is unable to process your request.'],
		['proxy-page', `us.${opus}`, 403, ''],
		[
			'deleted-profile',
			'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/0gone0since0',
			404,
			'does not exist',
		],
		[
			'wrong-region-arn',
			'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc',
			400,
			'The provided model identifier is invalid.',
		],
		[
			'wrong-region-arn',
			`arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.${opus}`,
			400,
			'The provided model identifier is invalid.',
		],
	])('%s, %s: %i %s', async (name, modelId, status, words) => {
		const {plain, stream} = await both(named(name), modelId);
		for (const answer of [plain, stream]) {
			expect(answer.status).toBe(status);
			expect(answer.message).toContain(words);
		}
	});

	it('a fault with a number of times ends after that many calls', async () => {
		const world = {
			...named('healthy'),
			faults: [
				{
					operation: 'InvokeModel',
					times: 1,
					kind: 'error' as const,
					status: 429,
					name: 'ThrottlingException',
					message: 'slow down',
				},
			],
		};
		const {url} = await serve(world);
		const call = () =>
			refusalOf(clientsOf(url).runtime.send(new InvokeModelCommand({modelId: `us.${opus}`, body: smallest()})));
		expect((await call()).status).toBe(429);
		expect((await call()).status).toBe(200);
	});
});

describe('credentials and regions', () => {
	it.each([
		['expired-keys', 'us-west-2', 'ExpiredTokenException', 'The security token included in the request is expired'],
		[
			'invalid-keys',
			'us-west-2',
			'UnrecognizedClientException',
			'The security token included in the request is invalid.',
		],
		['wrong-secret', 'us-west-2', 'InvalidSignatureException', 'The request signature we calculated does not match'],
		['clock-skew', 'us-west-2', 'InvalidSignatureException', 'Signature expired: '],
		['opt-in-region-off', 'eu-south-2', 'UnrecognizedClientException', 'security token'],
		['wrong-partition', 'us-gov-west-1', 'UnrecognizedClientException', 'security token'],
	])('%s in %s: %s', async (name, region, error, words) => {
		const {plain} = await both(named(name), `eu.${opus}`, region);
		expect(plain).toMatchObject({status: 403, name: error, message: expect.stringContaining(words)});
	});

	it('GovCloud answers with ARNs of its own partition', async () => {
		const sonnet = 'us-gov.anthropic.claude-sonnet-5-5';
		expect((await both(named('govcloud'), sonnet)).stream.status).toBe(200);
	});

	it('a region without Bedrock resets the connection', async () => {
		const {plain} = await both(named('healthy'), `us.${opus}`, 'us-east-9');
		expect(plain.status).toBe(0);
	});
});

describe('API keys', () => {
	const invoke = async (name: string, token: string, region?: string) => {
		const {url, requests} = await serve(named(name));
		const command = new InvokeModelCommand({modelId: `us.${opus}`, body: smallest()});
		return {...(await refusalOf(keyClientsOf(url, token, region).runtime.send(command))), requests};
	};
	const short = (region: string, minutes: number) => shortTermKey('ASIAIOSFODNN7EXAMPLE', region, minutes, new Date());

	it('an API key is a caller of its own', async () => {
		const {status, requests} = await invoke('api-key', longTermKey('BedrockAPIKey-demo'));
		expect(status).toBe(200);
		expect(requests[0]?.principal).toBe('arn:aws:iam::123456789012:user/BedrockAPIKey-demo');
	});

	it.each([
		['api-key', longTermKey('somebody-else'), 'Authentication failed: Please make sure your API Key is valid.'],
		['api-key-invalid', longTermKey('BedrockAPIKey-demo'), 'Authentication failed'],
		['api-key-expired', short('us-west-2', -120), 'Bearer Token has expired'],
		['api-key-denied', longTermKey('BedrockAPIKey-demo'), 'is not authorized to perform: bedrock:CallWithBearerToken'],
	])('%s is refused', async (name, token, words) => {
		expect(await invoke(name, token)).toMatchObject({status: 403, message: expect.stringContaining(words)});
	});

	it('a short-term key works in its own region until it ends', async () => {
		expect((await invoke('api-key-short', short('us-west-2', 180))).status).toBe(200);
		expect((await invoke('api-key-short', short('us-west-2', -1))).message).toBe('Bearer Token has expired');
	});

	it.each([
		['us-west-2', 200],
		['eu-west-1', 403],
	])('short-term, made in us-west-2, answer in %s with %i', async (region, status) => {
		// Only a host name can say where a call with a bearer token goes.
		const {port} = await serve(named('api-key-short'));
		const headers = {host: `bedrock.${region}.localhost:${port}`, authorization: `Bearer ${short('us-west-2', 60)}`};
		const response = await new Promise<IncomingMessage>((resolve, reject) =>
			get({host: '127.0.0.1', port, path: '/inference-profiles', headers}, resolve).on('error', reject),
		);
		response.resume();
		expect(response.statusCode).toBe(status);
	});
});

describe('availability', () => {
	const status = async (url: string) => {
		const {bedrock} = clientsOf(url);
		const answer = await bedrock.send(new GetFoundationModelAvailabilityCommand({modelId: opus}));
		return [answer.agreementAvailability?.status, answer.authorizationStatus, answer.entitlementAvailability];
	};

	it.each([
		['healthy', ['AVAILABLE', 'AUTHORIZED', 'AVAILABLE']],
		['use-case-form', ['NOT_AVAILABLE', 'AUTHORIZED', 'AVAILABLE']],
		['marketplace', ['NOT_AVAILABLE', 'AUTHORIZED', 'AVAILABLE']],
		['not-enabled', ['NOT_AVAILABLE', 'AUTHORIZED', 'NOT_AVAILABLE']],
		['account-not-authorized', ['AVAILABLE', 'NOT_AUTHORIZED', 'AVAILABLE']],
	])('in %s is %j', async (name, expected) => {
		expect(await status((await serve(named(name))).url)).toEqual(expected);
	});

	it('the first call of a caller who may subscribe makes the model available', async () => {
		const {url} = await serve(named('first-use'));
		expect((await status(url))[0]).toBe('NOT_AVAILABLE');
		await clientsOf(url).runtime.send(new InvokeModelCommand({modelId: `us.${opus}`, body: smallest()}));
		expect((await status(url))[0]).toBe('AVAILABLE');
	});
});

it('every condition in the policies of all worlds is known to the evaluator', () => {
	for (const {identity, simulator} of worlds)
		for (const {rcp, scp, vpcEndpoint, identity: own, boundary, session} of [identity.policies, simulator ?? {}])
			for (const held of [rcp, scp, own, session, vpcEndpoint && [vpcEndpoint], boundary && [boundary]].flatMap(
				(all) => all ?? [],
			))
				expect(statementsOf(held).flatMap(({Condition}) => unknownOperators(Condition))).toEqual([]);
});

it('every world has a name, a description, and a home that names a region', () => {
	for (const {name, description, home} of worlds) {
		// A machine that nobody has set up yet names nothing.
		const isNew = name === 'no-credentials';
		expect(name).toMatch(/^[a-z0-9-]+$/);
		expect(description).not.toMatch(/\n|\.$/);
		expect((home.config ?? home.environment) === undefined).toBe(isNew);
	}
});
