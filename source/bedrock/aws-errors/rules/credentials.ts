// Credentials that are missing, have ended, are wrong, or were signed with a clock that is off. Texts of the SDK's providers and of AWS, as measured.
import {type ErrorRule, says, textOf, unanswered} from './error-rule.ts';

/** Bedrock API keys, and the Authorization header that they travel in: a rejected key comes before everything that needs one. */
export const apiKeys: readonly ErrorRule[] = [
	{cause: 'api-key-alone', when: ({name}) => name === 'ApiKeyAlone'},
	unanswered('api-key-missing', ({message}) => /`?token`? is not defined/.test(message)),
	// Also where the identity behind the key lacks bedrock:CallWithBearerToken (guidance-for-claude-code-with-amazon-bedrock, issue 784).
	says('api-key-permission', /Must start with pre-defined prefix|bedrock:CallWithBearerToken/i),
	says('api-key-expired', /Bearer Token has expired/i),
	says(
		'api-key-invalid',
		/API Key is valid|Authentication failed.*API Key|Missing required parameters in the API Key|Invalid API Key/i,
	),
	says('authorization-missing', /Authorization header (is missing|requires)|MissingAuthentication/i),
];

/** What the providers on this machine said before a request was signed, in this order, since the texts overlap. */
export const noCredentials: readonly ErrorRule[] = [
	// First: what the command printed is often the text of another rule.
	{cause: 'credential-export-failed', when: ({message}) => /^awsCredentialExport /.test(message)},
	{cause: 'credentials-timed-out', when: ({name, system}) => name === 'TimeoutError' && system === 'CREDENTIALS'},
	says('web-identity-failed', /web identity (token|configuration)|InvalidIdentityToken|IDPCommunicationError/i),
	says(
		'sso-session-missing',
		/Sso session '.*' (could not be found|is missing required property)|reading 'sso_region'|evaluating '\w+\.sso_region'/s,
	),
	says(
		'sso-session-expired',
		/SSO session (token )?associated with|Token is expired|in SSO Token|Session token not found or invalid|UnauthorizedException/i,
	),
	says('sso-role-refused', /^ForbiddenException|No access.*GetRoleCredentials/i),
	says('mfa-needed', /multi-factor authentication|MFA (code|token|device)/i),
	says('login-session-expired', /Failed to load (a )?token (from|for)|re-authenticate using|Please reauthenticate/i),
	says('source-profile-circular', /Detected a cycle/),
	says('source-profile-missing', /names source_profile/),
	says(
		'profile-without-credentials',
		/Could not resolve credentials using profile|Profile .*(was not found|could not be found|is not configured with SSO|has an empty key|is missing required property)|Unsupported credential source/s,
	),
	unanswered('credential-process-failed', (error) =>
		/credential_process|: Command failed:|: spawn .* ENOENT/i.test(textOf(error)),
	),
	// After the commands: one that fails may itself advise to sign in.
	says('sso-session-expired', /SSO session|sso login|SSO (access )?token/i),
	says('login-session-expired', /login\/cache|aws login/i),
	unanswered(
		'metadata-not-reached',
		({name, message}) =>
			name === 'CredentialsProviderError' &&
			/container|metadata|169\.254|URL not accepted|HTTP credential provider/i.test(message),
	),
	unanswered('credentials-missing', (error) =>
		/CredentialsProviderError|Could not (load|resolve) credentials|Credential is missing|Resolved credential object is not valid/i.test(
			textOf(error),
		),
	),
];

/** Credentials that AWS does not take, or no longer takes. */
export const refusedCredentials: readonly ErrorRule[] = [
	says('credentials-expired', /ExpiredToken|security token.*expired|TokenRefreshRequired/i),
	// A region that the account has not turned on is answered in the same words.
	says(
		'credentials-invalid',
		/UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|AuthFailure|OptInRequired|security token.*invalid/i,
	),
	// Before the signature: both are an InvalidSignatureException.
	says('clock-wrong', /Signature (expired|not yet current)|RequestTimeTooSkewed|RequestExpired/i),
	says('signature-refused', /InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|signature we calculated/i),
	says('authorization-missing', /Authorization header/i),
];
