// Credentials of containers (ECS, EKS) and of EC2 instances.
export {fromHttp} from '@aws-sdk/credential-provider-http';
export {fromInstanceMetadata} from '@smithy/credential-provider-imds';
