// Foundation models of the simulated account and access to them, read by the real SDK client.
import {
	GetFoundationModelAvailabilityCommand,
	GetFoundationModelCommand,
	GetUseCaseForModelAccessCommand,
	ListFoundationModelsCommand,
	PutUseCaseForModelAccessCommand,
} from '@aws-sdk/client-bedrock';
import {InvokeModelCommand} from '@aws-sdk/client-bedrock-runtime';
import {describe, expect, it} from 'vitest';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {clientsOf, refusalOf, serve, smallest} from './clients.ts';

const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

describe('foundation models', () => {
	it('ListFoundationModels filters, and GetFoundationModelAvailability takes the ids that it lists', async () => {
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

	it('the use-case form is accepted once', async () => {
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
