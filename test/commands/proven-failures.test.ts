// A sign-in, a connection or a settings file that was shown not to work never ends in exit 0: in set-up as in the doctor.
import {describe, expect, it} from 'vitest';
import {longTermKey} from '../../source/simulated-aws/api-keys.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import type {Answer, NetworkRules, SeenRequest} from '../only-proxy.ts';
import {failing, furnishRow, profileArn, type Row} from './healthy-home.ts';

type Failure = Row & {
	/** The findings of the doctor that fail. */
	readonly fails: readonly string[];
	/** What set-up must say. */
	readonly text?: RegExp;
};

const runtimeCalls = ({path}: SeenRequest) => path.startsWith('/model/');
const refusedBy = (status: number, name: string, message: string): Answer => ({
	status,
	headers: {'x-amzn-errortype': name},
	body: JSON.stringify({message}),
});

/** A pod or a CI job: nothing but a token of its identity provider. */
const webIdentity = {
	files: {'.aws/config': undefined, '.aws/credentials': undefined, token: 'a-token'},
	environment: {
		AWS_WEB_IDENTITY_TOKEN_FILE: '{home}/token',
		AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/claude',
		AWS_ROLE_SESSION_NAME: 'pod',
	},
};
const stsRefuses = (status: number, code: string, message: string): NetworkRules => ({
	answer: ({body}) =>
		body.includes('AssumeRoleWithWebIdentity')
			? {
					status,
					headers: {'content-type': 'text/xml'},
					body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
				}
			: undefined,
});

