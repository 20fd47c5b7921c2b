// Each world refuses for its own reason and in AWS's own words: plain and streamed calls, and what the simulator says of them.
import {get, type IncomingMessage} from 'node:http';
import {GetFoundationModelAvailabilityCommand} from '@aws-sdk/client-bedrock';
import {InvokeModelCommand, InvokeModelWithResponseStreamCommand} from '@aws-sdk/client-bedrock-runtime';
import {describe, expect, it} from 'vitest';
import {longTermKey, shortTermKey} from '../../source/simulated-aws/api-keys.ts';
import {unknownOperators} from '../../source/simulated-aws/policy/condition.ts';
import {statementsOf} from '../../source/simulated-aws/policy/document.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {findWorld, worlds} from '../../source/simulated-aws/worlds/index.ts';
import {clientsOf, keyClientsOf, refusalOf, serve, smallest} from './clients.ts';

const opus = 'anthropic.claude-opus-5-5';
const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

function named(name: string): World {
	const world = findWorld(name);
	if (!world) throw new Error(`no world ${name}`);
	return world;
}

async function both(world: World, modelId: string, region = world.region, accessKeyId = 'AKIAIOSFODNN7EXAMPLE') {
	const {url} = await serve(world);
	const {runtime} = clientsOf(url, region, {accessKeyId, secretAccessKey: 'fake'});
	const input = {modelId, body: smallest()};
	return {
		plain: await refusalOf(runtime.send(new InvokeModelCommand(input))),
		stream: await refusalOf(runtime.send(new InvokeModelWithResponseStreamCommand(input))),
	};
}

/** The twelve characters of an application profile by its name. */
async function ownArn(world: World, name: string, region = world.region): Promise<string> {
	const shelf = world.shelf(region);
	for (let index = 0; index < shelf.size; index++) {
		const profile = shelf.at(index);
		if (profile?.name === name)
			return `arn:aws:bedrock:${region}:${world.accountId}:application-inference-profile/${profile.id}`;
	}
	throw new Error(`no profile ${name}`);
}

