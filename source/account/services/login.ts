// Credentials of `aws login`: renewing them needs a proof of possession, which only the SDK's provider knows.
export {fromLoginCredentials} from '@aws-sdk/credential-provider-login';
