// The adapter against the simulated account: what it asks, what it makes of the answers, what it says when refused.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {isAbort} from '../../source/account/waiting.ts';
import {Problem} from '../../source/problem.ts';
import {enter, forever, world} from './in-world.ts';

const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const problem = (code: string) => expect.objectContaining({name: 'Problem', code});
const profileArn = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`;

describe('sign-in and identity', () => {
	it('gets role credentials for the cached SSO token and knows who calls', async () => {
		const {account, reach, aws} = await enter('healthy');
		expect(reach.signIn).toMatchObject({id: 'profile:dev', kind: 'sso', region: 'us-west-2', loginProfile: 'dev'});
		expect(reach.signIn.sso?.expires?.getTime()).toBeGreaterThan(Date.now());
		expect(await account.identity(reach, forever)).toEqual({
			accountId: '123456789012',
			arn: 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
			partition: 'aws',
		});
		expect(account.requests()).toEqual({GetRoleCredentials: 1, GetCallerIdentity: 1});
		expect(aws.requests.map(({operation}) => operation)).toEqual(['GetRoleCredentials', 'GetCallerIdentity']);
	});

	it('gets credentials once, whatever is asked at the same time', async () => {
		const {account, reach} = await enter('healthy');
		await Promise.all([
			account.identity(reach, forever),
			account.identity(reach, forever),
			account.foundationModels(reach, forever),
			account.inferenceProfiles(reach, 'system', forever),
		]);
		expect(account.requests()).toEqual({
			GetRoleCredentials: 1,
			GetCallerIdentity: 1,
			ListFoundationModels: 1,
			ListInferenceProfiles: 1,
		});
	});

	it('says how to sign in again when the session has ended, and works after that', async () => {
		const {account, reach, home} = await enter('expired-sso');
		expect(reach.signIn.signedOut).toBe(true);
		const refused = await account.identity(reach, forever).catch((error: unknown) => error);
		expect(refused).toMatchObject({
			code: 'sso-session-expired',
			next: [{say: 'Sign in again', run: 'aws sso login --profile dev'}],
		});
		expect(account.requests()).toEqual({});
		const token = (await import('../../source/account/token-cache.ts')).ssoTokenPath(
			(await import('../../source/account/config-files.ts')).configPaths({HOME: home}),
			'corp',
		);
		await writeFile(token, await readFile(join(home, '.aws/sso/after-sign-in.json')));
		const [signIn] = await account.signIns();
		expect(signIn?.signedOut).toBeUndefined();
		expect(await account.identity({...reach, ...(signIn && {signIn})}, forever)).toMatchObject({partition: 'aws'});
		// The same object as before works too: a failure is never kept.
		expect(await account.identity(reach, forever)).toMatchObject({partition: 'aws'});
	});

	it('uses keys of a profile and of the environment, and tells them apart', async () => {
		const keys = {AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'fake', AWS_REGION: 'us-west-2'};
		const {account, signIns} = await enter('healthy', keys);
		expect(signIns.map(({id}) => id)).toEqual(['profile:dev', 'profile:build', 'environment']);
		const arns = await Promise.all(
			signIns.map(async (signIn) => (await account.identity({signIn, region: 'us-west-2'}, forever)).arn),
		);
		expect(arns[1]).toBe('arn:aws:iam::123456789012:user/automation/build-bot');
		expect(arns[2]).toContain('assumed-role/AWSReservedSSO_Dev_');
	});

	it('asks for keys anew after AWS said that they have expired', async () => {
		const base = world('healthy');
		const keys = {...base.keys, AKIAOLD: 'expired' as const};
		const {account, signIns, home} = await enter({...base, keys});
		const file = join(home, '.aws/credentials');
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('AKIAI44QH8DHBEXAMPLE', 'AKIAOLD'));
		const signIn = signIns.find(({id}) => id === 'profile:build');
		if (!signIn) throw new Error('no profile build');
		const reach = {signIn, region: 'us-west-2'};
		await expect(account.identity(reach, forever)).rejects.toMatchObject({
			code: 'credentials-expired',
			next: [{run: 'aws configure --profile build'}],
			answer: {status: 403},
		});
		await writeFile(file, text);
		expect((await account.identity(reach, forever)).arn).toContain('build-bot');
	});

	it('thinks of the region where the keys are fine elsewhere, and keeps them', async () => {
		const {account, reach} = await enter({...world('healthy'), regionsOff: ['eu-south-1']});
		const off = {...reach, region: 'eu-south-1'};
		await expect(account.foundationModels(off, forever)).rejects.toMatchObject({
			code: 'credentials-invalid',
			title: expect.stringContaining('in eu-south-1'),
			next: expect.arrayContaining([
				expect.objectContaining({run: 'aws account get-region-opt-status --region-name eu-south-1'}),
			]),
		});
		await account.foundationModels(reach, forever);
		expect(account.requests().GetRoleCredentials).toBe(1);
	});

	it.each([
		['unknown', 'credentials-invalid'],
		['wrong-secret', 'signature-refused'],
	] as const)('names keys that are %s', async (state, code) => {
		const base = world('healthy');
		const {account, signIns} = await enter({...base, keys: {AKIAI44QH8DHBEXAMPLE: state}});
		const signIn = signIns.find(({id}) => id === 'profile:build');
		if (!signIn) throw new Error('no profile build');
		await expect(account.identity({signIn, region: 'us-west-2'}, forever)).rejects.toEqual(problem(code));
		await expect(account.foundationModels({signIn, region: 'us-west-2'}, forever)).rejects.toEqual(problem(code));
	});

	it('calls Bedrock with an API key, and says that the key has no identity', async () => {
		const base = world('healthy');
		const apiKeys = [{token: 'ABSK-fake', kind: 'long-term' as const, caller: base.identity}];
		const {account, signIns} = await enter({...base, apiKeys}, {AWS_BEARER_TOKEN_BEDROCK: 'ABSK-fake'});
		const signIn = signIns.find(({kind}) => kind === 'api-key');
		if (!signIn) throw new Error('no API key');
		const reach = {signIn, region: 'us-west-2'};
		expect((await account.inferenceProfiles(reach, 'system', forever)).length).toBeGreaterThan(0);
		expect(await account.probe(reach, haiku, 'stream', forever)).toMatchObject({outcome: 'ok'});
		await expect(account.identity(reach, forever)).rejects.toEqual(problem('api-key-alone'));
		await expect(account.roleArn(reach, 'Dev', forever)).rejects.toEqual(problem('api-key-alone'));
	});

	it('signs with keys although an empty or other API key is in the environment', async () => {
		for (const AWS_BEARER_TOKEN_BEDROCK of ['', 'ABSK-of-another-account']) {
			const {account, reach} = await enter('healthy', {AWS_BEARER_TOKEN_BEDROCK});
			expect(reach.signIn.id).toBe('profile:dev');
			expect((await account.inferenceProfiles(reach, 'system', forever)).length).toBeGreaterThan(0);
		}
	});
});

describe('lists and look-ups', () => {
	it('lists Anthropic inference profiles only, of the kind that was asked for', async () => {
		const {account, reach, aws} = await enter('healthy');
		const system = await account.inferenceProfiles(reach, 'system', forever);
		const application = await account.inferenceProfiles(reach, 'application', forever);
		for (const profile of [...system, ...application])
			expect(profile.modelArns.some((arn) => arn.includes('foundation-model/anthropic.'))).toBe(true);
		expect(new Set(system.map(({kind}) => kind))).toEqual(new Set(['system']));
		expect(new Set(application.map(({kind}) => kind))).toEqual(new Set(['application']));
		expect(system.find(({id}) => id === haiku)).toMatchObject({arn: profileArn(haiku)});
		expect(aws.requests.filter(({operation}) => operation === 'ListInferenceProfiles')).toHaveLength(2);
	});

	it('tells pages as they arrive, to everyone who asked, and asks for each page once', async () => {
		const {account, reach, aws} = await enter(world('many-profiles:350'));
		const heard: number[][] = [[], []];
		const lists = await Promise.all(
			heard.map((sizes) =>
				account.inferenceProfiles(reach, 'application', forever, (soFar) => sizes.push(soFar.length)),
			),
		);
		expect(lists[0]).toEqual(lists[1]);
		expect(heard[0]).toEqual(heard[1]);
		expect(heard[0]?.length).toBeGreaterThan(1);
		expect(heard[0]).toEqual([...(heard[0] ?? [])].sort((left, right) => left - right));
		const asked = aws.requests.filter(({operation}) => operation === 'ListInferenceProfiles');
		expect(asked).toHaveLength((heard[0]?.length ?? 0) + 1);
	});

	it('looks one profile up, by id and by ARN, and reads tags', async () => {
		const {account, reach} = await enter('healthy');
		const byId = await account.inferenceProfile(reach, haiku, forever);
		expect(await account.inferenceProfile(reach, profileArn(haiku), forever)).toEqual(byId);
		const [own] = await account.inferenceProfiles(reach, 'application', forever);
		if (!own) throw new Error('this world has no application profile');
		expect(Object.keys(await account.tags(reach, own.arn, forever)).length).toBeGreaterThan(0);
	});

	it('says that a profile does not exist, with the answer of AWS', async () => {
		const {account, reach} = await enter('healthy');
		const error = await account.inferenceProfile(reach, 'us.anthropic.claude-none', forever).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(Problem);
		expect(error).toMatchObject({answer: {status: expect.any(Number), message: expect.any(String)}});
	});

	it('reads models, availability and the use-case form', async () => {
		const base = world('healthy');
		const states = {'anthropic.claude-haiku-4-5-20251001-v1:0': {agreement: 'NOT_AVAILABLE' as const}};
		const {account, reach} = await enter({...base, modelStates: states, useCaseSubmitted: false});
		const models = await account.foundationModels(reach, forever);
		expect(models.every(({id}) => id.startsWith('anthropic.'))).toBe(true);
		const model = 'anthropic.claude-haiku-4-5-20251001-v1:0';
		expect(await account.availability(reach, model, forever)).toMatchObject({
			modelId: model,
			agreement: 'NOT_AVAILABLE',
			authorization: 'AUTHORIZED',
			region: 'AVAILABLE',
		});
		expect(await account.useCaseSubmitted(reach, forever)).toBe(false);
		const other = await enter('healthy');
		expect(await other.account.useCaseSubmitted(other.reach, forever)).toBe(true);
	});
});

describe('permissions', () => {
	it('finds the ARN of a role with its path and simulates it, one answer per action and resource', async () => {
		const {account, reach} = await enter('haiku-denied');
		const principal = await account.roleArn(reach, 'AWSReservedSSO_Dev_0123456789abcdef', forever);
		expect(principal).toContain(':role/aws-reserved/sso.amazonaws.com/us-west-2/');
		const model = (region: string) =>
			`arn:aws:bedrock:${region}::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0`;
		const results = await account.simulate(
			reach,
			{
				principal,
				actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
				resources: [profileArn(haiku), model('us-west-2'), model('us-east-2')],
				context: {'bedrock:InferenceProfileArn': profileArn(haiku)},
			},
			forever,
		);
		expect(results.map(({decision}) => decision)).toEqual([
			'allowed',
			'allowed',
			'allowed',
			'allowed',
			'allowed',
			'implicitDeny',
		]);
		expect(results[5]).toMatchObject({action: 'bedrock:InvokeModelWithResponseStream', resource: model('us-east-2')});
	});

	it('says which action is denied, and that a policy can be shown', async () => {
		const {account, reach} = await enter('no-iam-rights');
		await expect(account.roleArn(reach, 'AWSReservedSSO_Dev_0123456789abcdef', forever)).rejects.toMatchObject({
			code: 'access-denied',
			title: expect.stringContaining('iam:GetRole'),
		});
	});
});

describe('probes', () => {
	it.each(['plain', 'stream'] as const)('proves access, %s', async (way) => {
		const {account, reach, aws} = await enter('healthy');
		const result = await account.probe(reach, haiku, way, forever);
		expect(result).toEqual({outcome: 'ok', milliseconds: expect.any(Number)});
		const [operation] = way === 'plain' ? ['InvokeModel'] : ['InvokeModelWithResponseStream'];
		expect(aws.requests.at(-1)).toMatchObject({operation, detail: haiku, status: 200});
	});

	it('sends an ARN exactly as given', async () => {
		const {account, reach, aws} = await enter('healthy');
		await account.probe(reach, profileArn(haiku), 'stream', forever);
		expect(aws.requests.at(-1)).toMatchObject({detail: profileArn(haiku)});
	});

	it('tells the two ways apart where only streams are denied', async () => {
		const {account, reach} = await enter('haiku-denied');
		expect(await account.probe(reach, haiku, 'plain', forever)).toMatchObject({outcome: 'ok'});
		expect(await account.probe(reach, haiku, 'stream', forever)).toMatchObject({
			outcome: 'refused',
			answer: {name: 'AccessDeniedException', status: 403, message: expect.stringContaining('us-east-2')},
		});
	});

	it.each([
		[{kind: 'error', status: 429, name: 'ThrottlingException', message: 'Too many tokens'}, 'throttled'],
		[{kind: 'error', status: 503, name: 'ServiceUnavailableException', message: 'busy'}, 'refused'],
		[{kind: 'in-stream', name: 'throttlingException', message: 'Too many tokens'}, 'throttled'],
		[{kind: 'in-stream', name: 'modelStreamErrorException', message: 'broken'}, 'refused'],
	] as const)('reads %o as %s', async (fault, outcome) => {
		const faults = [{operation: 'InvokeModelWithResponseStream', ...fault}];
		const {account, reach} = await enter({...world('healthy'), faults});
		const result = await account.probe(reach, haiku, 'stream', forever);
		expect(result).toMatchObject({outcome, answer: {message: fault.message}});
		expect(account.requests().InvokeModelWithResponseStream).toBe(1);
	});

	it('blames nobody at AWS for a web page', async () => {
		const faults = [{operation: '*', kind: 'html' as const, status: 403, body: '<title>Blocked by Corp</title>'}];
		const {account, reach} = await enter(
			{...world('healthy'), faults},
			{AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'fake'},
		);
		const signIn = {id: 'environment', kind: 'environment' as const};
		await expect(account.probe({...reach, signIn}, haiku, 'plain', forever)).rejects.toMatchObject({
			code: 'not-aws',
			because: expect.stringContaining('Blocked by Corp'),
		});
		await expect(account.foundationModels({...reach, signIn}, forever)).rejects.toEqual(problem('not-aws'));
	});

	it.each(['hang', 'malformed'] as const)('does not take a stream for good that is none: %s', async (kind) => {
		const faults = [{operation: 'InvokeModelWithResponseStream', kind}];
		const {account, reach} = await enter({...world('healthy'), faults}, {}, kind === 'hang' ? {probe: 500} : {});
		const result = await account.probe(reach, haiku, 'stream', forever).catch((error: unknown) => error);
		if (kind === 'hang') expect(result).toMatchObject({outcome: 'refused', answer: {name: 'TimeoutError'}});
		else expect(result).toMatchObject({name: 'Problem', code: 'not-aws'});
	});

	it.each([
		['inferenceProfiles', 'ListInferenceProfiles'],
		['identity', 'GetCallerIdentity'],
		['credentials', 'GetRoleCredentials'],
	])('does not wait for ever: %s', async (what, operation) => {
		const faults = [{operation, kind: 'hang' as const}];
		const {account, reach} = await enter(
			{...world('healthy'), faults},
			{},
			{call: 400, list: 400, ...(what === 'credentials' && {credentials: 400})},
		);
		const asked =
			what === 'inferenceProfiles'
				? account.inferenceProfiles(reach, 'system', forever)
				: account.identity(reach, forever);
		const code = what === 'credentials' ? 'credentials-timed-out' : 'timed-out';
		await expect(asked).rejects.toMatchObject({name: 'Problem', code});
	});

	it('ends at once when given up, as an abort and not as a problem', async () => {
		const faults = [{operation: 'InvokeModel', kind: 'hang' as const}];
		const {account, reach} = await enter({...world('healthy'), faults});
		const giveUp = new AbortController();
		const waiting = account.probe(reach, haiku, 'plain', giveUp.signal);
		setTimeout(() => giveUp.abort(), 300);
		const error = await waiting.catch((e: unknown) => e);
		expect(isAbort(error)).toBe(true);
	});
});

it('is refused as Claude Code will be when the clock is wrong, every time', async () => {
	const {account, reach} = await enter({...world('healthy'), clockAhead: 400});
	expect(await account.identity(reach, forever)).toMatchObject({partition: 'aws'});
	for (const way of ['plain', 'stream', 'plain'] as const)
		expect(await account.probe(reach, haiku, way, forever)).toMatchObject({
			outcome: 'refused',
			answer: {message: expect.stringContaining('Signature expired')},
		});
});

it('tells how far the clock of AWS is from ours', async () => {
	const {account, reach} = await enter({...world('healthy'), clockAhead: 120});
	expect(account.clockSkew?.()).toBeUndefined();
	await account.identity(reach, forever);
	expect(account.clockSkew?.()).toBeGreaterThan(110_000);
	expect(account.clockSkew?.()).toBeLessThan(130_000);
});
