// Proof of access in every world: what is asked, how often, and what is made of it.
import {describe, expect, onTestFinished, test} from 'vitest';
import {proveAccess} from '../../source/access/prove/index.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {enter, world} from '../account/in-world.ts';
import {proofIn} from './prove-in-world.ts';

const verdicts = (report: {rows: readonly {role: string; plain: string; stream: string; status: string}[]}) =>
	report.rows.map(({role, plain, stream, status}) => [role, plain, stream, status].join(' '));

const opus = 'us.anthropic.claude-opus-5-5';
const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';

describe('a healthy account', () => {
	test('is proven, and nothing is asked twice', async () => {
		const {report, sent, evidence} = await proofIn('healthy');
		expect(verdicts(report)).toEqual(['primary ok ok ok', 'opus ok ok ok', 'sonnet ok ok ok', 'haiku ok ok ok']);
		expect(report).toMatchObject({status: 'ok', findings: [{id: 'access', status: 'ok'}]});
		for (const row of report.rows) {
			for (const each of row.destinations)
				expect([each.plain, each.stream]).toEqual(['allowed (simulated)', 'allowed (simulated)']);
		}
		expect(evidence.simulation).toEqual({
			state: 'asked',
			principal:
				'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef',
		});
		// Four roles, three profiles.
		expect(sent).toEqual({
			GetCallerIdentity: 1,
			GetRole: 1,
			SimulatePrincipalPolicy: 1,
			GetFoundationModelAvailability: 3,
			InvokeModel: 3,
			InvokeModelWithResponseStream: 3,
		});
	});

	test('shows its progress: calls run before they answer, and what is known is never taken back', async () => {
		const {progress, asked} = await proofIn('healthy', {opus});
		expect(progress.some(({probes}) => probes.some(({state}) => state === 'running'))).toBe(true);
		expect(progress.at(-1)?.complete).toBe(true);
		const answered = progress.map(({probes}) => probes.filter(({state}) => state === 'asked').length);
		expect(answered).toEqual([...answered].sort((left, right) => left - right));
		expect(asked.roles).toHaveLength(1);
	});

	test('without calls is not proven, and says so', async () => {
		const {report, sent} = await proofIn('healthy', {opus}, {probe: false});
		expect(verdicts(report)).toEqual(['opus not asked not asked unknown']);
		expect(report).toMatchObject({status: 'unknown', findings: [{id: 'access-not-probed'}]});
		expect(sent).not.toHaveProperty('InvokeModel');
		// What AWS says of the model costs nothing.
		expect(sent).toHaveProperty('GetFoundationModelAvailability');
	});
});

describe('refusals', () => {
	test('one stream missing in one destination', async () => {
		const {report} = await proofIn('haiku-denied', {opus, haiku});
		expect(verdicts(report)).toEqual(['opus ok ok ok', 'haiku ok refused fail']);
		const [, row] = report.rows;
		expect(row?.refusal).toMatchObject({
			cause: 'identity-policy',
			action: 'bedrock:InvokeModelWithResponseStream',
			resource: expect.stringContaining('us-east-2'),
		});
		expect(row?.destinations.map(({region, plain, stream}) => `${region} ${plain} ${stream}`)).toEqual([
			'us-west-2 allowed (simulated) allowed (simulated)',
			'us-east-1 allowed (simulated) allowed (simulated)',
			'us-east-2 allowed (simulated) denied',
		]);
		expect(report.findings).toEqual([expect.objectContaining({id: 'access-identity-policy', status: 'fail'})]);
		expect(report.findings[0]?.title).toMatch(/^haiku: /);
	});

	test('an account that allows only its own profiles', async () => {
		const own = await proofIn('own-profiles-only');
		expect(own.report.status).toBe('ok');
		expect(own.sent.SimulatePrincipalPolicy).toBeGreaterThan(1);
		const system = await proofIn('own-profiles-only', {opus});
		expect(verdicts(system.report)).toEqual(['opus refused refused fail']);
	});

	test('where nothing is allowed the typed pins are tried, and what they usually need is named', async () => {
		const {report} = await proofIn('no-access', {opus, haiku});
		expect(verdicts(report)).toEqual(['opus refused refused fail', 'haiku refused refused fail']);
		expect(report.rows[0]?.destinations).toHaveLength(3);
	});

	test('a session that has ended fails, and the next step is to sign in', async () => {
		const {report} = await proofIn('expired-sso', {opus});
		expect(verdicts(report)).toEqual(['opus refused refused fail']);
		expect(report.findings[0]).toMatchObject({
			id: 'access-sso-session-expired',
			status: 'fail',
			next: [{run: 'aws sso login --profile dev'}],
		});
	});
});

describe('what cannot be asked', () => {
	test('without rights in IAM a call proves only the way it went', async () => {
		const {report} = await proofIn('no-iam-rights', {opus});
		expect(verdicts(report)).toEqual(['opus ok ok unknown']);
		expect(report.findings).toEqual([
			expect.objectContaining({
				id: 'access-destinations-unknown',
				status: 'unknown',
				because: 'not allowed to ask IAM',
			}),
		]);
		expect(report.status).toBe('unknown');
	});

	test('a global profile needs the same three permissions for every call, so one success is enough', async () => {
		const {report} = await proofIn('no-iam-rights', {opus: 'global.anthropic.claude-opus-5-5'});
		expect(verdicts(report)).toEqual(['opus ok ok ok']);
	});

	test('an id that the account does not know, or that is malformed, is never called', async () => {
		const unknown = 'us.anthropic.claude-opus-9';
		const {report, sent} = await proofIn('healthy', {opus: unknown, haiku: 'haiku'});
		expect(verdicts(report)).toEqual(['opus not asked not asked fail', 'haiku not asked not asked fail']);
		expect(report.findings.map(({id}) => id)).toEqual(['access-unknown-profile', 'access-malformed']);
		expect(sent).not.toHaveProperty('InvokeModel');
	});
});

