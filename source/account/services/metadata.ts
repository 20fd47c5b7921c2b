// Re-exports the SDK's providers for containers (ECS, EKS) and EC2 instances, so that they are loaded only where they are used.
export {fromHttp} from '@aws-sdk/credential-provider-http';
export {fromInstanceMetadata} from '@smithy/credential-provider-imds';
