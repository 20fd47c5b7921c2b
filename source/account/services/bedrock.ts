// Re-exports what is used of the Bedrock control plane, so that the bundle holds no other command of the SDK package.
export {
	BedrockClient,
	CreateInferenceProfileCommand,
	DeleteInferenceProfileCommand,
	GetFoundationModelAvailabilityCommand,
	GetInferenceProfileCommand,
	GetUseCaseForModelAccessCommand,
	ListFoundationModelsCommand,
	ListInferenceProfilesCommand,
	ListTagsForResourceCommand,
} from '@aws-sdk/client-bedrock';
