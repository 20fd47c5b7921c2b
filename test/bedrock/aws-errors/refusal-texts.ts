// Every refusal of a call of a model that was reported from the field, by its cause.
import type {ErrorCause} from '../../../source/bedrock/aws-errors/cause.ts';
import type {RefusalContext} from '../../../source/bedrock/aws-errors/explain-refusal.ts';
import {account} from '../profiles.ts';

export const context: RefusalContext = {
	region: 'us-west-2',
	pin: 'us.anthropic.claude-opus-5-5',
	accountId: account,
	signIn: {kind: 'sso', profile: 'dev', loginProfile: 'dev', sso: {accountId: account, roleName: 'Dev'}},
};
export const user = `User: arn:aws:sts::${account}:assumed-role/Dev/jane@example.com is not authorized to perform: `;
export const stream = 'bedrock:InvokeModelWithResponseStream';
export const profile = `arn:aws:bedrock:us-west-2:${account}:inference-profile/us.anthropic.claude-opus-5-5`;
export const model = (region: string) => `arn:aws:bedrock:${region}::foundation-model/anthropic.claude-opus-5-5`;
export const denied = (resource: string, tail: string) => `${user}${stream} on resource: ${resource} ${tail}`;
export const no = (type: string) => `because no ${type} allows the ${stream} action`;

export type RefusalText = readonly [
	cause: ErrorCause,
	status: number | undefined,
	name: string,
	message: string,
	context?: Partial<RefusalContext>,
];

