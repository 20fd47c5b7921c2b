// What AWS refuses is told by its real cause, by set-up and doctor alike, and the first step is one that the reader can take.
import {describe, expect, it} from 'vitest';
import type {Answer, SeenRequest} from '../only-proxy.ts';
import {failing, furnishRow, type Row} from './healthy-home.ts';

type Cause = Row & {
	/** The findings of the doctor that fail. */
	readonly fails: readonly string[];
	/** What both must say, and what neither may. */
	readonly says: RegExp;
	readonly never?: RegExp;
};

const refusal = (status: number, name: string, message: string): Answer => ({
	status,
	headers: {'x-amzn-errortype': name, 'x-amzn-requestid': 'r', 'content-type': 'application/json'},
	body: JSON.stringify({message}),
});
const calls = (answer: Answer) => ({
	answer: ({path}: SeenRequest) => (path.startsWith('/model/') ? answer : undefined),
});
const everywhere = (answer: Answer) => ({answer: () => answer});
const user = 'User: arn:aws:iam::123456789012:user/jane is not authorized to perform: bedrock:InvokeModel';
const profile = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22';
const denied = (why: string) => calls(refusal(403, 'AccessDeniedException', `${user} on resource: ${profile} ${why}`));

/** As the Bedrock console makes it: a presigned URL in base64. */
function shortTermKey(region: string): string {
	const scope = `ASIAIOSFODNN7EXAMPLE%2F20261129%2F${region}%2Fbedrock%2Faws4_request`;
	const url = `bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Credential=${scope}&X-Amz-Date=20261129T180000Z&X-Amz-Expires=43200&X-Amz-Signature=aa`;
	return `bedrock-api-key-${Buffer.from(url).toString('base64')}`;
}
const withKey = (key: string): Row => ({
	name: '',
	environment: {AWS_BEARER_TOKEN_BEDROCK: key},
	files: {'.aws/credentials': undefined, '.aws/config': undefined},
	rules: calls(refusal(403, 'AccessDeniedException', 'Authentication failed: Please make sure your API Key is valid.')),
});
const keysOf = (more: string) =>
	`[default]\naws_access_key_id = ASIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\naws_session_token = old\n${more}`;