const rows: readonly Failure[] = [
	{
		name: 'the trust policy of the role does not let the pod in',
		...webIdentity,
		rules: stsRefuses(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
		fails: ['web-identity-refused'],
		text: /trust policy/,
	},
	{
		name: 'the account does not know the identity provider',
		...webIdentity,
		rules: stsRefuses(
			400,
			'InvalidIdentityToken',
			'No OpenIDConnect provider found in your account for https://oidc.example',
		),
		fails: ['web-identity-refused'],
	},
	{
		name: 'the token of the pod has expired',
		...webIdentity,
		rules: stsRefuses(
			400,
			'ExpiredTokenException',
			'Token expired: current date/time 1 must be before the expiration date/time 0',
		),
		fails: ['expired-token'],
	},
	{
		name: 'the token file is not there',
		...webIdentity,
		files: {...webIdentity.files, token: undefined},
		fails: ['web-identity-refused'],
	},
	{
		name: 'requests with cache markers are refused',
		rules: {
			answer: (request) =>
				runtimeCalls(request) && request.body.includes('cache_control')
					? refusedBy(403, 'AccessDeniedException', 'You do not have access: your request did not allow prompt caching')
					: undefined,
		},
		fails: ['caching-refused'],
		text: /--caching off/,
	},
	{
		name: 'a lifetime of one hour is refused',
		settings: {ENABLE_PROMPT_CACHING_1H: '1'},
		rules: {
			answer: (request) =>
				runtimeCalls(request) && request.body.includes('"ttl":"1h"')
					? refusedBy(
							400,
							'ValidationException',
							'system.0.cache_control.ephemeral.ttl: Extra inputs are not permitted',
						)
					: undefined,
		},
		fails: ['call-refused'],
	},
	{name: 'a key of a wrong type voids the settings', keys: {model: 5}, fails: ['settings-void', 'bedrock-off']},
	{
		name: 'an enforced list does not name the models',
		keys: {availableModels: ['sonnet'], enforceAvailableModels: true},
		fails: ['model-forbidden', 'model-forbidden', 'model-forbidden'],
		text: /another model instead of/,
	},
	{
		name: 'every answer is a web page',
		rules: {answer: () => ({status: 200, headers: {'content-type': 'text/html'}, body: '<title>Sign in</title>'})},
		fails: ['block-page'],
	},
	{
		name: 'calls of models are answered with a web page',
		rules: {
			answer: (request) =>
				runtimeCalls(request)
					? {status: 200, headers: {'content-type': 'text/html'}, body: '<title>Blocked</title>'}
					: undefined,
		},
		fails: ['block-page'],
	},
	{
		name: 'every answer is an error of a server, without a word',
		rules: {answer: () => ({status: 500, body: ''})},
		fails: ['block-page'],
	},
	{
		name: 'every answer leads to another page',
		rules: {answer: () => ({status: 302, headers: {location: 'https://login.corp.example/'}, body: ''})},
		fails: ['block-page'],
	},
	{
		name: 'every answer breaks off',
		rules: {answer: () => ({status: 200, headers: {'content-type': 'application/json'}, body: '{"half'})},
		fails: ['block-page'],
	},
	{
		name: 'calls of models are answered with half a document',
		rules: {
			answer: (request) =>
				runtimeCalls(request)
					? {status: 200, headers: {'content-type': 'application/json'}, body: '{"half'}
					: undefined,
		},
		fails: ['block-page'],
	},
	{
		name: 'a session token would go over plain http',
		files: {
			'.aws/credentials':
				'[default]\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\naws_session_token = simulated-session-token\n',
		},
		environment: {AWS_ENDPOINT_URL: 'http://gateway.corp.example'},
		fails: ['plain-http'],
		text: /http:\/\//,
	},
	{
		name: 'the address with http is that of one service alone',
		environment: {
			AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
			AWS_SECRET_ACCESS_KEY: 'none',
			AWS_SESSION_TOKEN: 'simulated-session-token',
			AWS_ENDPOINT_URL_STS: 'http://gateway.corp.example',
		},
		files: {'.aws/credentials': undefined, '.aws/config': undefined},
		fails: ['plain-http'],
		text: /http:\/\//,
	},
	{
		name: 'an API key would go to a gateway over plain http',
		world: 'api-key',
		environment: {
			AWS_BEARER_TOKEN_BEDROCK: longTermKey('BedrockAPIKey-demo'),
			ANTHROPIC_BEDROCK_BASE_URL: 'http://gateway.corp.example',
		},
		files: {'.aws/credentials': undefined, '.aws/config': undefined},
		fails: ['plain-http'],
		text: /http:\/\//,
	},
	{
		name: 'without a network, the command of set-up cannot renew the session either',
		keys: {
			awsCredentialExport:
				'aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }',
		},
		environment: {HTTPS_PROXY: 'http://127.0.0.1:1'},
		files: {
			'.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json':
				'{"accessToken": "not-a-real-token", "expiresAt": "2099-01-01T00:00:00Z"}',
			'.aws/credentials': undefined,
			'.aws/config':
				'[profile dev]\nregion = us-west-2\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = Dev\n[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = us-east-1\n',
			'bin/aws':
				'#!/bin/sh\necho "Could not connect to the endpoint URL: https://portal.sso.us-east-1.amazonaws.com/" >&2\nexit 255\n',
		},
		fails: ['credential-export-failed'],
	},
	{
		name: 'the key of AWS was taken back',
		world: {...healthy, keys: {AKIAIOSFODNN7EXAMPLE: 'unknown'}},
		fails: ['invalid-token'],
	},
];

describe('What is proven not to work', () => {
	it.each(rows.map((row) => [row.name, row] as const))('fails: %s', async (_, row) => {
		const {run} = await furnishRow(row);
		const doctor = await run('doctor', '--no-shell');
		const fails = failing(doctor.findings);
		expect(fails, doctor.text).toEqual(row.fails);
		expect(doctor.code).toBe(1);
		const setUp = await run('--yes', '--dry-run', '--no-shell');
		expect(setUp.code, setUp.text).not.toBe(0);
		if (row.text) expect(setUp.text).toMatch(row.text);
	});

	it('ends well where an enforced list names the models', async () => {
		const availableModels = ['platform opus', 'platform sonnet', 'platform haiku'].map(profileArn);
		const {run} = await furnishRow({name: '', keys: {availableModels, enforceAvailableModels: true}});
		expect((await run('doctor', '--no-shell')).code).toBe(0);
		expect((await run('--yes', '--no-shell')).code).toBe(0);
	});
});
