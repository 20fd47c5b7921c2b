// Every text that the SDK's providers, Node and AWS are known to say, by the code of the problem it becomes.

type Loose = {name?: string; message: string; code?: string; status?: number; requestId?: string | null};

/** An error as the SDK throws it: with `$metadata` where an answer came. */
export function thrown({name = 'Error', message, code, status, requestId = 'request-1'}: Loose): Error {
	const metadata = status === undefined ? {} : {$metadata: {httpStatusCode: status, ...(requestId ? {requestId} : {})}};
	return Object.assign(new Error(message), {name, ...(code ? {code} : {})}, metadata);
}

export const provider = (message: string): Loose => ({name: 'CredentialsProviderError', message});
export const said = (name: string, message: string, status = 403): Loose => ({name, message, status});
export const system = (code: string, message = `connect ${code} 203.0.113.1:443`): Loose => ({message, code});
const refresh = `To refresh this SSO session run 'aws sso login' with the corresponding profile.`;

export const texts: readonly [code: string, Loose][] = [
	// C1, C2
	['credentials-missing', provider('Could not load credentials from any providers')],
	[
		'profile-without-credentials',
		provider('Could not resolve credentials using profile: [nope] in configuration/credentials file(s).'),
	],
	['profile-without-credentials', provider('Profile dev was not found.')],
	['profile-without-credentials', provider('Profile dev is not configured with SSO credentials.')],
	[
		'profile-without-credentials',
		provider(
			'Unsupported credential source in profile dev. Got X, expected EcsContainer or Ec2InstanceMetadata or Environment.',
		),
	],
	[
		'source-profile-circular',
		provider('Detected a cycle attempting to resolve credentials for profile a. Profiles visited: a, b'),
	],
	['source-profile-missing', provider('Profile a names source_profile b, which does not exist.')],
	// C3, C4
	[
		'sso-session-expired',
		provider(`The SSO session token associated with profile=dev was not found or is invalid. ${refresh}`),
	],
	[
		'sso-session-expired',
		provider(
			'The SSO session associated with this profile is invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
		),
	],
	[
		'sso-session-expired',
		provider(
			'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
		),
	],
	['sso-session-expired', provider(`Token is expired. ${refresh}`)],
	['sso-session-expired', provider(`Value not present for 'refreshToken' in SSO Token. Cannot refresh. ${refresh}`)],
	// C5
	['sso-session-missing', provider(`Sso session 'corp' could not be found in shared credentials file.`)],
	['sso-session-missing', {name: 'TypeError', message: `Cannot read properties of undefined (reading 'sso_region')`}],
	['sso-session-missing', {name: 'TypeError', message: `undefined is not an object (evaluating 'p.sso_region')`}],
	// C6, C11
	['credentials-expired', said('ExpiredTokenException', 'The security token included in the request is expired')],
	['credentials-expired', said('ExpiredToken', 'The security token included in the request is expired')],
	['api-key-expired', said('AccessDeniedException', 'Bearer Token has expired')],
	// C7, R13
	[
		'credentials-invalid',
		said('UnrecognizedClientException', 'The security token included in the request is invalid.'),
	],
	['credentials-invalid', said('InvalidClientTokenId', 'The security token included in the request is invalid.')],
	['credentials-invalid', said('OptInRequired', 'You are not subscribed to this service', 401)],
	// C9 before C8: both are InvalidSignatureException
	[
		'clock-wrong',
		said(
			'InvalidSignatureException',
			'Signature expired: 20261122T115705Z is now earlier than 20261122T120000Z (20261122T120500Z - 5 min.)',
		),
	],
	[
		'clock-wrong',
		said('SignatureDoesNotMatch', 'Signature not yet current: 20261122T115705Z is still later than 20261122T115000Z'),
	],
	['clock-wrong', said('RequestTimeTooSkewed', 'The difference is too large.')],
	[
		'signature-refused',
		said('InvalidSignatureException', 'The request signature we calculated does not match the signature you provided.'),
	],
	[
		'signature-refused',
		said('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.'),
	],
	// C10, V5
	['api-key-invalid', said('AccessDeniedException', 'Authentication failed: Please make sure your API Key is valid.')],
	['api-key-invalid', said('AccessDeniedException', 'Missing required parameters in the API Key')],
	['authorization-missing', said('MissingAuthenticationTokenException', 'Authorization header is missing')],
	['api-key-missing', {message: 'request could not be signed with `token` since the `token` is not defined'}],
	['api-key-alone', {name: 'ApiKeyAlone', message: 'only a profile or keys can be asked who they are'}],
	// C12, I1, I13
	[
		'access-denied',
		said(
			'AccessDeniedException',
			'User: arn:aws:iam::123456789012:user/x is not authorized to perform: bedrock:CallWithBearerToken on resource: arn:aws:bedrock:us-east-1:123456789012:* because no identity-based policy allows the action',
		),
	],
	[
		'access-denied',
		said(
			'AccessDenied',
			'User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/z',
		),
	],
	['access-denied', {message: 'Forbidden', status: 403}],
	// C14, C16, C17
	['credentials-timed-out', {name: 'TimeoutError', message: 'no answer within 10 seconds', code: 'CREDENTIALS'}],
	['mfa-needed', provider('Profile mfa requires multi-factor authentication, but no MFA code callback was provided.')],
	[
		'login-session-expired',
		provider('Failed to load token from /home/x/.aws/login/cache/0a.json: Error: ENOENT: no such file or directory'),
	],
	[
		'login-session-expired',
		provider('Failed to load a token for session arn:aws:iam::1:user/x, please re-authenticate using aws login'),
	],
	['login-session-expired', provider('Your session has expired. Please reauthenticate.')],
	// C20, C21
	['sso-session-expired', said('UnauthorizedException', 'Session token not found or invalid', 401)],
	['sso-role-refused', said('ForbiddenException', 'No access')],
	// credential_process, web identity, container
	[
		'credential-process-failed',
		provider('Command failed: /usr/local/bin/creds\n/bin/sh: 1: /usr/local/bin/creds: not found'),
	],
	['credential-process-failed', provider('Profile dev credential_process returned invalid JSON.')],
	['credential-process-failed', provider('Profile dev credential_process did not return Version 1.')],
	['credential-process-failed', provider('Profile dev credential_process returned expired credentials.')],
	[
		'credential-export-failed',
		provider(
			'awsCredentialExport did not return a valid value\nToken is expired. To refresh this SSO session run aws sso login',
		),
	],
	['web-identity-failed', provider('The web identity token file cannot be read: ENOENT')],
	['web-identity-failed', said('InvalidIdentityToken', 'Token is expired', 400)],
	['metadata-not-reached', provider('URL not accepted. It must either be HTTPS or match one of the following:')],
	['metadata-not-reached', provider('Could not load credentials from the instance metadata service')],
	// N1, N4, N7, R11, time
	['certificate-not-trusted', system('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate')],
	['certificate-not-trusted', system('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain')],
	['certificate-not-trusted', system('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate')],
	['certificate-not-trusted', system('ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match')],
	['host-not-found', system('ENOTFOUND', 'getaddrinfo ENOTFOUND bedrock.nowhere-1.amazonaws.com')],
	['host-not-found', system('EAI_AGAIN', 'getaddrinfo EAI_AGAIN bedrock.eu-west-1.amazonaws.com')],
	['connection-failed', system('ECONNREFUSED')],
	['connection-failed', system('ECONNRESET', 'socket hang up')],
	['connection-failed', {name: 'TimeoutError', message: 'socket hang up', code: 'ECONNRESET'}],
	['connection-failed', system('ENETUNREACH')],
	['timed-out', {name: 'TimeoutError', message: 'Connection timed out after 6000 ms'}],
	['timed-out', system('ETIMEDOUT')],
	['proxy-refused', {message: 'Bad response: 407'}],
	['proxy-refused', {message: 'Proxy timeout'}],
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
	['throttled', said('ThrottlingException', 'Too many tokens, please wait before trying again.', 429)],
	['throttled', said('Throttling', 'Rate exceeded', 400)],
	['throttled', said('ModelNotReadyException', 'wait', 429)],
	['not-found', said('ResourceNotFoundException', 'The provided inference profile does not exist', 404)],
	['not-found', said('NoSuchEntityException', 'The role with name X cannot be found.', 404)],
	['aws-fault', said('InternalServerException', 'oops', 500)],
	['aws-fault', said('ServiceUnavailableException', 'Bedrock is unable to process your request.', 503)],
	['request-refused', said('ValidationException', 'The provided model identifier is invalid.', 400)],
	['unexpected', {message: 'something nobody thought of'}],
];
