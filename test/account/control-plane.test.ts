// Lists, look-ups and permissions over the simulated AWS.
import {describe, expect, it} from 'vitest';
import {Problem} from '../../source/problem.ts';
import {enter, forever, world} from './in-world.ts';

const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const profileArn = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`;

describe('account', () => {
	it('lists only inference profiles of Anthropic models and of the given kind', async () => {
		const {account, target, aws} = await enter('healthy');
		const system = await account.inferenceProfiles(target, 'system', forever);
		const application = await account.inferenceProfiles(target, 'application', forever);
		for (const profile of [...system, ...application])
			expect(profile.modelArns.some((arn) => arn.includes('foundation-model/anthropic.'))).toBe(true);
		expect(new Set(system.map(({kind}) => kind))).toEqual(new Set(['system']));
		expect(new Set(application.map(({kind}) => kind))).toEqual(new Set(['application']));
		expect(system.find(({id}) => id === haiku)).toMatchObject({arn: profileArn(haiku)});
		expect(aws.requests.filter(({operation}) => operation === 'ListInferenceProfiles')).toHaveLength(2);
	});

	it('passes pages on as they arrive to every caller, and requests each page once', async () => {
		const {account, target, aws} = await enter(world('many-profiles:350'));
		const heard: number[][] = [[], []];
		const lists = await Promise.all(
			heard.map((sizes) =>
				account.inferenceProfiles(target, 'application', forever, (soFar) => sizes.push(soFar.length)),
			),
		);
		expect(lists[0]).toEqual(lists[1]);
		expect(heard[0]).toEqual(heard[1]);
		expect(heard[0]?.length).toBeGreaterThan(1);
		expect(heard[0]).toEqual([...(heard[0] ?? [])].sort((left, right) => left - right));
		const pages = aws.requests.filter(({operation}) => operation === 'ListInferenceProfiles');
		expect(pages).toHaveLength((heard[0]?.length ?? 0) + 1);
	});

	it('looks up an inference profile by id and by ARN, and reads its tags', async () => {
		const {account, target} = await enter('healthy');
		const byId = await account.inferenceProfile(target, haiku, forever);
		expect(await account.inferenceProfile(target, profileArn(haiku), forever)).toEqual(byId);
		const [own] = await account.inferenceProfiles(target, 'application', forever);
		if (!own) throw new Error('this world has no application profile');
		expect(Object.keys(await account.tags(target, own.arn, forever)).length).toBeGreaterThan(0);
	});

	it('rejects with the answer of AWS where an inference profile does not exist', async () => {
		const {account, target} = await enter('healthy');
		const error = await account.inferenceProfile(target, 'us.anthropic.claude-none', forever).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(Problem);
		expect(error).toMatchObject({answer: {status: expect.any(Number), message: expect.any(String)}});
	});

	it('reads foundation models, availability and the use-case form', async () => {
		const base = world('healthy');
		const states = {'anthropic.claude-haiku-4-5-20251001-v1:0': {agreement: 'NOT_AVAILABLE' as const}};
		const {account, target} = await enter({...base, modelStates: states, useCaseSubmitted: false});
		const models = await account.foundationModels(target, forever);
		expect(models.every(({id}) => id.startsWith('anthropic.'))).toBe(true);
		const model = 'anthropic.claude-haiku-4-5-20251001-v1:0';
		expect(await account.availability(target, model, forever)).toMatchObject({
			modelId: model,
			agreement: 'NOT_AVAILABLE',
			authorization: 'AUTHORIZED',
			region: 'AVAILABLE',
		});
		expect(await account.useCaseSubmitted(target, forever)).toBe(false);
		const other = await enter('healthy');
		expect(await other.account.useCaseSubmitted(other.target, forever)).toBe(true);
	});
});

it('account sends each request once and counts it', async () => {
	const {account, aws, target} = await enter('healthy');
	await account.identity(target, forever);
	await account.foundationModels(target, forever);
	const operations = ['GetRoleCredentials', 'GetCallerIdentity', 'ListFoundationModels'];
	expect(aws.requests.map(({operation}) => operation)).toEqual(operations);
	expect(account.requests()).toEqual(Object.fromEntries(operations.map((operation) => [operation, 1])));
});

describe('account, permissions', () => {
	it('reads the ARN of a role with its path and simulates it, with one result per action and resource', async () => {
		const {account, target} = await enter('haiku-denied');
		const principal = await account.roleArn(target, 'AWSReservedSSO_Dev_0123456789abcdef', forever);
		expect(principal).toContain(':role/aws-reserved/sso.amazonaws.com/us-west-2/');
		const model = (region: string) =>
			`arn:aws:bedrock:${region}::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0`;
		const results = await account.simulate(
			target,
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

	it('rejects with the name of the action that is denied', async () => {
		const {account, target} = await enter('no-iam-rights');
		await expect(account.roleArn(target, 'AWSReservedSSO_Dev_0123456789abcdef', forever)).rejects.toMatchObject({
			code: 'access-denied',
			title: expect.stringContaining('iam:GetRole'),
		});
	});
});
