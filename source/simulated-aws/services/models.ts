// Bedrock control plane: foundation models, access to them, and the use-case form.
import {foundationModelArn} from '../../bedrock/arn.ts';
import {authorize, bodyOf, type Reply, type ServerCall} from '../call.ts';
import {partitionOf} from '../catalog/geographies.ts';
import {availabilityOf, lifecycleOf, offeredIn} from '../catalog/model-state.ts';
import type {CatalogModel} from '../catalog/models.ts';
import {invalid, notFound} from '../server-error.ts';

function summary(call: ServerCall, model: CatalogModel) {
	const {status, endOfLife} = lifecycleOf(call.world, model);
	return {
		modelArn: foundationModelArn(partitionOf(call.region), call.region, model.id),
		modelId: model.id,
		modelName: model.name,
		providerName: model.provider,
		inputModalities: ['TEXT', 'IMAGE'],
		outputModalities: ['TEXT'],
		responseStreamingSupported: true,
		customizationsSupported: [],
		// Not in the enum of the service model, but what the service answers for current Claude.
		inferenceTypesSupported: model.onDemand.includes(call.region)
			? ['ON_DEMAND', 'INFERENCE_PROFILE']
			: ['INFERENCE_PROFILE'],
		modelLifecycle: {
			status,
			startOfLifeTime: `${model.started}T10:00:00Z`,
			...(endOfLife && {endOfLifeTime: `${endOfLife}T00:00:00Z`}),
		},
	};
}

export function listFoundationModels(call: ServerCall): Reply {
	authorize(call, 'bedrock:ListFoundationModels', '*');
	const filter = (name: string, of: (model: ReturnType<typeof summary>) => readonly string[]) => {
		const filter = call.query.get(name)?.toLowerCase();
		return (model: ReturnType<typeof summary>) => !filter || of(model).some((value) => value.toLowerCase() === filter);
	};
	const filters = [
		filter('byProvider', ({providerName}) => [providerName]),
		filter('byOutputModality', ({outputModalities}) => outputModalities),
		filter('byInferenceType', ({inferenceTypesSupported}) => inferenceTypesSupported),
		filter('byCustomizationType', ({customizationsSupported}) => customizationsSupported),
	];
	const models = call.world.models
		.filter((model) => offeredIn(model, call.region))
		.map((model) => summary(call, model));
	return {json: {modelSummaries: models.filter((model) => filters.every((passes) => passes(model)))}};
}

const idOf = (idOrArn: string) => idOrArn.split('foundation-model/').at(-1) ?? '';

function find(call: ServerCall, id: string): CatalogModel {
	const model = call.world.models.find((candidate) => candidate.id === id);
	if (!model || !offeredIn(model, call.region))
		throw notFound(`Could not resolve the foundation model from model identifier: ${id}`);
	return model;
}

export function getFoundationModel(call: ServerCall): Reply {
	const id = idOf(call.path.id ?? '');
	authorize(call, 'bedrock:GetFoundationModel', foundationModelArn(partitionOf(call.region), call.region, id));
	return {json: {modelDetails: summary(call, find(call, id))}};
}

export function getAvailability(call: ServerCall): Reply {
	const id = call.path.id ?? '';
	authorize(call, 'bedrock:GetFoundationModelAvailability', '*');
	if (!call.world.models.some((model) => model.id === id)) throw invalid('The provided model identifier is invalid.');
	const model = find(call, id);
	return {json: {modelId: id, ...availabilityOf(call.world, call.state, model, call.region)}};
}

export function getUseCase(call: ServerCall): Reply {
	authorize(call, 'bedrock:GetUseCaseForModelAccess', '*');
	const form = call.state.form ?? (call.world.useCaseSubmitted ? submitted : undefined);
	if (!form) throw notFound('Model use case details have not been submitted for this account.');
	return {json: {formData: form}};
}

export function putUseCase(call: ServerCall): Reply {
	authorize(call, 'bedrock:PutUseCaseForModelAccess', '*');
	const {formData} = bodyOf(call);
	if (typeof formData !== 'string' || formData.length < 10 || formData.length > 16_384)
		throw invalid('The provided formData is invalid.');
	call.state.form = formData;
	return {status: 201, json: {}};
}

const submitted = Buffer.from(
	JSON.stringify({
		companyName: 'Example Corp',
		companyWebsite: 'https://example.com',
		intendedUsers: '0',
		industryOption: 'Software',
		otherIndustryOption: '',
		useCases: 'Internal software development',
	}),
).toString('base64');
