// What must be allowed, and the policy that allows exactly that; judged by an IAM evaluator that is not ours.
import fc from 'fast-check';
import Pbac from 'pbac';
import {describe, expect, test} from 'vitest';
import {type ChosenProfile, callActions, type Need, neededPermissions} from '../../source/bedrock/permissions.ts';
import {type PolicyDocument, policyDocument} from '../../source/bedrock/policy/document.ts';
import {systemProfileNeeds, systemProfilePatterns} from '../../source/bedrock/policy/pattern-needs.ts';
import {managedPolicyLimit, sizeOf, splitPolicy} from '../../source/bedrock/policy/split.ts';
import {account, application, haiku, opus, routes, sonnet, system} from './profiles.ts';

const base = {accountId: account, partition: 'aws'};
const chosen = (role: string, profile: ChosenProfile['profile'], region = 'us-west-2'): ChosenProfile => ({
	role,
	profile,
	region,
});
const models = (needs: readonly Need[]) => needs.filter(({resource}) => resource.includes(':foundation-model/'));

const chosenSets = fc.array(
	fc
		.tuple(
			fc.constantFrom('primary', 'opus', 'sonnet', 'haiku'),
			fc.constantFrom('us', 'eu', 'jp', 'global', ''),
			fc.constantFrom(opus, sonnet, haiku),
			fc.constantFrom('us-west-2', 'us-west-1', 'eu-west-1'),
			fc.boolean(),
		)
		.map(([role, prefix, model, region, own]) =>
			chosen(
				role,
				own || !prefix ? application('team', model, region, {prefix}) : system(prefix, model, region),
				region,
			),
		),
	{minLength: 1, maxLength: 5},
);

describe('neededPermissions', () => {
	test('a geographic profile needs itself, and its model in the source and in every destination, each under its own region', () => {
		const needs = neededPermissions({
			...base,
			profiles: [chosen('opus', system('us', opus, 'us-west-1'), 'us-west-1')],
		});
		for (const action of callActions) {
			expect(
				needs
					.filter((need) => need.action === action)
					.map(({resource, requestedRegion}) => [resource, requestedRegion]),
			).toEqual([
				[`arn:aws:bedrock:us-west-1:${account}:inference-profile/us.${opus}`, 'us-west-1'],
				...['us-west-1', ...(routes.us ?? [])].map((region) => [
					`arn:aws:bedrock:${region}::foundation-model/${opus}`,
					region,
				]),
			]);
		}
	});

	test('a global profile needs three resources, the one without region under "unspecified"', () => {
		const needs = neededPermissions({...base, profiles: [chosen('opus', system('global', opus, 'us-west-2'))]});
		expect(
			needs
				.filter(({action}) => action === callActions[1])
				.map(({resource, requestedRegion}) => [resource, requestedRegion]),
		).toEqual([
			[`arn:aws:bedrock:us-west-2:${account}:inference-profile/global.${opus}`, 'us-west-2'],
			[`arn:aws:bedrock:us-west-2::foundation-model/${opus}`, 'us-west-2'],
			[`arn:aws:bedrock:::foundation-model/${opus}`, 'unspecified'],
		]);
	});

	test('the models of an application profile are called through its own ARN', () => {
		const own = application('team', opus, 'us-west-2', {prefix: 'us'});
		const needs = neededPermissions({...base, profiles: [chosen('opus', own)]});
		expect(new Set(models(needs).map(({profileArn}) => profileArn))).toEqual(new Set([own.arn]));
	});

	test('roles that share a profile share its permissions, and an API key needs one more', () => {
		const profile = system('us', opus, 'us-west-2');
		const one = neededPermissions({...base, profiles: [chosen('primary', profile)]});
		const two = neededPermissions({
			...base,
			profiles: [chosen('primary', profile), chosen('opus', profile)],
			apiKey: true,
		});
		expect(two).toHaveLength(one.length + 1);
		expect(models(two).every(({roles}) => roles.join() === 'primary,opus')).toBe(true);
		expect(two.at(-1)).toMatchObject({action: 'bedrock:CallWithBearerToken', resource: '*', purpose: 'api-key'});
	});

	test('permissions are complete, never doubled and without wildcards, whatever is chosen', () => {
		fc.assert(
			fc.property(chosenSets, (profiles) => {
				const needs = neededPermissions({...base, profiles});
				const keys = needs.map(({action, resource, requestedRegion, profileArn}) =>
					[action, resource, requestedRegion, profileArn].join(),
				);
				expect(new Set(keys).size).toBe(keys.length);
				for (const need of needs) {
					if (need.purpose !== 'list') expect(need.resource).not.toMatch(/[*?]/);
					expect(need.roles.length).toBeGreaterThan(0);
				}
				for (const {profile, region, role} of profiles) {
					for (const action of callActions) {
						const mine = needs
							.filter((need) => need.action === action && need.roles.includes(role))
							.map(({resource}) => resource);
						const source = profile.modelArns[0]?.replace(/bedrock:[^:]*:/, `bedrock:${region}:`);
						expect(mine).toEqual(expect.arrayContaining([...profile.modelArns, source]));
						expect(mine.some((resource) => resource.endsWith(`/${profile.id}`))).toBe(true);
					}
				}
			}),
		);
	});
});

