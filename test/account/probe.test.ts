// Probes over the simulated AWS: what proves access, what is a refusal, and what is no answer of AWS.
import {describe, expect, it} from 'vitest';
import {isAbort} from '../../source/account/time-limits.ts';
import {enter, forever, requestFor, world} from './in-world.ts';
import {accountAt, serve, target as targetOfKeys} from './loopback.ts';

const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const problem = (code: string) => expect.objectContaining({name: 'Problem', code});
const profileArn = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`;

describe('probe', () => {
	it.each(['plain', 'stream'] as const)('proves access with a %s call', async (way) => {
		const {account, target, aws} = await enter('healthy');
		const result = await account.probe(target, requestFor(haiku, way), forever);
		expect(result).toEqual({outcome: 'ok', milliseconds: expect.any(Number)});
		const [operation] = way === 'plain' ? ['InvokeModel'] : ['InvokeModelWithResponseStream'];
		expect(aws.requests.at(-1)).toMatchObject({operation, detail: haiku, status: 200});
	});

	it('sends an ARN exactly as it is given', async () => {
		const {account, target, aws} = await enter('healthy');
		await account.probe(target, requestFor(profileArn(haiku), 'stream'), forever);
		expect(aws.requests.at(-1)).toMatchObject({detail: profileArn(haiku)});
	});

	it('tells plain and streamed calls apart where only streams are denied', async () => {
		const {account, target} = await enter('haiku-denied');
		expect(await account.probe(target, requestFor(haiku, 'plain'), forever)).toMatchObject({outcome: 'ok'});
		expect(await account.probe(target, requestFor(haiku, 'stream'), forever)).toMatchObject({
			outcome: 'refused',
			answer: {name: 'AccessDeniedException', status: 403, message: expect.stringContaining('us-east-2')},
		});
	});

	it.each([
		[{kind: 'error', status: 429, name: 'ThrottlingException', message: 'Too many tokens'}, 'throttled'],
		[{kind: 'error', status: 503, name: 'ServiceUnavailableException', message: 'busy'}, 'refused'],
		[{kind: 'in-stream', name: 'throttlingException', message: 'Too many tokens'}, 'throttled'],
		[{kind: 'in-stream', name: 'modelStreamErrorException', message: 'broken'}, 'refused'],
	] as const)('turns %o into %s', async (fault, outcome) => {
		const faults = [{operation: 'InvokeModelWithResponseStream', ...fault}];
		const {account, target} = await enter({...world('healthy'), faults});
		const result = await account.probe(target, requestFor(haiku, 'stream'), forever);
		expect(result).toMatchObject({outcome, answer: {message: fault.message}});
		expect(account.requests().InvokeModelWithResponseStream).toBe(1);
	});

	it.each(['', '{}', '[]', 'null', '"ok"', '{"content":"ok"}', 'data: {}', '<html>', '\u0000\u00FF\u0001'])(
		'takes %j with status 200 for no answer of a model',
		async (body) => {
			const url = await serve((_, response) =>
				response.writeHead(200, {'content-type': 'application/json', 'x-amzn-requestid': 'r'}).end(body),
			);
			const account = await accountAt(url);
			const outcome = account.probe(targetOfKeys, requestFor(haiku, 'plain'), forever);
			await expect(outcome).rejects.toEqual(problem('not-aws'));
		},
	);

	it('rejects with the title of a web page that came instead of an answer of AWS', async () => {
		const faults = [{operation: '*', kind: 'html' as const, status: 403, body: '<title>Blocked by Corp</title>'}];
		const {account, target} = await enter(
			{...world('healthy'), faults},
			{AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'fake'},
		);
		const signIn = {id: 'environment', kind: 'environment' as const};
		await expect(account.probe({...target, signIn}, requestFor(haiku, 'plain'), forever)).rejects.toMatchObject({
			code: 'not-aws',
			because: expect.stringContaining('Blocked by Corp'),
		});
		await expect(account.foundationModels({...target, signIn}, forever)).rejects.toEqual(problem('not-aws'));
	});

	it.each(['hang', 'malformed'] as const)('does not take a %s stream for a success', async (kind) => {
		const faults = [{operation: 'InvokeModelWithResponseStream', kind}];
		const {account, target} = await enter({...world('healthy'), faults}, {}, kind === 'hang' ? {probe: 500} : {});
		const result = await account.probe(target, requestFor(haiku, 'stream'), forever).catch((error: unknown) => error);
		if (kind === 'hang') expect(result).toMatchObject({outcome: 'refused', answer: {name: 'TimeoutError'}});
		else expect(result).toMatchObject({name: 'Problem', code: 'not-aws'});
	});

	it.each([
		['inferenceProfiles', 'ListInferenceProfiles'],
		['identity', 'GetCallerIdentity'],
		['credentials', 'GetRoleCredentials'],
	])('ends at the time limit where %s hangs', async (what, operation) => {
		const faults = [{operation, kind: 'hang' as const}];
		const {account, target} = await enter(
			{...world('healthy'), faults},
			{},
			{call: 400, list: 400, ...(what === 'credentials' && {credentials: 400})},
		);
		const call =
			what === 'inferenceProfiles'
				? account.inferenceProfiles(target, 'system', forever)
				: account.identity(target, forever);
		const code = what === 'credentials' ? 'credentials-timed-out' : 'timed-out';
		await expect(call).rejects.toMatchObject({name: 'Problem', code});
	});

	it('rejects at once with an abort, not with a Problem, when the caller gives up', async () => {
		const faults = [{operation: 'InvokeModel', kind: 'hang' as const}];
		const {account, target} = await enter({...world('healthy'), faults});
		const giveUp = new AbortController();
		const waiting = account.probe(target, requestFor(haiku, 'plain'), giveUp.signal);
		setTimeout(() => giveUp.abort(), 300);
		const error = await waiting.catch((e: unknown) => e);
		expect(isAbort(error)).toBe(true);
	});
});

it('probe is refused on every call, as Claude Code will be, where the clock is wrong', async () => {
	const {account, target} = await enter({...world('healthy'), clockAhead: 400});
	expect(await account.identity(target, forever)).toMatchObject({partition: 'aws'});
	for (const way of ['plain', 'stream', 'plain'] as const)
		expect(await account.probe(target, requestFor(haiku, way), forever)).toMatchObject({
			outcome: 'refused',
			answer: {message: expect.stringContaining('Signature expired')},
		});
});

it('clockSkew says how far the clock of AWS is from that of this machine', async () => {
	const {account, target} = await enter({...world('healthy'), clockAhead: 120});
	expect(account.clockSkew?.()).toBeUndefined();
	await account.identity(target, forever);
	expect(account.clockSkew?.()).toBeGreaterThan(110_000);
	expect(account.clockSkew?.()).toBeLessThan(130_000);
});
