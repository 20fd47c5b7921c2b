// The wire of the simulated account, judged by the real JS SDK over HTTP/1.1.
import {
	CreateInferenceProfileCommand,
	DeleteInferenceProfileCommand,
	GetFoundationModelAvailabilityCommand,
	GetFoundationModelCommand,
	GetInferenceProfileCommand,
	GetUseCaseForModelAccessCommand,
	type InferenceProfileSummary,
	ListFoundationModelsCommand,
	ListInferenceProfilesCommand,
	ListTagsForResourceCommand,
	PutUseCaseForModelAccessCommand,
	paginateListInferenceProfiles,
	TagResourceCommand,
	UntagResourceCommand,
} from '@aws-sdk/client-bedrock';
import {
	CountTokensCommand,
	InvokeModelCommand,
	InvokeModelWithResponseStreamCommand,
	type InvokeModelWithResponseStreamCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import {GetContextKeysForPrincipalPolicyCommand, GetRoleCommand} from '@aws-sdk/client-iam';
import {GetCallerIdentityCommand} from '@aws-sdk/client-sts';
import {describe, expect, it, vi} from 'vitest';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {manyProfiles} from '../../source/simulated-aws/worlds/many-profiles.ts';
import {noAccess} from '../../source/simulated-aws/worlds/no-access.ts';
import {clientsOf, refusalOf, serve, smallest} from './clients.ts';

const roleArn =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';
const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

async function events(response: InvokeModelWithResponseStreamCommandOutput) {
	const all: {type: string; [key: string]: unknown}[] = [];
	for await (const event of response.body ?? [])
		all.push(JSON.parse(Buffer.from(event.chunk?.bytes ?? []).toString()) as {type: string});
	return all;
}

describe('identity', () => {
	it('answers GetCallerIdentity with the session ARN, and logs who asked', async () => {
		const {url, requests} = await serve(healthy);
		const identity = await clientsOf(url).sts.send(new GetCallerIdentityCommand({}));
		expect(identity.Arn).toBe(
			'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
		);
		expect(identity.Account).toBe('123456789012');
		expect(identity.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
		expect(requests).toMatchObject([
			{operation: 'GetCallerIdentity', service: 'sts', region: 'us-west-2', status: 200, principal: identity.Arn},
		]);
	});

	it('tells callers apart by their access key', async () => {
		const {url} = await serve(healthy);
		const keys = {accessKeyId: 'AKIAI44QH8DHBEXAMPLE', secretAccessKey: 'fake'};
		const {Arn} = await clientsOf(url, 'us-west-2', keys).sts.send(new GetCallerIdentityCommand({}));
		expect(Arn).toBe('arn:aws:iam::123456789012:user/automation/build-bot');
	});

	it('gives the role with the path that its session ARN lacks', async () => {
		const {url} = await serve(healthy);
		const {Role} = await clientsOf(url).iam.send(new GetRoleCommand({RoleName: 'AWSReservedSSO_Dev_0123456789abcdef'}));
		expect(Role?.Arn).toBe(roleArn);
		expect(Role?.Path).toBe('/aws-reserved/sso.amazonaws.com/us-west-2/');
		expect(await refusalOf(clientsOf(url).iam.send(new GetRoleCommand({RoleName: 'Nobody'})))).toEqual({
			...{status: 404, name: 'NoSuchEntityException'},
			message: 'The role with name Nobody cannot be found.',
		});
	});

	it('names the condition keys of the policies', async () => {
		const {url} = await serve(healthy);
		const {ContextKeyNames} = await clientsOf(url).iam.send(
			new GetContextKeysForPrincipalPolicyCommand({PolicySourceArn: roleArn}),
		);
		expect(ContextKeyNames).toEqual(['aws:CalledViaLast']);
	});
});

describe('inference profiles', () => {
	it('lists system profiles of the region that the signature names', async () => {
		const {url} = await serve(healthy);
		const ids = async (region: string) => {
			const {inferenceProfileSummaries = []} = await clientsOf(url, region).bedrock.send(
				new ListInferenceProfilesCommand({}),
			);
			return inferenceProfileSummaries.map(({inferenceProfileId}) => inferenceProfileId ?? '');
		};
		expect(await ids('us-west-2')).toContain('us.anthropic.claude-opus-5-5');
		expect(await ids('ap-northeast-1')).toContain('jp.anthropic.claude-opus-5-5');
		const central = await ids('eu-central-1');
		expect(central).toContain('eu.anthropic.claude-sonnet-5-5');
		expect(central.some((id) => id.startsWith('us.'))).toBe(false);
	});

	it('pages as asked, and hides nothing between pages', async () => {
		const {url} = await serve(healthy);
		const {bedrock} = clientsOf(url);
		const paged: InferenceProfileSummary[] = [];
		let pages = 0;
		for await (const page of paginateListInferenceProfiles({client: bedrock, pageSize: 7}, {})) {
			paged.push(...(page.inferenceProfileSummaries ?? []));
			pages++;
		}
		const {inferenceProfileSummaries: whole = []} = await bedrock.send(
			new ListInferenceProfilesCommand({maxResults: 1000}),
		);
		expect(paged).toEqual(whole);
		expect(pages).toBe(Math.ceil(whole.length / 7));
		expect(await refusalOf(bedrock.send(new ListInferenceProfilesCommand({nextToken: 'nonsense'})))).toMatchObject({
			...{status: 400, name: 'ValidationException'},
		});
	});

	it('serves 2,000 application profiles in pages of 100, whatever page size is asked for', async () => {
		const {url, requests} = await serve(manyProfiles());
		const {bedrock} = clientsOf(url, 'eu-west-1');
		const ids = new Set<string>();
		for await (const page of paginateListInferenceProfiles(
			{client: bedrock, pageSize: 1000},
			{typeEquals: 'APPLICATION'},
		))
			for (const {inferenceProfileId} of page.inferenceProfileSummaries ?? []) ids.add(inferenceProfileId ?? '');
		expect(ids.size).toBe(2000);
		expect(requests).toHaveLength(20);
	});

	it('finds a profile by id and by ARN, with the destinations of the source region', async () => {
		const {url} = await serve(healthy);
		const west = clientsOf(url, 'eu-west-2').bedrock;
		const id = 'eu.anthropic.claude-opus-5-5';
		const byId = await west.send(new GetInferenceProfileCommand({inferenceProfileIdentifier: id}));
		expect(byId.models).toHaveLength(7);
		const byArn = await west.send(
			new GetInferenceProfileCommand({inferenceProfileIdentifier: byId.inferenceProfileArn ?? ''}),
		);
		expect({...byArn, $metadata: 0}).toEqual({...byId, $metadata: 0});
		const refused = refusalOf(
			west.send(new GetInferenceProfileCommand({inferenceProfileIdentifier: `us${id.slice(2)}`})),
		);
		expect(await refused).toMatchObject({status: 404, name: 'ResourceNotFoundException'});
	});

	it('lists region-less and source region behind a global profile', async () => {
		const {url} = await serve(healthy);
		const {models} = await clientsOf(url, 'sa-east-1').bedrock.send(
			new GetInferenceProfileCommand({inferenceProfileIdentifier: `global.${haiku}`}),
		);
		expect(models).toEqual([
			{modelArn: `arn:aws:bedrock:::foundation-model/${haiku}`},
			{modelArn: `arn:aws:bedrock:sa-east-1::foundation-model/${haiku}`},
		]);
	});

	it('creates, tags, lists, invokes and deletes an application profile', async () => {
		const {url} = await serve(healthy);
		const {bedrock, runtime} = clientsOf(url);
		const create = () =>
			bedrock.send(
				new CreateInferenceProfileCommand({
					inferenceProfileName: 'team alpha',
					modelSource: {copyFrom: `arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.${haiku}`},
					tags: [{key: 'team', value: 'alpha'}],
				}),
			);
		const {inferenceProfileArn: resourceARN = '', $metadata} = await create();
		expect($metadata.httpStatusCode).toBe(201);
		expect(resourceARN).toMatch(/:application-inference-profile\/[a-z0-9]{12}$/);
		expect(await refusalOf(create())).toMatchObject({status: 400, name: 'ConflictException'});
		await bedrock.send(new TagResourceCommand({resourceARN, tags: [{key: 'cost', value: '7'}]}));
		await bedrock.send(new UntagResourceCommand({resourceARN, tagKeys: ['team']}));
		const {tags} = await bedrock.send(new ListTagsForResourceCommand({resourceARN}));
		expect(tags).toEqual([{key: 'cost', value: '7'}]);
		const invoke = () => runtime.send(new InvokeModelCommand({modelId: resourceARN, body: smallest()}));
		expect((await invoke()).$metadata.httpStatusCode).toBe(200);
		await bedrock.send(new DeleteInferenceProfileCommand({inferenceProfileIdentifier: resourceARN}));
		expect(await refusalOf(invoke())).toMatchObject({status: 404, name: 'ResourceNotFoundException'});
	});
});

describe('foundation models', () => {
	it('lists and filters them, and says what GetFoundationModelAvailability takes', async () => {
		const {url} = await serve(healthy);
		const {bedrock} = clientsOf(url, 'eu-west-2');
		const {modelSummaries = []} = await bedrock.send(new ListFoundationModelsCommand({byProvider: 'Anthropic'}));
		expect(new Set(modelSummaries.map(({providerName}) => providerName))).toEqual(new Set(['Anthropic']));
		const {modelSummaries: direct = []} = await bedrock.send(
			new ListFoundationModelsCommand({byInferenceType: 'ON_DEMAND'}),
		);
		expect(direct.map(({modelId}) => modelId)).toEqual(['anthropic.claude-opus-4-6-v1', 'anthropic.claude-sonnet-4-6']);
		const {modelDetails} = await bedrock.send(new GetFoundationModelCommand({modelIdentifier: haiku}));
		expect(modelDetails?.modelLifecycle?.status).toBe('ACTIVE');
		const availability = await bedrock.send(new GetFoundationModelAvailabilityCommand({modelId: haiku}));
		expect(availability).toMatchObject({
			...{modelId: haiku, agreementAvailability: {status: 'AVAILABLE'}, authorizationStatus: 'AUTHORIZED'},
			...{entitlementAvailability: 'AVAILABLE', regionAvailability: 'AVAILABLE'},
		});
		const prefixed = refusalOf(bedrock.send(new GetFoundationModelAvailabilityCommand({modelId: `eu.${haiku}`})));
		expect(await prefixed).toMatchObject({status: 400, name: 'ValidationException'});
	});

	it('takes the use-case form once', async () => {
		const {url} = await serve({...healthy, useCaseSubmitted: false});
		const {bedrock, runtime} = clientsOf(url);
		const read = () => bedrock.send(new GetUseCaseForModelAccessCommand({}));
		const invoke = () => runtime.send(new InvokeModelCommand({modelId: `us.${haiku}`, body: smallest()}));
		expect(await refusalOf(read())).toMatchObject({status: 404, name: 'ResourceNotFoundException'});
		expect(await refusalOf(invoke())).toMatchObject({
			status: 404,
			message: expect.stringContaining('use case details'),
		});
		const formData = Buffer.from('{"companyName":"Example"}');
		const {$metadata} = await bedrock.send(new PutUseCaseForModelAccessCommand({formData}));
		expect($metadata.httpStatusCode).toBe(201);
		expect(Buffer.from((await read()).formData ?? []).toString()).toBe('{"companyName":"Example"}');
		expect((await invoke()).$metadata.httpStatusCode).toBe(200);
	});
});

describe('runtime', () => {
	it('streams events that the SDK decodes, CRCs included', async () => {
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

	it('raises an exception in the middle of a stream', async () => {
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

	it('counts tokens, but not for the newest models', async () => {
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

describe('headers and bodies', () => {
	const authorization = 'AWS4-HMAC-SHA256 Credential=x/20261122/us-west-2/bedrock/aws4_request, SignedHeaders=host';

	it('name the error as AWS does: Message at the front door of the runtime, message behind it', async () => {
		const {url} = await serve(noAccess);
		const invoke = await fetch(`${url}/model/us.${haiku}/invoke`, {
			...{method: 'POST', headers: {authorization}, body: smallest()},
		});
		expect(invoke.headers.get('x-amzn-errortype')).toMatch(/^AccessDeniedException:http/);
		expect(invoke.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
		expect(Object.keys((await invoke.json()) as object)).toEqual(['Message']);
		const wrong = await fetch(`${url}/model/none/invoke`, {method: 'POST', headers: {authorization}, body: '{}'});
		expect(await wrong.json()).toEqual({message: 'The provided model identifier is invalid.'});
		const list = await fetch(`${url}/inference-profiles`, {headers: {authorization}});
		expect(Object.keys((await list.json()) as object)).toEqual(['message']);
		const unsigned = await fetch(`${url}/inference-profiles`);
		expect([unsigned.status, await unsigned.json()]).toEqual([403, {message: 'Authorization header is missing'}]);
	});

	it('tell the time of the account, so that a client can correct its own', async () => {
		const {url} = await serve({...healthy, clockAhead: 600}, {now: () => new Date('2026-11-22T12:00:00Z')});
		const {headers} = await fetch(`${url}/inference-profiles`, {headers: {authorization}});
		expect(headers.get('date')).toBe('Sun, 22 Nov 2026 12:10:00 GMT');
	});

	it('let the SDK get past a clock that is ten minutes behind, with its second try', async () => {
		const {url} = await serve({...healthy, clockAhead: 600});
		const {sts} = clientsOf(url);
		const send = () => sts.send(new GetCallerIdentityCommand({}));
		expect(await refusalOf(send())).toMatchObject({status: 403, name: 'SignatureDoesNotMatch'});
		expect((await send()).Account).toBe('123456789012');
	});
});

describe('the connection', () => {
	it('ends hanging requests when it closes', async () => {
		const server = await serve({...healthy, faults: [{operation: '*', kind: 'hang'}]});
		const pending = refusalOf(clientsOf(server.url).sts.send(new GetCallerIdentityCommand({})));
		await vi.waitFor(() => expect(server.requests).toMatchObject([{operation: 'GetCallerIdentity'}]));
		await server.close();
		expect((await pending).status).toBe(0);
		expect(server.requests[0]?.status).toBe(0);
	});

	it('answers one operation late and the others at once, as the world says', async () => {
		const server = await serve({...healthy, latency: {GetCallerIdentity: 3_600_000}});
		const {sts, iam} = clientsOf(server.url);
		const late = refusalOf(sts.send(new GetCallerIdentityCommand({})));
		await vi.waitFor(() => expect(server.requests).toMatchObject([{operation: 'GetCallerIdentity'}]));
		await iam.send(new GetRoleCommand({RoleName: 'AWSReservedSSO_Dev_0123456789abcdef'}));
		expect(server.requests.map(({operation, status}) => [operation, status])).toEqual([
			['GetCallerIdentity', 0],
			['GetRole', 200],
		]);
		await server.close();
		expect((await late).status).toBe(0);
	});

	it('says so when the port is taken', async () => {
		const {port} = await serve(healthy);
		await expect(serve(healthy, {port})).rejects.toMatchObject({code: 'EADDRINUSE'});
	});

	it.each(['ListRoles', 'toString', '__proto__'])('does not know the action %s', async (action) => {
		const {url} = await serve(healthy);
		const response = await fetch(`${url}/`, {
			...{method: 'POST', body: new URLSearchParams({Action: action, Version: '2010-05-08'})},
			headers: {authorization: 'AWS4-HMAC-SHA256 Credential=x/20261122/us-east-1/iam/aws4_request, SignedHeaders=host'},
		});
		expect(response.status).toBe(400);
		expect(await response.text()).toContain('<Code>InvalidAction</Code>');
	});

	it('answers what no AWS client asks with 404', async () => {
		const {url, requests} = await serve(healthy);
		expect((await fetch(`${url}/favicon.ico`)).status).toBe(404);
		expect(requests).toMatchObject([{operation: 'Unknown', detail: '/favicon.ico', status: 404}]);
	});
});
