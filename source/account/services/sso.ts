// Re-exports what is used of IAM Identity Center, from the small clients of the SDK's own providers, so that the bundle holds no more.
export {GetRoleCredentialsCommand, SSOClient} from '@aws-sdk/nested-clients/sso';
export {CreateTokenCommand, SSOOIDCClient} from '@aws-sdk/nested-clients/sso-oidc';
