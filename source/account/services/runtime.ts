// Re-exports what is used of the Bedrock runtime, the two calls that Claude Code makes, so that the bundle holds no other command.
export {
	BedrockRuntimeClient,
	InvokeModelCommand,
	InvokeModelWithResponseStreamCommand,
} from '@aws-sdk/client-bedrock-runtime';
