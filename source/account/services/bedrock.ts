// The Bedrock control plane: only the commands that are used, so that a bundle holds no others.
export {
	BedrockClient,
	GetFoundationModelAvailabilityCommand,
	GetInferenceProfileCommand,
	GetUseCaseForModelAccessCommand,
	ListFoundationModelsCommand,
	ListInferenceProfilesCommand,
	ListTagsForResourceCommand,
} from '@aws-sdk/client-bedrock';
