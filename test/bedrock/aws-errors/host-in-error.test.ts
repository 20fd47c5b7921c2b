// Tests that an error of the network is told of the host that it names, and not of another.
import {expect, test} from 'vitest';
import {explainRefusal} from '../../../source/bedrock/aws-errors/explain-refusal.ts';
import {hostInError} from '../../../source/bedrock/aws-errors/host-in-error.ts';
import {installed} from '../../../source/invocation.ts';
import {commandOf} from '../../../source/next-step.ts';

test.each([
	[
		'getaddrinfo ENOTFOUND portal.sso.eu-west-1.amazonaws.com',
		'The address of the SSO portal was not found for eu-west-1',
	],
	['getaddrinfo ENOTFOUND oidc.us-east-2.amazonaws.com', 'The address of the SSO sign-in was not found for us-east-2'],
	['getaddrinfo EAI_AGAIN sts.ap-south-1.amazonaws.com', 'The address of AWS STS was not found for ap-south-1'],
	[
		'getaddrinfo ENOTFOUND bedrock-runtime.us-east-9.amazonaws.com',
		'The address of Amazon Bedrock was not found for us-east-9',
	],
	[
		'getaddrinfo ENOTFOUND bedrock-runtime.cn-north-1.amazonaws.com.cn',
		'The address of Amazon Bedrock was not found for cn-north-1',
	],
	['getaddrinfo ENOTFOUND corp.awsapps.com', 'The address of the SSO start page was not found'],
	['getaddrinfo ENOTFOUND us-east-1.signin.aws.amazon.com', 'The address of the AWS sign-in was not found'],
	['getaddrinfo ENOTFOUND iam.amazonaws.com', 'The address of AWS IAM was not found'],
	['getaddrinfo ENOTFOUND proxy.corp.example', 'The address of proxy.corp.example was not found'],
	[
		'curl: (6) Could not resolve host: sts.eu-west-3.amazonaws.com',
		'The address of AWS STS was not found for eu-west-3',
	],
	['getaddrinfo EAI_AGAIN', 'The address of AWS was not found for us-west-2'],
])('%s', (message, title) => {
	const refusal = explainRefusal({name: 'Pasted', message}, {region: 'us-west-2', pin: 'us.x'});
	expect(refusal).toMatchObject({cause: 'host-not-found', title});
	const host = hostInError(message)?.host ?? 'bedrock-runtime.us-west-2.amazonaws.com';
	expect(commandOf(refusal.next[0] ?? {say: ''}, installed)).toBe(`nslookup ${host}`);
});

test.each([
	[
		'connection-failed',
		'Could not connect to the endpoint URL: "https://oidc.eu-west-1.amazonaws.com/token"',
		'https://oidc.eu-west-1.amazonaws.com/',
	],
	[
		'timed-out',
		'Connect timeout on endpoint URL: "https://sts.us-east-1.amazonaws.com/"',
		'https://sts.us-east-1.amazonaws.com/',
	],
])('A connection is tried with the host that failed: %s', (cause, message, url) => {
	const refusal = explainRefusal({name: 'Pasted', message}, {region: 'us-west-2', pin: 'us.x'});
	expect(refusal.cause).toBe(cause);
	expect(commandOf(refusal.next[0] ?? {say: ''}, installed)).toContain(` ${url}`);
});

test.each([
	[
		'certificate-not-trusted',
		'SSL validation failed for https://sts.us-east-1.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed',
	],
	['certificate-not-trusted', 'SSL certificate verification failed (UNABLE_TO_VERIFY_LEAF_SIGNATURE)'],
	['proxy-refused', 'Failed to connect to proxy URL: "http://proxy.corp.example:3128"'],
	['credentials-missing', 'Unable to locate credentials. You can configure credentials by running "aws login".'],
	['credentials-missing', 'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'],
	['sso-session-expired', 'Error when retrieving token from sso: Token has expired and refresh failed'],
	['credential-process-failed', 'Error when retrieving credentials from custom-process: our-keys: not found'],
	['profile-without-credentials', 'The config profile (dev) could not be found'],
	['region-malformed', 'You must specify a region. You can also configure your region by running "aws configure".'],
	['sso-session-missing', 'The specified sso-session does not exist: "corp"'],
	[
		'sso-session-missing',
		'The profile "dev" is configured to use the SSO token provider but the "corp" sso_session configuration does not exist.',
	],
	[
		'sso-session-missing',
		'The profile "dev" is configured to use SSO but is missing required configuration: sso_account_id',
	],
	[
		'sso-session-missing',
		'Missing the following required SSO configuration values: sso_region. To make sure this profile is properly configured to use SSO, please run: aws configure sso',
	],
	['sso-session-expired', 'An error occurred (InvalidGrantException) when calling the CreateToken operation: '],
	['source-profile-missing', 'The source_profile "base" referenced in the profile "dev" does not exist.'],
	['source-profile-missing', 'The source profile "base" must have credentials.'],
	[
		'source-profile-circular',
		'Infinite loop in credential configuration detected. Attempting to load from profile a which has already been visited. Visited profiles: a, b',
	],
	['connection-failed', 'API Error: Connection error. AggregateError'],
	['connection-failed', 'Unable to connect to API (ConnectionRefused)'],
])('The AWS CLI, or Claude Code, says %s: %s', (cause, message) => {
	expect(explainRefusal({name: 'Pasted', message}, {region: 'us-west-2', pin: 'us.x'}).cause).toBe(cause);
});
