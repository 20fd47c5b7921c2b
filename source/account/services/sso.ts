// IAM Identity Center: role credentials for a token, and a fresh token for a refresh token. The small clients that the SDK's own providers use.
export {GetRoleCredentialsCommand, SSOClient} from '@aws-sdk/nested-clients/sso';
export {CreateTokenCommand, SSOOIDCClient} from '@aws-sdk/nested-clients/sso-oidc';
