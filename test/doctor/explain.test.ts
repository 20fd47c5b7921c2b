// Tests what the doctor says about a message copied from Claude Code.
import {expect, it} from 'vitest';
import {explainMessage} from '../../source/doctor/explain/index.ts';
import {healthy} from './healthy.ts';
import {opus} from './names.ts';

it("A pasted refusal is explained with AWS's own words", () => {
	const pasted =
		'AWS authentication failed · refresh your AWS credentials (SSO sign-in, access keys, API key or proxy token) and retry · if credentials are current, check AWS permissions and model access · API Error: 403 User: arn:aws:sts::123456789012:assumed-role/Dev/user is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5 with an explicit deny in a service control policy';
	const [first] = explainMessage(healthy(), pasted);
	expect(first).toMatchObject({
		id: 'explained',
		status: 'fail',
		awsWords: expect.stringContaining('explicit deny in a service control policy'),
	});
	expect(first?.next.length).toBeGreaterThan(0);
});

it("The doctor looks for the cause where Claude Code shows none of AWS's words", () => {
	const pasted = `The model ${opus} is not available on your bedrock deployment. Try --model to switch to sonnet, or ask your admin to enable this model.`;
	const subject = healthy({useCase: {state: 'known', value: false}});
	const [first, cause, ...others] = explainMessage(subject, pasted);
	expect([first?.id, cause?.id, others]).toEqual(['explained', 'use-case-missing', []]);
	// The first step is that of the cause, not another model.
	expect(first?.next).toEqual(cause?.next);
	expect(explainMessage(healthy(), pasted)[0]?.because).toContain('nothing wrong');
});

const gone = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/zzzzzzzzzzzz';
const hidden = (id: string) =>
	`There's an issue with the selected model (${id}). It may not exist or you may not have access to it. Run --model to pick a different model.`;

it('The explanation of a hidden 404 lists the causes in order and marks those that hold here', () => {
	const [first] = explainMessage(healthy(), hidden(gone));
	expect(first).toMatchObject({
		status: 'fail',
		because: expect.stringContaining(`Nothing here names ${gone} any more.`),
	});
	expect(first?.evidence?.split('\n')).toEqual([
		'Possible causes, the likeliest first:',
		'The inference profile was deleted, or belongs to another account or region: found',
		'The use-case form was not submitted for this account: ruled out',
		expect.stringMatching(/^AWS has retired the model, or is about to: /),
		'A gateway answers, and does not know this path: ruled out',
	]);
	expect(first?.next[0]?.run).toBe('claude');
});

it('A cause about which AWS was not asked is reported as not known', () => {
	const asked = {state: 'not asked', why: '--offline was given'} as const;
	const [first] = explainMessage(healthy({profiles: asked, useCase: asked, models: asked}), hidden(opus));
	expect(first?.status).toBe('unknown');
	expect(first?.evidence?.match(/: cannot tell/g)).toHaveLength(3);
});

it('A text that no rule knows gets no explanation', () => {
	const [first] = explainMessage(healthy(), 'hello there');
	expect(first).toMatchObject({id: 'explained', status: 'unknown', because: 'hello there'});
	expect(first?.title).not.toContain('AWS did not');
	expect(first?.next[0]?.own).toBe('doctor --explain -');
});

it('An access key in a pasted text is masked', () => {
	const pasted = 'with AKIAIOSFODNN7EXAMPLE and ABSKQmVkcm9ja0FQSUtleS1leGFtcGxl';
	expect(explainMessage(healthy(), pasted)[0]?.because).toBe('with AKIA… and ABSK…');
});

it("An answer with a status but an unknown text is shown in AWS's words", () => {
	const [first] = explainMessage(healthy(), 'API Error: 418 I am a teapot');
	expect(first).toMatchObject({
		status: 'fail',
		title: 'AWS rejects the call with status 418',
		awsWords: 'I am a teapot',
	});
});

it.each([
	// The home has dev, which is in use, and prod; base gives dev its credentials in the last.
	[
		'Profile prod was not found.',
		'AWS profile prod does not exist, or has no credentials',
		['ruled out', 'cannot tell', 'found'],
	],
	[
		'Profile nope was not found.',
		'AWS profile nope does not exist, or has no credentials',
		['found', 'cannot tell', 'found'],
	],
	[
		'Profile dev was not found.',
		'AWS profile dev does not exist, or has no credentials',
		['ruled out', 'ruled out', 'cannot tell'],
	],
	[
		'Profile base was not found.',
		'AWS profile base does not exist, or has no credentials',
		['ruled out', 'ruled out', 'cannot tell'],
		'[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = base\n[profile base]\naws_access_key_id = a\naws_secret_access_key = b\n',
	],
])(
	'%s is told of the AWS profile that it names, and not of the one in use',
	(text: string, title: string, judged: readonly string[], awsConfig?: string) => {
		const other =
			'[profile dev]\naws_access_key_id = a\naws_secret_access_key = b\n[profile prod]\naws_access_key_id = a\naws_secret_access_key = b\n';
		const [first] = explainMessage(healthy({awsConfig: awsConfig ?? other}), text);
		expect(first?.title).toBe(title);
		expect([...(first?.evidence ?? '').matchAll(/: (found|ruled out|cannot tell)$/gm)].map(([, word]) => word)).toEqual(
			judged,
		);
	},
);
