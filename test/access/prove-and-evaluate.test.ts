// The circle: what a report says is missing, granted exactly, must make the next report right; and no report may lie.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {missingPermissions} from '../../source/access/missing-permissions.ts';
import {policyDocument} from '../../source/bedrock/policy/document.ts';
import {askIam} from '../../source/simulated-aws/grants.ts';
import {
	allow,
	deny,
	type Policies,
	type Policy,
	type PolicyStatement,
	policy,
} from '../../source/simulated-aws/policy/document.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {forever, requestFor, world} from '../account/in-world.ts';
import {type Proof, proofIn} from './prove-in-world.ts';

const opus = 'us.anthropic.claude-opus-5-5';
const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const globalOpus = 'global.anthropic.claude-opus-5-5';
const pins = {primary: opus, opus, haiku};

const look = allow(['bedrock:List*', 'bedrock:Get*']);
const plain = 'bedrock:InvokeModel';
const both = [plain, 'bedrock:InvokeModelWithResponseStream'];
const profiles = 'arn:aws:bedrock:*:*:inference-profile/*';
const models = 'arn:aws:bedrock:*::foundation-model/*';

function within(policies: Policies): World {
	const base = world('healthy');
	return {...base, identity: {...base.identity, policies}};
}

function identity(...statements: PolicyStatement[]): World {
	return within({identity: [policy('Some', look, ...statements)]});
}

/** The same world with exactly the permissions that were missing. */
function granted(where: World, proof: Proof): World {
	const document: Policy['document'] = policyDocument(missingPermissions(proof.asked, proof.evidence));
	const {identity: before = [], ...others} = where.identity.policies;
	return {
		...where,
		identity: {...where.identity, policies: {...others, identity: [...before, {name: 'Missing', document}]}},
	};
}

const reached = (proof: Proof) => proof.report.rows.map(({plain: once, stream}) => [once, stream]);

type Fixable = [what: string, world: World, pins?: Readonly<Record<string, string>>];

const fixable: Fixable[] = [
	['nothing may be called', identity()],
	['nothing at all is allowed', within({identity: []})],
	['the profile but no model', identity(allow(both, profiles))],
	['the models but no profile', identity(allow(both, models))],
	[
		'the model in the source region only',
		identity(allow(both, [profiles, 'arn:aws:bedrock:us-west-2::foundation-model/*'])),
	],
	['plain calls only', identity(allow(plain))],
	[
		'models through other profiles only',
		identity(
			allow(both, profiles),
			allow(both, models, {StringLike: {'bedrock:InferenceProfileArn': '*application-inference-profile/*'}}),
		),
	],
	[
		'models as if the request stayed in the source region',
		identity(allow(both, profiles), allow(both, models, {StringEquals: {'aws:RequestedRegion': 'us-west-2'}})),
	],
	[
		'a global profile without the model that has no region',
		identity(allow(both, [profiles, 'arn:aws:bedrock:us-*::foundation-model/*'])),
		{opus: globalOpus, haiku},
	],
	[
		'the wrong model',
		identity(allow(both, profiles), allow(both, 'arn:aws:bedrock:*::foundation-model/anthropic.claude-haiku-*')),
	],
	['haiku in one destination', world('haiku-denied')],
	['only the own profiles', world('own-profiles-only')],
];

describe('granting exactly what is missing', () => {
	test.each<Fixable>(fixable)('%s, IAM can be asked', async (_, bare, chosen = pins) => {
		const {identity: before = [], ...others} = bare.identity.policies;
		const where: World = {
			...bare,
			identity: {...bare.identity, policies: {...others, identity: [...before, policy('Ask', askIam)]}},
		};
		const first = await proofIn(where, chosen);
		expect(first.report.status).toBe('fail');
		const second = await proofIn(granted(where, first), chosen);
		expect(
			reached(second)
				.flat()
				.every((verdict) => verdict === 'ok'),
		).toBe(true);
		expect(second.report.status).toBe('ok');
		expect(missingPermissions(second.asked, second.evidence)).toEqual([]);
	});

	test.each<Fixable>(fixable)('%s, IAM cannot be asked', async (_, bare, chosen = pins) => {
		const {identity: before = [], ...others} = bare.identity.policies;
		const silent = before.map((each) => ({...each, document: withoutAsking(each.document)}));
		const where: World = {...bare, identity: {...bare.identity, policies: {...others, identity: silent}}};
		const first = await proofIn(where, chosen);
		expect(first.report.status).toBe('fail');
		const second = await proofIn(granted(where, first), chosen);
		expect(
			reached(second)
				.flat()
				.every((verdict) => verdict === 'ok'),
		).toBe(true);
		expect(second.report.status).not.toBe('fail');
	});
});