const user = 'User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com';
const profile = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`;
const model = (region: string, id: string) => `arn:aws:bedrock:${region}::foundation-model/${id}`;
const organization = 'arn:aws:organizations::444455556666:policy/o-exampleorgid';
const refused = (action: string, resource: string, why: string) =>
	`${user} is not authorized to perform: bedrock:${action} on resource: ${resource} ${why}`;
const silent = (layer: string, action = 'InvokeModel') => `because no ${layer} allows the bedrock:${action} action`;
const stream = 'InvokeModelWithResponseStream';

const bothDenied = (resource: string, kind: string, id: string) =>
	['InvokeModel', stream].map((action) =>
		refused(
			action,
			resource,
			`with an explicit deny in a ${kind} control policy: ${organization}/${kind}_control_policy/${id}`,
		),
	);

describe('denied by policy', () => {
	// World, model, the whole text of the plain call ('' when it passes), of the stream.
	it.each([
		['healthy', `us.${opus}`, '', ''],
		['invoke-only', `us.${opus}`, '', refused(stream, profile(`us.${opus}`), silent('identity-based policy', stream))],
		[
			...['haiku-denied', `us.${haiku}`, ''],
			refused(stream, model('us-east-2', haiku), silent('identity-based policy', stream)),
		],
		['haiku-denied', `us.${opus}`, '', ''],
		['haiku-denied', `global.${haiku}`, '', ''],
		[
			...['own-profiles-only', `us.${opus}`],
			refused('InvokeModel', profile(`us.${opus}`), silent('identity-based policy')),
			refused(stream, profile(`us.${opus}`), silent('identity-based policy', stream)),
		],
		[
			...['boundary', `us.${opus}`],
			refused('InvokeModel', model('us-west-2', opus), silent('permissions boundary')),
			refused(stream, model('us-west-2', opus), silent('permissions boundary', stream)),
		],
		['boundary', `us.${haiku}`, '', ''],
		[
			...['session-policy', `us.${opus}`],
			refused('InvokeModel', profile(`us.${opus}`), silent('session policy')),
			refused(stream, profile(`us.${opus}`), silent('session policy', stream)),
		],
		['scp-region', `us.${opus}`, ...bothDenied(model('us-east-2', opus), 'service', 'p-allowedregions')],
		['scp-region', `global.${opus}`, '', ''],
		['scp-global', `us.${opus}`, '', ''],
		['scp-global', `global.${opus}`, ...bothDenied(model('', opus), 'service', 'p-noglobal')],
		['rcp', `us.${haiku}`, ...bothDenied(model('us-west-2', haiku), 'resource', 'p-nohaiku')],
		['vpc-endpoint', `us.${opus}`, '', refused(stream, profile(`us.${opus}`), silent('VPC endpoint policy', stream))],
		['global-missing-regionless', `us.${opus}`, '', ''],
		[
			...['global-missing-regionless', `global.${opus}`],
			refused('InvokeModel', model('', opus), silent('identity-based policy')),
			refused(stream, model('', opus), silent('identity-based policy', stream)),
		],
		['simulator-too-strict', `us.${opus}`, '', ''],
		['list-denied', `us.${opus}`, '', ''],
	] as [string, string, string, string][])('%s, %s', async (name, modelId, plain, streamed) => {
		const answers = await both(named(name), modelId);
		expect(answers.plain.message).toBe(plain);
		expect(answers.stream.message).toBe(streamed);
		expect([answers.plain.status, answers.stream.status]).toEqual([plain ? 403 : 200, streamed ? 403 : 200]);
	});

	it('own-profiles-only lets the own ones pass', async () => {
		const world = named('own-profiles-only');
		const {plain, stream} = await both(world, await ownArn(world, 'platform haiku'));
		expect([plain.status, stream.status]).toEqual([200, 200]);
	});

	it.each(['root', 'iam-user', 'federated'])('%s passes', async (name) => {
		expect((await both(named(name), `us.${opus}`)).stream.status).toBe(200);
	});

	it('claude-cli-denied refuses one client only', async () => {
		const {url} = await serve(named('claude-cli-denied'));
		const status = async (agent: string) =>
			(
				await fetch(`${url}/model/us.${opus}/invoke`, {
					...{method: 'POST', body: smallest()},
					headers: {
						authorization: 'AWS4-HMAC-SHA256 Credential=x/20261122/us-west-2/bedrock/aws4_request, SignedHeaders=host',
						'user-agent': agent,
					},
				})
			).status;
		expect(await status('claude-cli/2.1.330 (external, cli)')).toBe(403);
		expect(await status('aws-sdk-js/3.1164.0')).toBe(200);
	});

	it('seeded-destination refuses some calls and lets others pass, the same ones every time', async () => {
		const series = async () => {
			const {url} = await serve(named('seeded-destination'));
			const {runtime} = clientsOf(url);
			const statuses: number[] = [];
			for (let call = 0; call < 12; call++)
				statuses.push(
					(await refusalOf(runtime.send(new InvokeModelCommand({modelId: `us.${opus}`, body: smallest()})))).status,
				);
			return statuses;
		};
		const first = await series();
		expect(new Set(first)).toEqual(new Set([200, 403]));
		expect(await series()).toEqual(first);
	});
});

describe('allowed by policy, refused all the same', () => {
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

	it('a fault that strikes so many times is over then', async () => {
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

	it('speaks the other partition in GovCloud', async () => {
		const sonnet = 'us-gov.anthropic.claude-sonnet-5-5';
		expect((await both(named('govcloud'), sonnet)).stream.status).toBe(200);
	});

	it('has no endpoint in a region without Bedrock', async () => {
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

	it('are callers of their own', async () => {
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

	it('short-term, are good for their region and hours', async () => {
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

	it('comes with the first call where the caller may subscribe', async () => {
		const {url} = await serve(named('first-use'));
		expect((await status(url))[0]).toBe('NOT_AVAILABLE');
		await clientsOf(url).runtime.send(new InvokeModelCommand({modelId: `us.${opus}`, body: smallest()}));
		expect((await status(url))[0]).toBe('AVAILABLE');
	});
});

it('no world has a condition that the evaluator does not know', () => {
	for (const {identity, simulator} of worlds)
		for (const {rcp, scp, vpcEndpoint, identity: own, boundary, session} of [identity.policies, simulator ?? {}])
			for (const held of [rcp, scp, own, session, vpcEndpoint && [vpcEndpoint], boundary && [boundary]].flatMap(
				(all) => all ?? [],
			))
				expect(statementsOf(held).flatMap(({Condition}) => unknownOperators(Condition))).toEqual([]);
});

it('every world has a name, a line, and a home that says where', () => {
	for (const {name, description, home} of worlds) {
		expect(name).toMatch(/^[a-z0-9-]+$/);
		expect(description).not.toMatch(/\n|\.$/);
		expect(home.config ?? home.environment).toBeDefined();
	}
});