const expired = everywhere(
	refusal(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
);
const ssoAdvice = /sso login/;

const rows: readonly Cause[] = [
	{
		name: 'no payment method',
		rules: calls(
			refusal(
				403,
				'AccessDeniedException',
				'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided. Your AWS Marketplace subscription for this model cannot be completed at this time. If you recently fixed this issue, try again after 15 minutes.',
			),
		),
		fails: ['call-refused'],
		says: /adds a payment method[\s\S]*15 minutes/,
		never: /--subscribe/,
	},
	{
		name: "AWS does not offer the model to the account, in the form of Anthropic's own errors",
		rules: calls({
			status: 403,
			headers: {'content-type': 'application/json'},
			body: JSON.stringify({
				type: 'error',
				error: {type: 'permission_error', message: 'claude-opus-5-5 is not available for this account'},
			}),
		}),
		fails: ['call-refused'],
		says: /is not available for this account[\s\S]*AWS Sales/,
		never: /UnknownError/,
	},
	{
		name: 'expired keys of another program',
		files: {'.aws/credentials': keysOf('')},
		rules: expired,
		fails: ['expired-token'],
		says: /program that wrote these keys/,
		never: ssoAdvice,
	},
	{
		name: 'expired keys of saml2aws, which leaves its mark',
		files: {'.aws/credentials': keysOf('x_security_token_expires = 2026-11-22T13:00:00Z\n')},
		rules: expired,
		fails: ['expired-token'],
		says: /saml2aws login --profile default/,
		never: ssoAdvice,
	},
	{
		name: 'expired keys of a credential_process',
		files: {
			'.aws/credentials': undefined,
			'.aws/config': '[default]\nregion = us-west-2\ncredential_process = {home}/bin/keys\n',
			'bin/keys': `#!/bin/sh\necho '{"Version": 1, "AccessKeyId": "ASIAIOSFODNN7EXAMPLE", "SecretAccessKey": "none", "SessionToken": "old"}'\n`,
		},
		rules: expired,
		fails: ['expired-token'],
		says: /credential_process|export-credentials/,
		never: ssoAdvice,
	},
	{
		name: 'a deny statement of the identity',
		rules: denied('with an explicit deny in an identity-based policy'),
		fails: ['explicit-deny'],
		says: /"Effect\W+Deny\W[\s\S]*adding an Allow does not help/,
		never: /policy --missing/,
	},
	{
		name: "a deny statement of the organisation's resources",
		rules: denied('with an explicit deny in a resource control policy'),
		fails: ['explicit-deny'],
		says: /resource control policy/,
		never: /policy --missing/,
	},
	{
		name: 'no policy that allows it',
		rules: denied('because no identity-based policy allows the bedrock:InvokeModel action'),
		fails: ['policy-lacks-permission'],
		says: /policy --missing/,
	},
	{
		...withKey(shortTermKey('eu-west-1')),
		name: 'an API key that was made for another region',
		fails: ['api-key-refused'],
		says: /was made for eu-west-1[\s\S]*switch eu-west-1/,
	},
	{
		...withKey(shortTermKey('us-west-2')),
		name: 'an API key of this region, which is wrong',
		fails: ['api-key-refused'],
		says: /does not accept the Bedrock API key/,
		never: /was made for/,
	},
	{
		...withKey('ABSKnotarealkey0000'),
		name: 'a long-term API key, which has no region',
		fails: ['api-key-refused'],
		says: /does not accept the Bedrock API key/,
		never: /was made for/,
	},
];

describe('The cause is told by set-up and doctor', () => {
	it.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
		const {run} = await furnishRow(row);
		const doctor = await run('doctor', '--no-shell');
		const setUp = await run('--yes', '--dry-run', '--no-shell');
		expect(failing(doctor.findings), doctor.text).toEqual(row.fails);
		expect([doctor.code, setUp.code > 0], setUp.text).toEqual([1, true]);
		for (const {text} of [doctor, setUp]) {
			expect(text).toMatch(row.says);
			if (row.never) expect(text).not.toMatch(row.never);
		}
	});
});

describe('A profile that AWS does not describe', () => {
	const describing = (answer: Answer) => ({
		answer: ({path}: SeenRequest) => (path.startsWith('/inference-profiles/arn') ? answer : undefined),
	});
	it.each([
		[
			'it may not be read',
			refusal(403, 'AccessDeniedException', 'no identity-based policy allows bedrock:GetInferenceProfile'),
			true,
		],
		[
			'AWS is not well',
			refusal(503, 'ServiceUnavailableException', 'Bedrock is unable to process your request.'),
			false,
		],
		['AWS is too busy', refusal(429, 'ThrottlingException', 'Rate exceeded'), false],
		[
			'a proxy answers',
			{status: 502, body: '<title>Bad gateway</title>', headers: {'content-type': 'text/html'}},
			false,
		],
		['the session ends just now', refusal(403, 'ExpiredTokenException', 'The security token is expired'), false],
	] as const)('leads to a policy only where a right is missing: %s', async (_, answer, isRight) => {
		const {run} = await furnishRow({name: '', rules: describing(answer)});
		const {text} = await run('doctor', '--no-shell');
		expect(/add bedrock:GetInferenceProfile/.test(text), text).toBe(isRight);
	});
});

describe('A policy for what a configuration calls', () => {
	it('allows the guardrail that its headers name, under a name of its own', async () => {
		const headers = 'X-Amzn-Bedrock-GuardrailIdentifier: g1\nX-Amzn-Bedrock-GuardrailVersion: 1';
		const {run} = await furnishRow({name: '', settings: {ANTHROPIC_CUSTOM_HEADERS: headers}});
		const {code, text} = await run('policy');
		expect(code).toBe(0);
		expect(text).toMatch(/"Sid": "ApplyGuardrail"[\s\S]*"bedrock:ApplyGuardrail"[\s\S]*:guardrail\/g1"/);
	});
});
