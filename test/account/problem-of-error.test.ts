// What becomes of every known failure, and what is to be done next.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {SignIn} from '../../source/account/account.ts';
import {problemOfError} from '../../source/account/problem-of-error.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf} from '../../source/next-step.ts';
import {Problem} from '../../source/problem.ts';
import {answered, errorTexts, fromProvider, fromSystem, thrown} from '../bedrock/aws-errors/error-texts.ts';

const dev: SignIn = {
	id: 'profile:dev',
	kind: 'sso',
	profile: 'dev',
	loginProfile: 'dev',
	sso: {session: 'corp', startUrl: 'https://corp.example/start', accountId: '123456789012', roleName: 'Dev'},
};
const about = {signIn: dev, region: 'eu-west-1', operation: 'ListInferenceProfiles'};

describe('problemOfError', () => {
	it.each(errorTexts)('%s: %o', (code, error) => {
		const problem = problemOfError(thrown(error), about);
		expect(problem).toBeInstanceOf(Problem);
		expect(problem.code).toBe(code);
		const words = error.message === 'UnknownError' ? 'status 502' : error.message.split('\n')[0];
		expect(problem.because).toContain(words);
		expect(problem.title).not.toMatch(/\.$|undefined/);
		for (const step of problem.next) expect(commandOf(step, installed) ?? 'x').not.toMatch(/undefined/);
	});

	it.each([
		[{}, 'aws sso login --profile dev'],
		[{profile: 'default', loginProfile: 'default'}, 'aws sso login'],
		[{profile: 'chained', loginProfile: 'base'}, 'aws sso login --profile base'],
		[{profile: `it's; rm -rf ~`, loginProfile: `it's; rm -rf ~`}, `aws sso login --profile 'it'\\''s; rm -rf ~'`],
		[{profile: '-x', loginProfile: '-x'}, 'aws sso login --profile=-x'],
	])('signs in with the right profile: %o', (more, run) => {
		const error = thrown(fromProvider(`The SSO session associated with this profile has expired.`));
		const [step] = problemOfError(error, {...about, signIn: {...dev, ...more}}).next;
		expect(step && commandOf(step, installed)).toBe(run);
	});

	it('gives no command for a name that no paste survives', () => {
		const error = thrown(fromProvider('The SSO session associated with this profile has expired.'));
		const [next] = problemOfError(error, {...about, signIn: {...dev, loginProfile: 'a\nrm -rf ~'}}).next;
		expect(next?.say).toBe('Sign in');
		expect(next?.run).toBeUndefined();
	});

	it('names the action and the resource that are denied, and keeps the answer', () => {
		const message =
			'User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform: bedrock:ListInferenceProfiles on resource: arn:aws:bedrock:eu-west-1:123456789012:* because no identity-based policy allows the bedrock:ListInferenceProfiles action';
		const problem = problemOfError(thrown(answered('AccessDeniedException', message)), about);
		expect(problem.title).toBe('Your identity policy does not allow bedrock:ListInferenceProfiles');
		expect(problem.answer).toEqual({name: 'AccessDeniedException', message, status: 403, requestId: 'request-1'});
	});

	it('has no answer of AWS where none came', () => {
		for (const error of [fromSystem('ECONNREFUSED'), fromProvider('x'), {name: 'NotAws', message: 'page', status: 403}])
			expect(problemOfError(thrown(error), about).answer).toBeUndefined();
	});

	it('reads both attempts when two addresses refuse', () => {
		const parts = ['::1', '127.0.0.1'].map((at) => thrown(fromSystem('ECONNREFUSED', `connect ECONNREFUSED ${at}:1`)));
		const problem = problemOfError(Object.assign(new AggregateError(parts), {code: 'ECONNREFUSED'}), about);
		expect(problem.code).toBe('connection-failed');
		expect(problem.because).toContain('127.0.0.1:1');
	});

	it('points to the certificate that the AWS CLI was given', () => {
		const error = thrown(fromSystem('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed'));
		const {next} = problemOfError(error, {...about, environment: {AWS_CA_BUNDLE: '/etc/my ca.pem'}});
		expect(next[0] && commandOf(next[0], installed)).toBe(`export NODE_EXTRA_CA_CERTS='/etc/my ca.pem'`);
	});

	it('leaves a problem as it is', () => {
		const problem = new Problem({code: 'x', title: 'y'});
		expect(problemOfError(problem, about)).toBe(problem);
	});

	it('makes a problem of anything at all', () => {
		fc.assert(
			fc.property(fc.anything(), (error) => {
				const problem = problemOfError(error, about);
				expect(problem).toBeInstanceOf(Problem);
				expect(typeof problem.title).toBe('string');
			}),
		);
	});
});