function withoutAsking(document: Policy['document']): Policy['document'] {
	const all = [document.Statement].flat() as PolicyStatement[];
	return {...document, Statement: all.filter((statement) => statement !== askIam)};
}

describe('what no grant can fix', () => {
	const all = policy('All', allow('*'));
	test.each<[string, Policies, string]>([
		['a deny of the identity', {identity: [all, policy('No', deny(both, models))]}, 'explicit-deny-identity'],
		['a permissions boundary', {identity: [all], boundary: policy('Edge', look, askIam)}, 'permissions-boundary'],
		['a session policy', {identity: [all], session: [policy('Session', look, askIam)]}, 'session-policy'],
		[
			'a service control policy',
			{
				identity: [all],
				scp: [
					policy('All', allow('*')),
					policy('Region', deny('bedrock:*', '*', {StringEquals: {'aws:RequestedRegion': 'us-east-2'}})),
				],
			},
			'service-control-policy',
		],
		[
			'a resource control policy',
			{identity: [all], rcp: [policy('All', allow('*')), policy('No', deny(both, profiles))]},
			'resource-control-policy',
		],
		['a VPC endpoint', {identity: [all], vpcEndpoint: policy('Door', look)}, 'vpc-endpoint'],
	])('%s is named, and no policy is offered for it', async (_, policies, cause) => {
		const proof = await proofIn({...within(policies), sourceVpce: 'vpce-0123456789abcdef0'}, {opus});
		expect(proof.report.status).toBe('fail');
		expect(proof.report.rows[0]?.refusal?.cause).toBe(cause);
		expect(missingPermissions(proof.asked, proof.evidence)).toEqual([]);
	});

	test.each<[string, Policies, RegExp]>([
		[
			'a session policy',
			{identity: [all], session: [policy('Session', look, askIam)]},
			/; the simulation does not see session policies$/,
		],
		[
			'a service control policy with a condition',
			{
				identity: [all],
				scp: [
					policy('All', allow('*')),
					policy('Region', deny(both, '*', {StringEquals: {'aws:RequestedRegion': 'us-west-2'}})),
				],
			},
			/; the simulation leaves out service control policies with conditions$/,
		],
		[
			'a resource control policy',
			{identity: [all], rcp: [policy('All', allow('*')), policy('No', deny(both, profiles))]},
			/; the simulation does not see resource control policies$/,
		],
	])('what the simulation cannot see is said where it said yes: %s', async (_, policies, said) => {
		const {report} = await proofIn(within(policies), {opus});
		expect(report.findings.map(({id}) => id).at(-1)).toBe('access-disagreement');
		expect(`${report.rows[0]?.disagreement}`).toMatch(said);
	});
});

describe('when the simulation is behind', () => {
	test('a call that passes outranks it, and both are told', async () => {
		const where: World = {
			...within({identity: [policy('All', allow('*'))]}),
			simulator: {identity: [policy('Old', look, askIam)]},
		};
		const {report} = await proofIn(where, {opus});
		expect(report.rows[0]).toMatchObject({plain: 'ok', stream: 'ok', status: 'warn'});
		expect(report.rows[0]?.disagreement).toContain('The call counts');
		expect(report.status).toBe('warn');
	});
});

/** Any mixture of grants that someone might have written. */
const grants = fc.record({
	regions: fc.subarray(['us-east-1', 'us-east-2', 'us-west-2', ''], {minLength: 0}),
	profile: fc.boolean(),
	actions: fc.constantFrom(both, [plain], [both[1] ?? '']),
	ask: fc.boolean(),
	seed: fc.nat(999),
	pin: fc.constantFrom(opus, globalOpus),
});

test('no report says ready where a call of the same kind is refused, nor refused where none is', async () => {
	await fc.assert(
		fc.asyncProperty(grants, async ({regions, profile, actions, ask, seed, pin}) => {
			const statements = [
				look,
				...(ask ? [askIam] : []),
				...(profile ? [allow(actions, profiles)] : []),
				...(regions.length > 0
					? [
							allow(
								actions,
								regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/*`),
							),
						]
					: []),
			];
			const where: World = {...within({identity: [policy('Some', ...statements)]}), routing: {kind: 'seeded', seed}};
			const {report, account, target} = await proofIn(where, {opus: pin});
			const row = report.rows[0];
			const outcomes = new Set<string>();
			// The next calls are routed elsewhere: six of each kind meet all of three destinations.
			for (let call = 0; call < 6; call++) {
				for (const way of ['plain', 'stream'] as const)
					outcomes.add((await account.probe(target, requestFor(pin, way), forever)).outcome);
			}
			if (row?.status === 'ok') expect([...outcomes]).toEqual(['ok']);
			if (row?.status === 'fail') expect(outcomes).toContain('refused');
		}),
		{numRuns: 25},
	);
}, 60_000);
