// Every text that the SDK's providers, Node and AWS are known to say, by the code of the problem it becomes.

type Loose = {name?: string; message: string; code?: string; status?: number; requestId?: string | null};

/** An error as the SDK throws it: with `$metadata` where an answer came. */
export function thrown({name = 'Error', message, code, status, requestId = 'request-1'}: Loose): Error {
	const metadata = status === undefined ? {} : {$metadata: {httpStatusCode: status, ...(requestId ? {requestId} : {})}};
	return Object.assign(new Error(message), {name, ...(code ? {code} : {})}, metadata);
}

export const fromProvider = (message: string): Loose => ({name: 'CredentialsProviderError', message});
export const answered = (name: string, message: string, status = 403): Loose => ({name, message, status});
export const fromSystem = (code: string, message = `connect ${code} 203.0.113.1:443`): Loose => ({message, code});
const refresh = `To refresh this SSO session run 'aws sso login' with the corresponding profile.`;

export const errorTexts: readonly [code: string, Loose][] = [
	['credentials-missing', fromProvider('Could not load credentials from any providers')],
	[
		'profile-without-credentials',
		fromProvider('Could not resolve credentials using profile: [nope] in configuration/credentials file(s).'),
	],
	['profile-without-credentials', fromProvider('Profile dev was not found.')],
	['profile-without-credentials', fromProvider('Profile dev is not configured with SSO credentials.')],
	[
		'profile-without-credentials',
		fromProvider(
			'Unsupported credential source in profile dev. Got X, expected EcsContainer or Ec2InstanceMetadata or Environment.',
		),
	],
	[
		'source-profile-circular',
		fromProvider('Detected a cycle attempting to resolve credentials for profile a. Profiles visited: a, b'),
	],
	['source-profile-missing', fromProvider('Profile a names source_profile b, which does not exist.')],
	[
		'sso-session-expired',
		fromProvider(`The SSO session token associated with profile=dev was not found or is invalid. ${refresh}`),
	],
	[
		'sso-session-expired',
		fromProvider(
			'The SSO session associated with this profile is invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
		),
	],
	[
		'sso-session-expired',
		fromProvider(
			'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
		),
	],
	['sso-session-expired', fromProvider(`Token is expired. ${refresh}`)],
	[
		'sso-session-expired',
		fromProvider(`Value not present for 'refreshToken' in SSO Token. Cannot refresh. ${refresh}`),
	],
	['sso-session-missing', fromProvider(`Sso session 'corp' could not be found in shared credentials file.`)],
	['sso-session-missing', {name: 'TypeError', message: `Cannot read properties of undefined (reading 'sso_region')`}],
	['sso-session-missing', {name: 'TypeError', message: `undefined is not an object (evaluating 'p.sso_region')`}],
	['credentials-expired', answered('ExpiredTokenException', 'The security token included in the request is expired')],
	['credentials-expired', answered('ExpiredToken', 'The security token included in the request is expired')],
	['api-key-expired', answered('AccessDeniedException', 'Bearer Token has expired')],
	[
		'credentials-invalid',
		answered('UnrecognizedClientException', 'The security token included in the request is invalid.'),
	],
	['credentials-invalid', answered('InvalidClientTokenId', 'The security token included in the request is invalid.')],
	['credentials-invalid', answered('OptInRequired', 'You are not subscribed to this service', 401)],
	[
		'clock-wrong',
		answered(
			'InvalidSignatureException',
			'Signature expired: 20261122T115705Z is now earlier than 20261122T120000Z (20261122T120500Z - 5 min.)',
		),
	],
	[
		'clock-wrong',
		answered(
			'SignatureDoesNotMatch',
			'Signature not yet current: 20261122T115705Z is still later than 20261122T115000Z',
		),
	],
	['clock-wrong', answered('RequestTimeTooSkewed', 'The difference is too large.')],
	[
		'signature-refused',
		answered(
			'InvalidSignatureException',
			'The request signature we calculated does not match the signature you provided.',
		),
	],
	[
		'signature-refused',
		answered('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.'),
	],
	[
		'api-key-invalid',
		answered('AccessDeniedException', 'Authentication failed: Please make sure your API Key is valid.'),
	],
	['api-key-invalid', answered('AccessDeniedException', 'Missing required parameters in the API Key')],
	['authorization-missing', answered('MissingAuthenticationTokenException', 'Authorization header is missing')],
	['api-key-missing', {message: 'request could not be signed with `token` since the `token` is not defined'}],
	['api-key-alone', {name: 'ApiKeyAlone', message: 'only a profile or keys can be asked who they are'}],
	[
		'access-denied',
		answered(
			'AccessDeniedException',
			'User: arn:aws:iam::123456789012:user/x is not authorized to perform: bedrock:CallWithBearerToken on resource: arn:aws:bedrock:us-east-1:123456789012:* because no identity-based policy allows the action',
		),
	],
	[
		'access-denied',
		answered(
			'AccessDenied',
			'User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/z',
		),
	],
	['access-denied', {message: 'Forbidden', status: 403}],
	['credentials-timed-out', {name: 'TimeoutError', message: 'no answer within 10 seconds', code: 'CREDENTIALS'}],
	[
		'mfa-needed',
		fromProvider('Profile mfa requires multi-factor authentication, but no MFA code callback was provided.'),
	],
	[
		'login-session-expired',
		fromProvider(
			'Failed to load token from /home/x/.aws/login/cache/0a.json: Error: ENOENT: no such file or directory',
		),
	],
	[
		'login-session-expired',
		fromProvider('Failed to load a token for session arn:aws:iam::1:user/x, please re-authenticate using aws login'),
	],
	['login-session-expired', fromProvider('Your session has expired. Please reauthenticate.')],
	['sso-session-expired', answered('UnauthorizedException', 'Session token not found or invalid', 401)],
	['sso-role-refused', answered('ForbiddenException', 'No access')],
	// credential_process, web identity, container
	[
		'credential-process-failed',
		fromProvider('Command failed: /usr/local/bin/creds\n/bin/sh: 1: /usr/local/bin/creds: not found'),
	],
	['credential-process-failed', fromProvider('Profile dev credential_process returned invalid JSON.')],
	['credential-process-failed', fromProvider('Profile dev credential_process did not return Version 1.')],
	['credential-process-failed', fromProvider('Profile dev credential_process returned expired credentials.')],
	[
		'credential-export-failed',
		fromProvider(
			'awsCredentialExport did not return a valid value\nToken is expired. To refresh this SSO session run aws sso login',
		),
	],
	['web-identity-failed', fromProvider('The web identity token file cannot be read: ENOENT')],
	['web-identity-failed', answered('InvalidIdentityToken', 'Token is expired', 400)],
	['web-identity-failed', answered('IDPRejectedClaim', 'Incorrect token audience', 403)],
	[
		'web-identity-failed',
		answered('InvalidIdentityToken', 'No OpenIDConnect provider found in your account for https://oidc.example', 400),
	],
	['web-identity-refused', answered('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403)],
	['metadata-not-reached', fromProvider('URL not accepted. It must either be HTTPS or match one of the following:')],
	['metadata-not-reached', fromProvider('Could not load credentials from the instance metadata service')],
	['certificate-not-trusted', fromSystem('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate')],
	['certificate-not-trusted', fromSystem('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain')],
	[
		'certificate-not-trusted',
		fromSystem('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate'),
	],
	['certificate-not-trusted', fromSystem('ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match')],
	['host-not-found', fromSystem('ENOTFOUND', 'getaddrinfo ENOTFOUND bedrock.nowhere-1.amazonaws.com')],
	['host-not-found', fromSystem('EAI_AGAIN', 'getaddrinfo EAI_AGAIN bedrock.eu-west-1.amazonaws.com')],
	['connection-failed', fromSystem('ECONNREFUSED')],
	['connection-failed', fromSystem('ECONNRESET', 'socket hang up')],
	['connection-failed', {name: 'TimeoutError', message: 'socket hang up', code: 'ECONNRESET'}],
	['connection-failed', fromSystem('ENETUNREACH')],
	['timed-out', {name: 'TimeoutError', message: 'Connection timed out after 6000 ms'}],
	['timed-out', fromSystem('ETIMEDOUT')],
	['proxy-refused', {message: 'Bad response: 407'}],
	['proxy-refused', {message: 'Bad response: 403'}],
	['proxy-timed-out', {message: 'Proxy timeout'}],
	['plain-http', {name: 'PlainHttp', message: 'gateway.example would get your API key'}],
	['proxy-invalid', {name: 'ProxyInvalid', message: 'the proxy variable holds no http:// or https:// address'}],
	['not-aws', {name: 'NotAws', message: 'bedrock answered 403 with a web page: Blocked', status: 403, requestId: null}],
	['not-aws', {name: 'Unknown', message: 'UnknownError', status: 502, requestId: null}],
	[
		'not-aws',
		{
			name: 'SyntaxError',
			message: `Unexpected token '<'\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`,
			status: 200,
			requestId: null,
		},
	],
	['region-malformed', {message: 'Region is missing'}],
	['region-malformed', {message: 'Region not accepted: region="us east/1" is not a valid hostname component.'}],
	['endpoint-malformed', {name: 'TypeError', message: 'Invalid URL', code: 'ERR_INVALID_URL'}],
	// The rest
	['throttled', answered('ThrottlingException', 'Too many tokens, please wait before trying again.', 429)],
	['throttled', answered('Throttling', 'Rate exceeded', 400)],
	['throttled', answered('ModelNotReadyException', 'wait', 429)],
	['not-found', answered('ResourceNotFoundException', 'The provided inference profile does not exist', 404)],
	['not-found', answered('NoSuchEntityException', 'The role with name X cannot be found.', 404)],
	['aws-fault', answered('InternalServerException', 'oops', 500)],
	['aws-fault', answered('ServiceUnavailableException', 'Bedrock is unable to process your request.', 503)],
	['name-taken', answered('ConflictException', 'An inference profile named team opus already exists.', 400)],
	['too-many-tags', answered('TooManyTagsException', 'The number of tags exceeds the limit of 200.', 400)],
	['request-refused', answered('ValidationException', 'The provided model identifier is invalid.', 400)],
	['unexpected', {message: 'something nobody thought of'}],
];
