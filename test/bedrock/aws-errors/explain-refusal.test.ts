// What a person is told of a refusal of AWS.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDenial} from '../../../source/bedrock/aws-errors/denial.ts';
import {explainRefusal} from '../../../source/bedrock/aws-errors/explain-refusal.ts';
import {account} from '../profiles.ts';
import {context, denied, model, no, profile, refusalTexts, stream, user} from './refusal-texts.ts';

describe('explainRefusal of every text from the field', () => {
	test.each(refusalTexts.map((each) => ({each, title: each.slice(0, 4).join(' ')})))(
		'gives the cause, the words of AWS and a next step: $title',
		({each: [cause, status, name, message, more]}) => {
			const refusal = explainRefusal({name, message, status}, {...context, ...more});
			expect(refusal.cause).toBe(cause);
			expect(refusal.because).toBe(message === 'UnknownError' ? 'status 502 without a message' : message || name);
			expect(refusal.title).toMatch(/^\S.*[^.\s]$/);
			expect(refusal.next.length).toBeGreaterThan(0);
		},
	);
});

describe('explainRefusal of a denial', () => {
	test('the layer, action, resource, policy and principal are read from the text', () => {
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
				'A service control policy of your organisation denies the call in us-east-2, where us.anthropic.claude-opus-5-5 may route requests',
		});
	});

	test('the administrator is asked to add what no identity policy allows', () => {
		const message = denied(profile, no('identity-based policy'));
		expect(explainRefusal({name: 'AccessDeniedException', status: 403, message}, context).next).toEqual([
			{say: 'Ask your administrator to add the missing permission; this prints the policy', own: 'policy --missing'},
		]);
	});

	test('an exemption is asked for where an identity policy denies the call: a further permission would not help', () => {
		const message = denied(profile, 'with an explicit deny in an identity-based policy');
		expect(explainRefusal({name: 'AccessDeniedException', status: 403, message}, context).next).toEqual([
			{say: `Ask your administrator to exempt ${stream} on ${profile} from your identity policy`},
			{say: expect.stringContaining(`"Effect": "Deny" and covers ${stream}`)},
		]);
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

describe('explainRefusal of a text that no rule knows', () => {
	test("AWS's words are handed on, with something to do", () => {
		expect(
			explainRefusal({name: 'OddException', message: 'the moon is full', status: 418, requestId: 'r-1'}, context),
		).toMatchObject({
			cause: 'request-refused',
			because: 'the moon is full',
			next: [{say: 'Ask AWS Support about the request with the id r-1'}],
		});
	});

	test('it never fails, whatever the text and the pin', () => {
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

test('key ids and API keys in an answer are not repeated', () => {
	const message =
		"Authorization header requires 'Credential' parameter. Authorization=AWS4-HMAC-SHA256 Credential=AKIAFAKEFAKEFAKEFAKE/x, Signature=fake";
	const {because} = explainRefusal({name: 'X', message, status: 403}, context);
	expect(because).toBe("Authorization header requires 'Credential' parameter. Authorization=********");
	const keys = 'with AKIAFAKEFAKEFAKEFAKE, bedrock-api-key-ZmFrZWZha2VmYWtl or ABSKZmFrZWZha2U=';
	expect(explainRefusal({name: 'X', message: keys, status: 403}, context).because).toBe(
		'with AKIA…, bedrock-api-key-… or ABSK…',
	);
});

test('keys of a commercial account in GovCloud, and a region that is off, look like a wrong key', () => {
	const answer = {
		name: 'UnrecognizedClientException',
		message: 'The security token included in the request is invalid.',
		status: 403,
	};
	expect(explainRefusal(answer, {...context, region: 'us-gov-west-1'}).next[0]?.say).toContain('AWS GovCloud (US)');
	expect(explainRefusal(answer, {...context, region: 'ap-southeast-7'})).toMatchObject({
		fixer: 'your administrator',
		next: [{run: 'aws account get-region-opt-status --region-name ap-southeast-7 --profile dev'}, {}],
	});
});

test.each([
	['identity-based policy', 'your administrator'],
	['permissions boundary', 'your administrator'],
	['session policy', 'your administrator'],
	['service control policy', 'the administrator of your organisation'],
	['resource control policy', 'the administrator of your organisation'],
	['VPC endpoint policy', 'your administrator'],
	['resource-based policy', 'your administrator'],
])('An explicit deny in a %s is lifted by %s, and no permission is asked for', (type, who) => {
	const message = denied(profile, `with an explicit deny in a ${type}`);
	const {next} = explainRefusal({name: 'AccessDeniedException', status: 403, message}, context);
	expect(next[0]?.say).toContain(`Ask ${who} to exempt ${stream}`);
	expect(next[1]?.say).toContain('adding an Allow does not help');
	expect(next.map(({own}) => own)).not.toContain('policy --missing');
});

test('A deny of an unnamed policy asks for no permission either', () => {
	const message = denied(profile, 'with an explicit deny');
	const {next, title} = explainRefusal({name: 'AccessDeniedException', status: 403, message}, context);
	expect(title).toBe('AWS denies the call');
	expect(next[0]?.say).toContain('to exempt');
});
