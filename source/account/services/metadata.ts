// Re-exports the SDK's provider for EC2 instances, so that it is loaded only where it is used.
export {fromInstanceMetadata} from '@smithy/credential-provider-imds';
