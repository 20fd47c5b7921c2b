// Reads Bedrock's control plane: inference profiles, foundation models, availability, the use-case form. Strings of AWS's pass through
// unchanged.
import type {InferenceProfileSummary} from '@aws-sdk/client-bedrock';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile, ProfileKind} from '../bedrock/inference-profile.ts';
import type {Availability} from './account.ts';
import {lacks, listOf, textOf} from './answer-shape.ts';
import type {ServiceClient} from './create-client.ts';
import {isNotFound} from './own-profiles.ts';
import {createPageLimit} from './page-limits.ts';

/** Always sent: without a type AWS lists only the system-defined ones. */
const types: Record<ProfileKind, 'SYSTEM_DEFINED' | 'APPLICATION'> = {
	system: 'SYSTEM_DEFINED',
	application: 'APPLICATION',
};

/** All pages; Anthropic models only. `onPage` gets what is known after every page but the last. */
export async function listInferenceProfiles(
	{client, sdk, options}: ServiceClient<'bedrock'>,
	kind: ProfileKind,
	onPage: (soFar: readonly InferenceProfile[]) => void,
): Promise<readonly InferenceProfile[]> {
	const shareModels = createModelSharing();
	let profiles: readonly InferenceProfile[] = [];
	let nextToken: string | undefined;
	const checkPage = createPageLimit();
	do {
		const command = new sdk.ListInferenceProfilesCommand({
			typeEquals: types[kind],
			maxResults: 1000,
			...(nextToken ? {nextToken} : {}),
		});
		const answer = await client.send(command, options);
		const summaries = listOf(answer.inferenceProfileSummaries, 'inferenceProfileSummaries');
		const page = summaries.map(inferenceProfileOf).filter(isAnthropic);
		profiles = [...profiles, ...page.map(shareModels)];
		nextToken = answer.nextToken ? textOf(answer.nextToken, 'nextToken') : undefined;
		if (nextToken) checkPage(nextToken);
		if (nextToken) onPage(profiles);
	} while (nextToken);
	return profiles;
}

export function inferenceProfileOf(summary: Partial<InferenceProfileSummary>): InferenceProfile {
	return {
		id: textOf(summary.inferenceProfileId, 'inferenceProfileId'),
		arn: textOf(summary.inferenceProfileArn, 'inferenceProfileArn'),
		name: textOf(summary.inferenceProfileName, 'inferenceProfileName'),
		kind: summary.type === 'APPLICATION' ? 'application' : 'system',
		modelArns: listOf(summary.models, 'models').map(({modelArn}) => textOf(modelArn, 'modelArn')),
	};
}

/** Thousands of profiles lead to a few models: equal lists of models become the same array, by which later results are cached. */
function createModelSharing(): (profile: InferenceProfile) => InferenceProfile {
	const lists = new Map<string, readonly string[]>();
	return (profile) => {
		const key = profile.modelArns.join(' ');
		const modelArns = lists.get(key) ?? profile.modelArns;
		lists.set(key, modelArns);
		return {...profile, modelArns};
	};
}

/** Decided by the models, since the id of an application profile says nothing about them. */
const isAnthropic = ({modelArns}: InferenceProfile) =>
	modelArns.some((arn) => arn.includes('foundation-model/anthropic.'));

export async function listFoundationModels({
	client,
	sdk,
	options,
}: ServiceClient<'bedrock'>): Promise<FoundationModel[]> {
	const {modelSummaries} = await client.send(new sdk.ListFoundationModelsCommand({byProvider: 'Anthropic'}), options);
	return listOf(modelSummaries, 'modelSummaries').map(({modelId, modelLifecycle}) => ({
		id: textOf(modelId, 'modelId'),
		status: modelLifecycle?.status === 'LEGACY' ? 'LEGACY' : 'ACTIVE',
		...(modelLifecycle?.endOfLifeTime ? {endOfLife: modelLifecycle.endOfLifeTime} : {}),
	}));
}

export async function readAvailability(
	{client, sdk, options}: ServiceClient<'bedrock'>,
	modelId: string,
): Promise<Availability> {
	const answer = await client.send(new sdk.GetFoundationModelAvailabilityCommand({modelId}), options);
	const {status, errorMessage} = answer.agreementAvailability ?? {};
	return {
		modelId: textOf(answer.modelId, 'modelId'),
		agreement: textOf(status, 'agreementAvailability') as Availability['agreement'],
		...(errorMessage ? {agreementError: errorMessage} : {}),
		authorization: textOf(answer.authorizationStatus, 'authorizationStatus') as Availability['authorization'],
		entitlement: textOf(answer.entitlementAvailability, 'entitlementAvailability') as Availability['entitlement'],
		region: textOf(answer.regionAvailability, 'regionAvailability') as Availability['region'],
	};
}

/** Where the form was never submitted, AWS answers ResourceNotFoundException. */
export async function useCaseSubmitted({client, sdk, options}: ServiceClient<'bedrock'>): Promise<boolean> {
	try {
		const {formData} = await client.send(new sdk.GetUseCaseForModelAccessCommand({}), options);
		// At least ten bytes (GetUseCaseForModelAccess, Bedrock API reference).
		if (!formData || formData.length < 10) throw lacks('formData');
		return true;
	} catch (error) {
		if (isNotFound(error)) return false;
		throw error;
	}
}