function judging(policy: PolicyDocument | readonly PolicyDocument[]): (need: Need) => boolean {
	const evaluator = new Pbac(policy);
	return ({action, resource, profileArn}) =>
		evaluator.evaluate({action, resource, context: {bedrock: {InferenceProfileArn: profileArn ?? 'none'}}});
}

describe('policyDocument', () => {
	test('the policy allows every needed permission and, of all combinations of what it names, no other', () => {
		fc.assert(
			fc.property(chosenSets, (profiles) => {
				const needs = neededPermissions({...base, profiles}).filter(({purpose}) => purpose !== 'list');
				const allows = judging(policyDocument(needs));
				for (const need of needs) expect(allows(need)).toBe(true);
				const wanted = new Set(needs.map(({action, resource, profileArn}) => [action, resource, profileArn].join()));
				const profileArns = [undefined, ...new Set(models(needs).map(({profileArn}) => profileArn))];
				for (const resource of new Set(models(needs).map((need) => need.resource))) {
					for (const profileArn of profileArns) {
						for (const action of [...callActions, 'bedrock:GetInferenceProfile', 'bedrock:CreateInferenceProfile']) {
							const need = {action, resource, profileArn} as Need;
							expect(allows(need)).toBe(wanted.has([action, resource, profileArn].join()));
						}
					}
				}
			}),
			{numRuns: 40},
		);
	});

	test('the policy for one geography has one statement of each kind', () => {
		const profiles = [
			chosen('primary', system('us', opus, 'us-west-2')),
			chosen('opus', system('us', opus, 'us-west-2')),
		];
		const policy = policyDocument(neededPermissions({...base, profiles}), {marketplace: true});
		expect(policy.Statement.map(({Sid}) => Sid)).toEqual([
			'CallProfiles',
			'Opus55ThroughProfile',
			'ListProfiles',
			'FirstUseOnMarketplace',
		]);
		expect(policy.Statement[1]).toEqual({
			Sid: 'Opus55ThroughProfile',
			Effect: 'Allow',
			Action: callActions,
			Resource: (routes.us ?? []).map((region) => `arn:aws:bedrock:${region}::foundation-model/${opus}`),
			Condition: {
				StringEquals: {
					'bedrock:InferenceProfileArn': [`arn:aws:bedrock:us-west-2:${account}:inference-profile/us.${opus}`],
				},
			},
		});
	});

	test('the policy is empty when nothing is missing', () => {
		expect(policyDocument([]).Statement).toEqual([]);
		expect(splitPolicy(policyDocument([]))).toEqual([]);
	});

	test("the policy for AWS's own profiles of a region allows every Claude model, but only through them", () => {
		const needs = systemProfileNeeds({region: 'us-west-2', accountId: account, roles: ['opus']});
		const policy = policyDocument(needs);
		const profiles = `arn:aws:bedrock:us-west-2:${account}:inference-profile/us.anthropic.*`;
		expect(policy.Statement.map(({Sid, Resource, Condition}) => [Sid, Resource, Condition])).toEqual([
			['CallProfiles', [profiles], undefined],
			[
				'AnyClaudeModelThroughProfile',
				['arn:aws:bedrock:*::foundation-model/anthropic.*'],
				{StringLike: {'bedrock:InferenceProfileArn': [profiles]}},
			],
			['ListProfiles', expect.anything(), undefined],
		]);
	});

	test.each([
		['us-west-2', ['us.anthropic.*']],
		['eu-west-2', ['eu.anthropic.*']],
		['ap-northeast-1', ['jp.anthropic.*']],
		['ap-south-1', ['global.anthropic.*']],
		['us-gov-west-1', ['us-gov.anthropic.*']],
	])("AWS's own profiles of %s are those whose ids match %j", (region, patterns) => {
		expect(systemProfilePatterns(region)).toEqual(patterns);
	});

	test('each Sid is used once and has letters and digits only', () => {
		fc.assert(
			fc.property(chosenSets, (profiles) => {
				const sids = policyDocument(neededPermissions({...base, profiles, apiKey: true})).Statement.map(({Sid}) => Sid);
				expect(new Set(sids).size).toBe(sids.length);
				for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
			}),
		);
	});
});

describe('splitPolicy', () => {
	test('a policy that is too long becomes several that fit and allow the same', () => {
		fc.assert(
			fc.property(chosenSets, fc.constantFrom(900, 1500, managedPolicyLimit), (profiles, limit) => {
				const needs = neededPermissions({...base, profiles}).filter(({purpose}) => purpose !== 'list');
				const documents = splitPolicy(policyDocument(needs), limit);
				for (const document of documents) {
					const [only] = document.Statement;
					const atom = document.Statement.length === 1 && only?.Resource.length === 1;
					expect(atom || sizeOf(document) <= limit).toBe(true);
					expect(new Set(document.Statement.map(({Sid}) => Sid)).size).toBe(document.Statement.length);
				}
				const allows = judging(documents);
				for (const need of needs) expect(allows(need)).toBe(true);
			}),
			{numRuns: 40},
		);
	});
});