export const refusalTexts: readonly RefusalText[] = [
	// Credentials
	['credentials-missing', undefined, 'CredentialsProviderError', 'Could not load credentials from any providers'],
	[
		'profile-without-credentials',
		undefined,
		'CredentialsProviderError',
		'Could not resolve credentials using profile: [nope] in configuration/credentials file(s).',
	],
	['profile-without-credentials', undefined, 'CredentialsProviderError', 'Profile nope was not found.'],
	[
		'sso-session-expired',
		undefined,
		'CredentialsProviderError',
		"The SSO session token associated with profile=dev was not found or is invalid. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
	],
	[
		'sso-session-expired',
		undefined,
		'CredentialsProviderError',
		'The SSO session associated with this profile is invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
	],
	[
		'sso-session-expired',
		undefined,
		'CredentialsProviderError',
		"Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
	],
	['sso-role-refused', 403, 'ForbiddenException', 'No access'],
	[
		'login-session-expired',
		undefined,
		'CredentialsProviderError',
		'Failed to load token from ~/.aws/login/cache/0f.json: Error: ENOENT',
	],
	['login-session-expired', undefined, 'CredentialsProviderError', 'Your session has expired. Please reauthenticate.'],
	[
		'mfa-needed',
		undefined,
		'CredentialsProviderError',
		'Profile dev requires multi-factor authentication, but no MFA code callback was provided.',
	],
	[
		'credential-process-failed',
		undefined,
		'CredentialsProviderError',
		'Command failed: /usr/local/bin/creds --x\n/bin/sh: 1: not found',
	],
	[
		'credential-process-failed',
		undefined,
		'CredentialsProviderError',
		'Profile dev credential_process returned invalid JSON.',
	],
	['credentials-expired', 403, 'ExpiredTokenException', 'The security token included in the request is expired'],
	['credentials-invalid', 403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'],
	[
		'clock-wrong',
		403,
		'InvalidSignatureException',
		'Signature expired: 20261122T101500Z is now earlier than 20261122T102000Z (20261122T102500Z - 5 min.)',
	],
	[
		'clock-wrong',
		403,
		'RequestTimeTooSkewed',
		'The difference between the request time and the current time is too large.',
	],
	[
		'signature-refused',
		403,
		'InvalidSignatureException',
		'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
	],
	// API keys
	['api-key-expired', 403, 'AccessDeniedException', 'Bearer Token has expired'],
	['api-key-invalid', 403, 'AccessDeniedException', 'Authentication failed: Please make sure your API Key is valid.'],
	['api-key-permission', 403, 'AccessDeniedException', 'Invalid API Key format: Must start with pre-defined prefix'],
	[
		'api-key-permission',
		403,
		'AccessDeniedException',
		`${user}bedrock:CallWithBearerToken because no identity-based policy allows the bedrock:CallWithBearerToken action`,
	],
	['authorization-missing', 403, 'Unknown', 'Authorization header is missing'],
	['authorization-missing', 403, 'Unknown', "Authorization header requires 'Credential' parameter."],
	// IAM
	['identity-policy', 403, 'AccessDeniedException', denied(profile, no('identity-based policy'))],
	[
		'explicit-deny-identity',
		403,
		'AccessDeniedException',
		denied(model(''), 'with an explicit deny in an identity-based policy'),
	],
	['permissions-boundary', 403, 'AccessDeniedException', denied(profile, no('permissions boundary'))],
	[
		'permissions-boundary',
		403,
		'AccessDeniedException',
		denied(profile, 'with an explicit deny in a permissions boundary: arn:aws:iam::123456789012:policy/edge'),
	],
	['session-policy', 403, 'AccessDeniedException', denied(profile, no('session policy'))],
	[
		'service-control-policy',
		403,
		'AccessDeniedException',
		denied(
			model('us-east-2'),
			'with an explicit deny in a service control policy: arn:aws:organizations::444455556666:policy/o-exampleorgid/service_control_policy/p-examplescpid',
		),
	],
	[
		'service-control-policy',
		403,
		'AccessDeniedException',
		denied(model(''), 'with an explicit deny in a service control policy'),
	],
	[
		'resource-control-policy',
		403,
		'AccessDeniedException',
		denied(profile, 'with an explicit deny in a resource control policy'),
	],
	['vpc-endpoint', 403, 'AccessDeniedException', denied(profile, no('VPC endpoint policy'))],
	['resource-policy', 403, 'AccessDeniedException', denied(profile, no('resource-based policy'))],
	['access-denied', 403, 'AccessDeniedException', `${user}bedrock:ListInferenceProfiles`],
	[
		'identity-policy',
		403,
		'AccessDeniedException',
		`${user}bedrock:ListFoundationModels\nbecause no identity-based policy allows the bedrock:ListFoundationModels action`,
	],
	[
		'explicit-deny-identity',
		403,
		'AccessDeniedException',
		denied(profile, 'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/no-models'),
	],
	['session-policy', 403, 'AccessDeniedException', denied(profile, 'with an explicit deny in a session policy')],
	[
		'resource-control-policy',
		403,
		'AccessDeniedException',
		denied(
			profile,
			'with an explicit deny in a resource control policy: arn:aws:organizations::444455556666:policy/o-x/resource_control_policy/p-x',
		),
	],
	['vpc-endpoint', 403, 'AccessDeniedException', denied(profile, 'with an explicit deny in a VPC endpoint policy')],
	[
		'resource-policy',
		403,
		'AccessDeniedException',
		denied(profile, 'with an explicit deny in a resource-based policy'),
	],
	// Older services of AWS do not say in which policy.
	['access-denied', 403, 'AccessDeniedException', denied(profile, 'with an explicit deny')],
	// Model access
	[
		'payment-instrument',
		403,
		'AccessDeniedException',
		'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided. Your AWS Marketplace subscription for this model cannot be completed at this time. If you recently fixed this issue, try again after 15 minutes.',
	],
	['payment-instrument', 403, 'AccessDeniedException', 'A valid payment method must be on file for this account.'],
	['payment-instrument', undefined, 'Pasted', 'invalid_payment_instrument'],
	[
		'marketplace',
		403,
		'AccessDeniedException',
		'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model. Refer to the Amazon Bedrock documentation for further details. Your AWS Marketplace subscription for this model cannot be completed at this time. If you recently fixed this issue, try again after 2 minutes.',
	],
	['not-enabled', 403, 'AccessDeniedException', "You don't have access to the model with the specified model ID."],
	[
		'use-case-form',
		404,
		'ResourceNotFoundException',
		'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.',
	],
	[
		'legacy',
		404,
		'ResourceNotFoundException',
		'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days. Please upgrade to an active model on Amazon Bedrock',
	],
	[
		'end-of-life',
		404,
		'ResourceNotFoundException',
		'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
	],
	[
		'unsupported-country',
		400,
		'ValidationException',
		'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
	],
	['operation-not-allowed', 400, 'ValidationException', 'Operation not allowed'],
	['account-not-authorized', 403, 'AccessDeniedException', 'Your account is not authorized to access this model'],
	[
		'account-not-authorized',
		403,
		'AccessDeniedException',
		'Your account is not authorized to invoke this API operation.',
	],
	[
		'not-available-for-account',
		403,
		'AccessDeniedException',
		'anthropic.claude-mythos-5-1 is not available for this account',
	],
	// Identifiers
	[
		'on-demand',
		400,
		'ValidationException',
		'Invocation of model ID anthropic.claude-sonnet-4-6 with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
	],
	['invalid-id', 400, 'ValidationException', 'The provided model identifier is invalid.'],
	['invalid-id', 400, 'ValidationException', 'The provided model identifier is invalid.', {pin: 'sonnet'}],
	[
		'pin-other-region',
		400,
		'ValidationException',
		'The provided model identifier is invalid.',
		{pin: `arn:aws:bedrock:us-east-1:${account}:application-inference-profile/2kbsta0lwebx`},
	],
	[
		'pin-other-partition',
		400,
		'ValidationException',
		'The provided model identifier is invalid.',
		{pin: `arn:aws-us-gov:bedrock:us-gov-west-1:${account}:inference-profile/us-gov.anthropic.claude-sonnet-5`},
	],
	['not-found', 404, 'ResourceNotFoundException', 'The inference profile does not exist'],
	['not-aws', 404, 'Unknown', '{}'],
	// Quotas and service
	['throttled', 429, 'ThrottlingException', 'Too many tokens, please wait before trying again.'],
	['throttled-requests', 429, 'ThrottlingException', 'Too many requests, please wait before trying again.'],
	['account-limit', 400, 'ServiceQuotaExceededException', 'Your request exceeds a quota'],
	['daily-quota', 429, 'ThrottlingException', 'Too many tokens per day, please wait before trying again.'],
	[
		'model-not-ready',
		429,
		'ModelNotReadyException',
		'Model is not ready for inference. Please wait and try your request again.',
	],
	['aws-fault', 503, 'ServiceUnavailableException', 'Bedrock is unable to process your request.'],
	['aws-fault', 424, 'ModelErrorException', 'The system encountered an unexpected error during processing.'],
	['aws-fault', 408, 'ModelTimeoutException', 'Model took too long'],
	['aws-fault', 500, 'InternalServerException', ''],
	// Requests
	['request-beta', 400, 'ValidationException', 'invalid beta flag'],
	[
		'request-extra-inputs',
		400,
		'ValidationException',
		'tools.0.custom.eager_input_streaming: Extra inputs are not permitted',
	],
	[
		'request-thinking',
		400,
		'ValidationException',
		'"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort"',
	],
	['request-effort', 400, 'ValidationException', 'This model does not support the effort parameter'],
	[
		'request-cache-ttl',
		400,
		'ValidationException',
		"a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block",
	],
	['request-caching', 403, 'AccessDeniedException', 'your request did not allow prompt caching'],
	// BerriAI/litellm#39210; boto/boto3#4626; the older form of the validator.
	[
		'request-caching',
		403,
		'AccessDeniedException',
		'You invoked an unsupported model or your request did not allow prompt caching. See the documentation for more information.',
	],
	['request-caching', 400, 'ValidationException', 'system.0.cache_control: Extra inputs are not permitted'],
	[
		'request-caching',
		400,
		'ValidationException',
		'Malformed input request: #/system/0: extraneous key [cache_control] is not permitted, please reformat your input and try again.',
	],
	// BerriAI/litellm#34248, earendil-works/pi#1570.
	[
		'request-cache-ttl',
		400,
		'ValidationException',
		'messages.0.content.0.text.cache_control.ephemeral.ttl: Extra inputs are not permitted',
	],
	['request-cache-ttl', 400, 'ValidationException', 'Extended TTL prompt caching is only supported for some models'],
	['request-too-long', 400, 'ValidationException', 'Input is too long for requested model.'],
	[
		'request-max-tokens',
		400,
		'ValidationException',
		'The maximum tokens you requested exceeds the model limit of 64000',
	],
	// Network
	['certificate-not-trusted', undefined, 'Error', 'self-signed certificate in certificate chain'],
	['host-not-found', undefined, 'Error', 'getaddrinfo ENOTFOUND bedrock-runtime.us-east-9.amazonaws.com'],
	['connection-failed', undefined, 'Error', 'connect ECONNREFUSED 127.0.0.1:3128'],
	['not-aws', 403, 'Unknown', '<html><body>403 Forbidden by corporate policy</body></html>'],
	['not-aws', 502, 'Unknown', 'UnknownError'],
	['proxy-user-refused', 407, 'Unknown', 'Proxy Authentication Required'],
];
