// Re-exports the SDK's provider for `aws login`, so that it is loaded alone: renewing needs a proof of possession that only it can make.
export {fromLoginCredentials} from '@aws-sdk/credential-provider-login';
