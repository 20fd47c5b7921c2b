// The team's policy, judged by the evaluator of the simulated account: what it allows, and what it must not.
import {describe, expect, test} from 'vitest';
import {allClaudeNeeds, teamGeography} from '../../source/bedrock/policy/all-claude-needs.ts';
import {policyDocument} from '../../source/bedrock/policy/document.ts';
import {managedPolicyLimit, sizeOf} from '../../source/bedrock/policy/split.ts';
import {partitionOf, regions} from '../../source/bedrock/region.ts';
import {evaluate} from '../../source/simulated-aws/policy/evaluate.ts';
import {proofIn} from '../access/prove-in-world.ts';
import {world} from '../account/in-world.ts';

const accountId = '123456789012';
const policyFor = (region: string, apiKey = false) => ({
	name: 'Team',
	document: policyDocument(allClaudeNeeds({region, accountId, partition: partitionOf(region), apiKey}), {
		marketplace: true,
	}),
});

const team = policyFor('us-west-2');
const decide = (resource: string, profile?: string, action = 'bedrock:InvokeModelWithResponseStream') =>
	evaluate({identity: [team]}, {action, resource, context: profile ? {'bedrock:InferenceProfileArn': profile} : {}})
		.decision;

const model = (region: string, id = 'anthropic.claude-opus-5-5') => `arn:aws:bedrock:${region}::foundation-model/${id}`;
const system = (id: string, region = 'us-east-1', account = accountId) =>
	`arn:aws:bedrock:${region}:${account}:inference-profile/${id}`;
const application = (region = 'us-east-1', account = accountId) =>
	`arn:aws:bedrock:${region}:${account}:application-inference-profile/q7fkx2opus01`;
const us = system('us.anthropic.claude-opus-5-5');

describe('the policy for the US allows', () => {
	test.each([
		['a profile of the geography', us, us],
		['a model of the geography through it', model('us-east-2'), us],
		['an application profile of the account', application(), application()],
		['a Claude model of the geography through it', model('us-west-2'), application()],
	])('%s', (_, resource, profile) => {
		for (const action of ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'])
			expect(decide(resource, profile, action)).toBe('allowed');
	});

	test('listing and reading the profiles', () => {
		expect(decide(us, undefined, 'bedrock:GetInferenceProfile')).toBe('allowed');
		expect(
			decide(`arn:aws:bedrock:us-east-1:${accountId}:inference-profile/*`, undefined, 'bedrock:ListInferenceProfiles'),
		).toBe('allowed');
	});
});

describe('the policy for the US does not allow', () => {
	const global = system('global.anthropic.claude-opus-5-5');
	const eu = system('eu.anthropic.claude-opus-5-5', 'eu-west-1');
	test.each([
		['a model without a profile', model('us-east-1'), undefined],
		['a global profile', global, global],
		['the region-less model of a global profile', model(''), application()],
		['a profile of another geography', eu, eu],
		['a model of another geography through an application profile', model('eu-west-1'), application('eu-west-1')],
		[
			'a model of another maker through an application profile',
			model('us-east-1', 'amazon.nova-pro-v1:0'),
			application(),
		],
		[
			'a profile of another account',
			application('us-east-1', '210987654321'),
			application('us-east-1', '210987654321'),
		],
		['a model through a profile of another account', model('us-east-1'), application('us-east-1', '210987654321')],
		['a profile of another maker', system('us.amazon.nova-pro-v1:0'), system('us.amazon.nova-pro-v1:0')],
	])('%s', (_, resource, profile) => {
		expect(decide(resource, profile)).toBe('implicitDeny');
	});

	test('anything that writes', () => {
		for (const action of ['bedrock:CreateInferenceProfile', 'bedrock:DeleteInferenceProfile'])
			expect(decide(application(), undefined, action)).toBe('implicitDeny');
	});
});

describe('in a simulated account where it is all that a person has', () => {
	const healthy = world('healthy');
	const identity = {...healthy.identity, policies: {identity: [team]}};

	test.each([
		['its own profiles', undefined],
		[
			"AWS's own profiles",
			{primary: 'us.anthropic.claude-opus-5-5', haiku: 'us.anthropic.claude-haiku-4-5-20251001-v1:0'},
		],
	])('%s can be called, with and without streaming', async (_, pins) => {
		const {report} = await proofIn({...healthy, identity}, pins);
		expect(report.rows.map(({plain, stream}) => [plain, stream])).toEqual(report.rows.map(() => ['ok', 'ok']));
	});

	test('a global profile is refused', async () => {
		const {report} = await proofIn({...healthy, identity}, {primary: 'global.anthropic.claude-opus-5-5'});
		expect(report.rows.map(({plain}) => plain)).toEqual(['refused']);
	});
});

test.each(regions.map(({id}) => id))('for %s it is one managed policy that knows the region itself', (region) => {
	const {document} = policyFor(region, true);
	expect(sizeOf(document)).toBeLessThanOrEqual(managedPolicyLimit);
	const {patterns, regions: within} = teamGeography(region);
	if (within.length === 0) expect(patterns).toEqual(['global.anthropic.*']);
	else expect(within).toContain(region);
	expect(new Set(within.map(partitionOf)).size).toBeLessThanOrEqual(1);
});
