// Credentials that are missing, have ended, are wrong, or were signed with a clock that is off. Texts of the SDK's providers and of AWS, as measured.
import {absent, type ErrorRule} from './error-rule.ts';

/** Bedrock API keys, and the Authorization header that they travel in: a rejected key comes before everything that needs one. */
export const apiKeys: readonly ErrorRule[] = [
	{cause: 'api-key-alone', name: /^ApiKeyAlone$/},
	{cause: 'api-key-missing', status: absent, message: /`?token`? is not defined/},
	// Also where the identity behind the key lacks bedrock:CallWithBearerToken (guidance-for-claude-code-with-amazon-bedrock, issue 784).
	{cause: 'api-key-permission', says: /Must start with pre-defined prefix|bedrock:CallWithBearerToken/i},
	{cause: 'api-key-expired', says: /Bearer Token has expired/i},
	{
		cause: 'api-key-invalid',
		says: /API Key is valid|Authentication failed.*API Key|Missing required parameters in the API Key|Invalid API Key/i,
	},
	{cause: 'authorization-missing', says: /Authorization header (is missing|requires)|MissingAuthentication/i},
];

/** What the providers on this machine said before a request was signed, in this order, since the texts overlap. */
export const noCredentials: readonly ErrorRule[] = [
	// First: what the command printed is often the text of another rule.
	{cause: 'credential-export-failed', message: /^awsCredentialExport /},
	{cause: 'credentials-timed-out', name: /^TimeoutError$/, system: /^CREDENTIALS$/},
	{cause: 'web-identity-refused', says: /not authorized to perform:? sts:AssumeRoleWithWebIdentity/i},
	// Words of the AWS CLI. The first goes on with the advice to run `aws login`, which is the text of another rule.
	{cause: 'credentials-missing', status: absent, says: /Unable to locate credentials|Partial credentials found/i},
	{cause: 'credential-process-failed', status: absent, says: /retrieving credentials from custom-process/i},
	{
		cause: 'web-identity-failed',
		says: /web identity (token|configuration)|InvalidIdentityToken|IDPCommunicationError|IDPRejectedClaim|OpenIDConnect provider/i,
	},
	{
		cause: 'sso-session-missing',
		says: /Sso session '.*' (could not be found|is missing required property)|reading 'sso_region'|evaluating '\w+\.sso_region'|sso.session (configuration )?does not exist|(configured to use|required) (the )?SSO .*(missing|configuration values)|required SSO configuration/is,
	},
	{
		cause: 'sso-session-expired',
		says: /SSO session (token )?associated with|retrieving token from sso|Token is expired|in SSO Token|Session token not found or invalid|UnauthorizedException|InvalidGrantException/i,
	},
	{cause: 'sso-role-refused', says: /^ForbiddenException|No access.*GetRoleCredentials/i},
	{cause: 'mfa-needed', says: /multi-factor authentication|MFA (code|token|device)/i},
	{
		cause: 'login-session-expired',
		says: /Failed to load (a )?token (from|for)|re-authenticate using|Please reauthenticate/i,
	},
	{cause: 'source-profile-circular', says: /Detected a cycle|Infinite loop in credential configuration/},
	{
		cause: 'source-profile-missing',
		says: /names source_profile|source.profile .* (does not exist|must have credentials)/,
	},
	{
		cause: 'profile-without-credentials',
		says: /Could not resolve credentials using profile|(?:config p|P)rofile .*(was not found|could not be found|is not configured with SSO|has an empty key|is missing required property)|Unsupported credential source/s,
	},
	{
		cause: 'credential-process-failed',
		status: absent,
		says: /credential_process|: Command failed:|: spawn .* ENOENT/i,
	},
	// After the commands: one that fails may itself advise to sign in.
	{cause: 'sso-session-expired', says: /SSO session|sso login|SSO (access )?token/i},
	{cause: 'login-session-expired', says: /login\/cache|aws login/i},
	{
		cause: 'metadata-not-reached',
		status: absent,
		name: /^CredentialsProviderError$/,
		message: /container|metadata|169\.254|URL not accepted|HTTP credential provider/i,
	},
	{
		cause: 'credentials-missing',
		status: absent,
		says: /CredentialsProviderError|Could not (load|resolve) credentials|Credential is missing|Resolved credential object is not valid/i,
	},
];

/** Credentials that AWS does not take, or no longer takes. */
export const refusedCredentials: readonly ErrorRule[] = [
	{cause: 'credentials-expired', says: /ExpiredToken|security token.*expired|TokenRefreshRequired/i},
	// A region that the account has not turned on is answered in the same words.
	{
		cause: 'credentials-invalid',
		says: /UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|AuthFailure|OptInRequired|security token.*invalid/i,
	},
	// Before the signature: both are an InvalidSignatureException.
	{cause: 'clock-wrong', says: /Signature (expired|not yet current)|RequestTimeTooSkewed|RequestExpired/i},
	{
		cause: 'signature-refused',
		says: /InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|signature we calculated/i,
	},
	{cause: 'authorization-missing', says: /Authorization header/i},
];
