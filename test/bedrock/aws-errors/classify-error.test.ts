// The cause of every text that AWS, the SDK's providers, Node and proxies are known to send.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ErrorCause, errorCauses} from '../../../source/bedrock/aws-errors/cause.ts';
import {classifyError} from '../../../source/bedrock/aws-errors/classify-error.ts';
import {type NormalizedError, normalizeError} from '../../../source/bedrock/aws-errors/normalize-error.ts';
import {errorTexts, thrown} from './error-texts.ts';
import {context, denied, model, no, profile, refusalTexts, user} from './refusal-texts.ts';

const place = {region: 'us-west-2'};
const classify = (error: NormalizedError) => classifyError(error, place);
const forbidden = (message: string) => classify({name: 'AccessDeniedException', status: 403, message});

/** Texts pasted out of a terminal, without the codes that Node gives to its errors; and what only a status tells. */
const others: readonly [ErrorCause, NormalizedError][] = [
	['stream-format', {name: 'NotAws', message: 'the stream has content type text/event-stream', status: 200}],
	['not-aws', {name: 'NotAws', message: 'proxy answered 403 with a web page: marketplace of apps', status: 403}],
	['not-aws', {name: 'Unknown', message: 'Rate limit', status: 429}],
	['not-aws', {name: 'api_error', message: 'overloaded', status: 500}],
	['certificate-not-trusted', {name: 'Pasted', message: 'unable to verify the first certificate'}],
	['host-not-found', {name: 'Pasted', message: 'getaddrinfo EAI_AGAIN bedrock-runtime.us-west-2.amazonaws.com'}],
	['timed-out', {name: 'Pasted', message: 'Request timed out.'}],
	['connection-failed', {name: 'Pasted', message: 'socket hang up'}],
	['sso-session-expired', {name: 'Pasted', message: 'Error loading SSO Token: Token for corp does not exist'}],
	['credential-process-failed', {name: 'E', message: 'Command failed: creds\nrun aws sso login first'}],
	['credentials-invalid', {name: 'Pasted', message: 'An error occurred (UnrecognizedClientException) when calling'}],
	['assume-role-denied', {name: 'AccessDenied', status: 403, message: `${user}sts:AssumeRole on resource: arn:x`}],
	[
		'pin-other-account',
		{name: 'ValidationException', status: 400, message: 'The provided model identifier is invalid.'},
	],
	[
		'pin-needs-profile',
		{name: 'ValidationException', status: 400, message: 'The provided model identifier is invalid.'},
	],
	[
		'aws-fault',
		{name: 'ModelTimeoutException', status: 408, message: 'Model has timed out in processing the request.'},
	],
	['forbidden', {name: 'OddException', status: 403, message: 'the moon is full'}],
	['request-refused', {name: 'OddException', status: 418, message: 'the moon is full'}],
	['unexpected', {name: 'Pasted', message: 'the moon is full'}],
];

const pins: Partial<Record<ErrorCause, string>> = {
	'pin-other-account': 'arn:aws:bedrock:us-west-2:999988887777:application-inference-profile/2kbsta0lwebx',
	'pin-needs-profile': 'anthropic.claude-opus-5-5',
};

/** The codes of problems that are coarser than the cause. */
const causesOfProblem: Readonly<Record<string, readonly ErrorCause[]>> = {
	'access-denied': ['access-denied', 'api-key-permission', 'assume-role-denied', 'forbidden'],
	'proxy-refused': ['proxy-refused', 'proxy-user-refused'],
	throttled: ['throttled', 'model-not-ready'],
	'request-refused': ['invalid-id'],
};

describe('classifyError', () => {
	test.each(errorTexts)('takes an error of the SDK for %s: %o', (code, error) => {
		expect(causesOfProblem[code] ?? [code]).toContain(classify(normalizeError(thrown(error))).cause);
	});

	test.each(others)('takes for %s: %o', (cause, error) => {
		const pin = pins[cause];
		const where = {...place, ...(pin ? {pin, accountId: '123456789012'} : {})};
		expect(classifyError(error, where).cause).toBe(cause);
	});

	test('every cause has a text', () => {
		const found = [
			...errorTexts.map(([, error]) => classify(normalizeError(thrown(error))).cause),
			...[...refusalTexts, ...others].map(([cause]) => cause),
		];
		expect(Object.keys(errorCauses).filter((cause) => !found.includes(cause as ErrorCause))).toEqual([]);
	});

	test('the place of a denial is where the model is that may not be called', () => {
		const by = (resource: string) => forbidden(denied(resource, no('identity-based policy'))).place;
		expect([by(model('us-west-2')), by(model('us-east-2')), by(model('')), by(profile)]).toEqual([
			'home',
			'destination',
			'global',
			'home',
		]);
	});

	test('the layer of a role that may not be taken is that of the policy', () => {
		const refused = (tail: string) => forbidden(`${user}sts:AssumeRole on resource: arn:aws:iam::1:role/z ${tail}`);
		expect(refused('with an explicit deny in a service control policy')).toMatchObject({
			cause: 'assume-role-denied',
			layer: 'organisation',
			policyType: 'service control policy',
		});
		expect(refused('because no identity-based policy allows the sts:AssumeRole action').layer).toBe('identity');
	});

	test('it never fails, whatever the error', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.option(fc.integer(), {nil: undefined}), (name, message, status) => {
				expect(errorCauses).toHaveProperty(classifyError({name, message, status}, context).cause);
			}),
		);
	});
});
