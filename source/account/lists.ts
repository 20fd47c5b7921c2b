// Inference profiles and foundation models, in our words. Names and other strings are AWS's data and pass through as they are.
import type {InferenceProfileSummary} from '@aws-sdk/client-bedrock';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile, ProfileKind} from '../bedrock/inference-profile.ts';
import type {Availability} from './account.ts';
import type {ServiceClient} from './clients.ts';

/** Without a type AWS lists the system-defined ones only: always say which. */
const types: Record<ProfileKind, 'SYSTEM_DEFINED' | 'APPLICATION'> = {
	system: 'SYSTEM_DEFINED',
	application: 'APPLICATION',
};

export async function listInferenceProfiles(
	{client, sdk, options}: ServiceClient<'bedrock'>,
	kind: ProfileKind,
	page: (soFar: readonly InferenceProfile[]) => void,
): Promise<readonly InferenceProfile[]> {
	const share = sharing();
	let found: readonly InferenceProfile[] = [];
	let nextToken: string | undefined;
	do {
		const asked = new sdk.ListInferenceProfilesCommand({
			typeEquals: types[kind],
			maxResults: 1000,
			...(nextToken ? {nextToken} : {}),
		});
		const answer = await client.send(asked, options);
		found = [...found, ...(answer.inferenceProfileSummaries ?? []).map(profileOf).filter(isAnthropic).map(share)];
		nextToken = answer.nextToken || undefined;
		if (nextToken) page(found);
	} while (nextToken);
	return found;
}

export function profileOf(summary: Partial<InferenceProfileSummary>): InferenceProfile {
	return {
		id: summary.inferenceProfileId ?? '',
		arn: summary.inferenceProfileArn ?? '',
		name: summary.inferenceProfileName ?? '',
		kind: summary.type === 'APPLICATION' ? 'application' : 'system',
		modelArns: (summary.models ?? []).flatMap(({modelArn}) => (modelArn ? [modelArn] : [])),
	};
}

/** Thousands of profiles stand for a few models: equal lists of them become the same one, so that what follows from it is worked out once. */
function sharing(): (profile: InferenceProfile) => InferenceProfile {
	const lists = new Map<string, readonly string[]>();
	return (profile) => {
		const key = profile.modelArns.join(' ');
		const modelArns = lists.get(key) ?? profile.modelArns;
		lists.set(key, modelArns);
		return {...profile, modelArns};
	};
}

/** By the models behind it: the id of an application profile says nothing. */
const isAnthropic = ({modelArns}: InferenceProfile) =>
	modelArns.some((arn) => arn.includes('foundation-model/anthropic.'));

export async function listFoundationModels({
	client,
	sdk,
	options,
}: ServiceClient<'bedrock'>): Promise<FoundationModel[]> {
	const {modelSummaries} = await client.send(new sdk.ListFoundationModelsCommand({byProvider: 'Anthropic'}), options);
	return (modelSummaries ?? []).map(({modelId, modelLifecycle}) => ({
		id: modelId ?? '',
		status: modelLifecycle?.status === 'LEGACY' ? 'LEGACY' : 'ACTIVE',
		...(modelLifecycle?.endOfLifeTime ? {endOfLife: modelLifecycle.endOfLifeTime} : {}),
	}));
}

export async function availabilityOf(
	{client, sdk, options}: ServiceClient<'bedrock'>,
	modelId: string,
): Promise<Availability> {
	const answer = await client.send(new sdk.GetFoundationModelAvailabilityCommand({modelId}), options);
	const {status, errorMessage} = answer.agreementAvailability ?? {};
	return {
		modelId: answer.modelId ?? modelId,
		agreement: status ?? 'ERROR',
		...(errorMessage ? {agreementError: errorMessage} : {}),
		authorization: answer.authorizationStatus ?? 'NOT_AUTHORIZED',
		entitlement: answer.entitlementAvailability ?? 'NOT_AVAILABLE',
		region: answer.regionAvailability ?? 'NOT_AVAILABLE',
	};
}

/** AWS answers "not found" where the form was never sent. */
export async function useCaseSubmitted({client, sdk, options}: ServiceClient<'bedrock'>): Promise<boolean> {
	try {
		await client.send(new sdk.GetUseCaseForModelAccessCommand({}), options);
		return true;
	} catch (error) {
		if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
		throw error;
	}
}