describe('a model whose first call would subscribe the account', () => {
	const unsubscribed: World = {
		...world('healthy'),
		modelStates: {'anthropic.claude-opus-5-5': {agreement: 'NOT_AVAILABLE'}},
	};
	const withoutForm: World = {...world('healthy'), useCaseSubmitted: false};

	test('is not called unasked; the others are', async () => {
		const {report, sent} = await proofIn(unsubscribed, {opus, haiku});
		expect(verdicts(report)).toEqual(['opus not asked not asked unknown', 'haiku ok ok ok']);
		expect(report.findings.map(({id}) => id)).toEqual(['access-agreement']);
		expect(sent).toMatchObject({InvokeModel: 1, GetUseCaseForModelAccess: 1});
	});

	test('the form that is missing is named', async () => {
		const {report} = await proofIn(withoutForm, {opus});
		expect(report.findings.map(({id}) => id)).toEqual(['access-agreement', 'access-use-case-form']);
	});

	test('is called when the user says so', async () => {
		const {report} = await proofIn(withoutForm, {opus}, {subscribe: true});
		expect(verdicts(report)).toEqual(['opus refused refused fail']);
		expect(report.rows[0]?.refusal?.cause).toBe('use-case-form');
	});
});

describe('trouble on the way', () => {
	const faulty = (...faults: World['faults']): World => ({...world('healthy'), faults});
	const slow = {status: 429, name: 'ThrottlingException'} as const;

	test('throttled is reachable; the quota of the day is worth a warning', async () => {
		const busy = await proofIn(
			faulty({
				operation: 'InvokeModel',
				kind: 'error',
				...slow,
				message: 'Too many requests, please wait before trying again.',
			}),
			{opus},
		);
		expect(verdicts(busy.report)).toEqual(['opus throttled ok ok']);
		expect(busy.report.status).toBe('ok');
		const day = await proofIn(
			faulty({
				operation: 'InvokeModel',
				kind: 'error',
				...slow,
				message: 'Too many tokens per day, please wait before trying again.',
			}),
			{opus},
		);
		expect(day.report).toMatchObject({status: 'warn', findings: [{id: 'access-daily-quota'}]});
	});

	test('AWS on a bad day says nothing about access', async () => {
		const {report} = await proofIn(
			faulty({
				operation: 'InvokeModel',
				kind: 'error',
				status: 503,
				name: 'ServiceUnavailableException',
				message: 'Bedrock is unable to process your request.',
			}),
			{opus},
		);
		expect(verdicts(report)).toEqual(['opus unknown ok unknown']);
		expect(report.findings).toEqual([expect.objectContaining({id: 'access-no-answer', status: 'unknown'})]);
	});

	test('a web proxy in the way is not AWS: that no call will work is proven, and it is named', async () => {
		const {report} = await proofIn(
			faulty({operation: 'InvokeModel', kind: 'html', status: 403, body: '<html>Forbidden</html>'}),
			{opus},
		);
		expect(verdicts(report)).toEqual(['opus refused ok fail']);
		expect(report.findings).toEqual([expect.objectContaining({id: 'access-not-aws', status: 'fail'})]);
		expect(report.findings[0]?.next.length).toBeGreaterThan(0);
	});

	test('what never answers ends with the time that was given', async () => {
		const {report} = await proofIn(faulty({operation: 'InvokeModel', kind: 'hang'}), {opus}, {limit: 2500});
		expect(verdicts(report)).toEqual(['opus unknown ok unknown']);
		expect(report.findings[0]).toMatchObject({id: 'access-no-answer', title: 'opus: AWS did not answer in time'});
	});
});

describe('giving up', () => {
	test('rejects at once with the reason, and nothing is told after that', async () => {
		const {account, target} = await enter(world('all-hanging'));
		const stop = new AbortController();
		let told = 0;
		const asked = {roles: [{role: 'opus', pin: opus, region: target.region}]};
		const proof = proveAccess(
			account,
			target.signIn,
			asked,
			{probe: true, subscribe: false, simulate: true},
			stop.signal,
			() => told++,
		);
		stop.abort(new Error('enough'));
		await expect(proof).rejects.toThrow('enough');
		const before = told;
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(told).toBe(before);
	});

	test('Node has nothing to warn about, however many profiles are asked about', async () => {
		const warnings: Error[] = [];
		const note = (warning: Error) => warnings.push(warning);
		process.on('warning', note);
		onTestFinished(() => void process.off('warning', note));
		const tiers = ['opus-5-5', 'opus-5', 'opus-4-8', 'sonnet-5-5', 'sonnet-5', 'sonnet-4-6'];
		const {report} = await proofIn('healthy', Object.fromEntries(tiers.map((id) => [id, `us.anthropic.claude-${id}`])));
		expect(report.rows.map(({plain}) => plain)).toEqual(tiers.map(() => 'ok'));
		expect(warnings.filter(({name}) => name === 'MaxListenersExceededWarning')).toEqual([]);
	});
});
