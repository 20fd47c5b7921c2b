// Every refusal that was seen in the field, and what is made of it.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDenial} from '../../../source/bedrock/aws-errors/denial.ts';
import {explainRefusal} from '../../../source/bedrock/aws-errors/explain-refusal.ts';
import type {RefusalContext} from '../../../source/bedrock/aws-errors/refusal.ts';
import {account} from '../profiles.ts';

const context: RefusalContext = {
	region: 'us-west-2',
	pin: 'us.anthropic.claude-opus-5-5',
	accountId: account,
	awsProfile: 'dev',
};
const user = `User: arn:aws:sts::${account}:assumed-role/Dev/jane@example.com is not authorized to perform: `;
const stream = 'bedrock:InvokeModelWithResponseStream';
const profile = `arn:aws:bedrock:us-west-2:${account}:inference-profile/us.anthropic.claude-opus-5-5`;
const model = (region: string) => `arn:aws:bedrock:${region}::foundation-model/anthropic.claude-opus-5-5`;
const denied = (resource: string, tail: string) => `${user}${stream} on resource: ${resource} ${tail}`;
const no = (type: string) => `because no ${type} allows the ${stream} action`;

type Case = readonly [
	cause: string,
	status: number | undefined,
	name: string,
	message: string,
	context?: Partial<RefusalContext>,
];

const catalogue: readonly Case[] = [
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
	// Model access
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
	['not-aws', 407, 'Unknown', 'Proxy Authentication Required'],
];

describe('the catalogue', () => {
	test.each(catalogue.map((each) => ({each, title: each.slice(0, 4).join(' ')})))(
		'$title',
		({each: [cause, status, name, message, more]}) => {
			const refusal = explainRefusal({name, message, status}, {...context, ...more});
			expect(refusal.cause).toBe(cause);
			expect(refusal.because).toBe(message || name);
			expect(refusal.title).toMatch(/^\S.*[^.\s]$/);
			expect(refusal.next.length).toBeGreaterThan(0);
		},
	);
});

describe('who said no to what', () => {
	test('is read from the text', () => {
		const scp = 'arn:aws:organizations::444455556666:policy/o-exampleorgid/service_control_policy/p-examplescpid';
		expect(
			explainRefusal(
				{
					name: 'AccessDeniedException',
					status: 403,
					message: denied(model('us-east-2'), `with an explicit deny in a service control policy: ${scp}`),
				},
				context,
			),
		).toMatchObject({
			layer: 'organisation',
			action: stream,
			resource: model('us-east-2'),
			policyArn: scp,
			principal: `arn:aws:sts::${account}:assumed-role/Dev/jane@example.com`,
			explicit: true,
			fixer: 'organisation administrator',
			title:
				'forbidden by a service control policy of your organisation in us-east-2, where us.anthropic.claude-opus-5-5 may send requests',
		});
	});

	test('the same exemption is asked for, whichever model met the region deny', () => {
		const ask = (id: string) => {
			const message = `${user}${stream} on resource: arn:aws:bedrock:us-east-2::foundation-model/${id} with an explicit deny in a service control policy`;
			return explainRefusal({name: 'AccessDeniedException', status: 403, message}, context).next[0]?.say;
		};
		expect(ask('anthropic.claude-opus-5-5')).toBe(ask('anthropic.claude-sonnet-5-5'));
		expect(ask('anthropic.claude-opus-5-5')).toContain('bedrock:InferenceProfileArn');
	});

	test('newer texts have more behind them, pasted ones quotes around them', () => {
		const tail = '. Go to https://console.aws.amazon.com/iam/home#/access-troubleshooter for complete details';
		expect(
			parseDenial(
				denied(
					profile,
					`with an explicit deny in a permissions boundary: arn:aws:iam::123456789012:policy/edge${tail}`,
				),
			),
		).toMatchObject({
			policyType: 'permissions boundary',
			policyArn: 'arn:aws:iam::123456789012:policy/edge',
			explicit: true,
		});
		expect(
			parseDenial(`{"Message":"${denied(profile, 'with an explicit deny in an identity-based policy')}"}`),
		).toMatchObject({
			resource: profile,
			policyType: 'identity-based policy',
		});
		expect(parseDenial('Access denied')).toBeUndefined();
	});

	test('a global profile is refused on the model without a region', () => {
		const refusal = explainRefusal(
			{name: 'AccessDeniedException', status: 403, message: denied(model(''), no('identity-based policy'))},
			context,
		);
		expect(refusal.title).toContain('any commercial region');
		expect(refusal.next.map(({say}) => say).join()).toContain('"unspecified"');
	});

	test('a profile of another account is named as such', () => {
		const other = `arn:aws:bedrock:us-west-2:999988887777:application-inference-profile/2kbsta0lwebx`;
		expect(
			explainRefusal(
				{name: 'AccessDeniedException', status: 403, message: denied(other, no('identity-based policy'))},
				context,
			).title,
		).toContain('999988887777');
	});
});

describe('a text never seen', () => {
	test('is handed on in its own words, with something to do', () => {
		expect(
			explainRefusal({name: 'OddException', message: 'the moon is full', status: 418, requestId: 'r-1'}, context),
		).toMatchObject({
			cause: 'request-refused',
			because: 'the moon is full',
			next: [{say: "ask with AWS's request id: r-1"}],
		});
	});

	test('never makes it fail, whatever the text and the pin', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.string(),
				fc.option(fc.integer({min: 100, max: 599}), {nil: undefined}),
				fc.string(),
				(name, message, status, pin) => {
					const refusal = explainRefusal({name, message, status}, {region: 'us-west-2', pin});
					expect(refusal.cause).toMatch(/^[a-z][a-z-]*$/);
					expect(refusal.next.length).toBeGreaterThan(0);
				},
			),
		);
	});
});

test('key ids and API keys are not repeated', () => {
	const message =
		"Authorization header requires 'Credential' parameter. Authorization=AWS4-HMAC-SHA256 Credential=AKIAFAKEFAKEFAKEFAKE/x, bedrock-api-key-ZmFrZWZha2VmYWtl ABSKZmFrZWZha2U=";
	const {because} = explainRefusal({name: 'X', message, status: 403}, context);
	expect(because).toContain('Credential=AKIA…/x');
	expect(because).not.toMatch(/FAKEFAKE|ZmFr/);
});

test('keys of a commercial account in GovCloud, and a region that is off, look like a wrong key', () => {
	const answer = {
		name: 'UnrecognizedClientException',
		message: 'The security token included in the request is invalid.',
		status: 403,
	};
	expect(explainRefusal(answer, {...context, region: 'us-gov-west-1'}).next[0]?.say).toContain('aws-us-gov');
	expect(explainRefusal(answer, {...context, region: 'ap-southeast-7'})).toMatchObject({
		fixer: 'your administrator',
		next: [{run: 'aws account get-region-opt-status --region-name ap-southeast-7 --profile dev'}, {}],
	});
});
