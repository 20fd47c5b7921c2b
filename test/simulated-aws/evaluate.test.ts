// The policy evaluator: which layer gets the blame, and what another evaluator says.
import {createRequire} from 'node:module';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {denialText} from '../../source/simulated-aws/policy/denial.ts';
import type {Policies} from '../../source/simulated-aws/policy/document.ts';
import {allow, deny, policy} from '../../source/simulated-aws/policy/document.ts';
import {evaluate} from '../../source/simulated-aws/policy/evaluate.ts';

const arn = 'arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5';
const regionless = 'arn:aws:bedrock:::foundation-model/anthropic.claude-opus-5-5';
const action = 'bedrock:InvokeModel';
const everything = policy('Everything', allow('*'));
const decide = (policies: Policies, resource = arn, context = {}) => evaluate(policies, {action, resource, context});

describe('layers', () => {
	it.each([
		['identity', {identity: []}, 'because no identity-based policy allows the bedrock:InvokeModel action'],
		[
			'session',
			{identity: [everything], session: []},
			'because no session policy allows the bedrock:InvokeModel action',
		],
		[
			'boundary',
			{identity: [everything], boundary: policy('B', allow('s3:*'))},
			'because no permissions boundary allows',
		],
		['scp', {identity: [everything], scp: []}, 'because no service control policy allows'],
		['rcp', {identity: [everything], rcp: []}, 'because no resource control policy allows'],
		[
			'vpcEndpoint',
			{identity: [everything], vpcEndpoint: policy('E', allow('s3:*'))},
			'because no VPC endpoint policy allows',
		],
		[
			'identity',
			{identity: [everything, policy('D', deny('bedrock:*'))]},
			'with an explicit deny in an identity-based policy',
		],
		[
			'scp',
			{
				identity: [everything],
				scp: [everything, {...policy('D', deny('*')), arn: 'arn:aws:organizations::1:policy/o/p'}],
			},
			'with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o/p',
		],
	] satisfies [string, Policies, string][])('blames %s', (layer, policies, words) => {
		const verdict = decide(policies);
		expect(verdict.layer).toBe(layer);
		expect(denialText('arn:aws:iam::1:root', action, arn, verdict)).toContain(`on resource: ${arn} ${words}`);
	});

	it('root needs no identity policy, but an SCP denies it', () => {
		expect(decide({}).decision).toBe('allowed');
		expect(decide({scp: [everything, policy('D', deny('bedrock:*'))]}).decision).toBe('explicitDeny');
	});

	it('a denial of an action without a resource names none', () => {
		const verdict = decide({identity: []}, '*');
		expect(denialText('me', 'bedrock:ListFoundationModels', '*', verdict)).toBe(
			'User: me is not authorized to perform: bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action',
		);
	});

	it('NotAction and NotResource exclude what they list', () => {
		const notAction = policy('N', {Effect: 'Allow', NotAction: 'iam:*', Resource: '*'});
		const notResource = policy('R', {Effect: 'Deny', Action: '*', NotResource: arn});
		expect(decide({identity: [notAction]}).decision).toBe('allowed');
		expect(decide({identity: [everything, notResource]}).decision).toBe('allowed');
		expect(decide({identity: [everything, notResource]}, regionless).decision).toBe('explicitDeny');
	});

	it('the verdict names the condition keys that were missing', () => {
		const conditional = policy('C', allow(action, '*', {StringEquals: {'bedrock:InferenceProfileArn': 'x'}}));
		expect(decide({identity: [conditional]})).toMatchObject({
			...{decision: 'implicitDeny', missing: ['bedrock:InferenceProfileArn']},
		});
		expect(decide({identity: [conditional]}, arn, {'bedrock:inferenceProfileArn': 'x'})).toMatchObject({
			...{decision: 'allowed', missing: []},
		});
	});

	it('an additional layer never allows more', () => {
		const statement = fc.constantFrom(
			allow('bedrock:*'),
			allow('*'),
			deny(action),
			allow('s3:*'),
			deny('*', regionless),
		);
		const layer = fc.array(statement, {maxLength: 3}).map((statements) => [policy('P', ...statements)]);
		fc.assert(
			fc.property(layer, layer, fc.constantFrom(arn, regionless), (identity, scp, resource) => {
				const alone = decide({identity}, resource).decision;
				const both = decide({identity, scp}, resource).decision;
				if (both === 'allowed') expect(alone).toBe('allowed');
				if (alone === 'explicitDeny') expect(both).toBe('explicitDeny');
			}),
		);
	});
});

describe('a published evaluator', () => {
	type Evaluator = {evaluate(question: {action: string; resource: string; context: unknown}): boolean};
	const Pbac = createRequire(import.meta.url)('pbac') as new (policies: unknown) => Evaluator;
	// What both speak: it looks at one key per operator, wants the key present and a value that is not empty.
	const operator = fc.constantFrom(
		'StringEquals',
		'StringLike',
		'StringNotEquals',
		'StringNotLike',
		'StringEqualsIgnoreCase',
	);
	const region = fc.constantFrom('us-east-1', 'us-east-2', 'unspecified');
	const value = fc.constantFrom('us-east-1', 'US-EAST-1', 'us-*', '*', 'us-east-?', 'unspecified');
	const some = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), {minLength: 1, maxLength: 2});
	const statement = fc.record(
		{
			Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
			Action: some(['bedrock:*', 'bedrock:InvokeModel', 'bedrock:Invoke*', 'bedrock:List?', '*']),
			Resource: some([arn, regionless, '*', 'arn:aws:bedrock:*::foundation-model/*', 'arn:aws:bedrock:us-*']),
			Condition: fc.tuple(operator, value).map(([name, text]) => ({[name]: {'aws:RequestedRegion': text}})),
		},
		{requiredKeys: ['Effect', 'Action', 'Resource']},
	);

	it('a published evaluator decides alike about identity policies', () => {
		fc.assert(
			fc.property(
				fc.array(statement, {minLength: 1, maxLength: 4}),
				fc.constantFrom(arn, regionless),
				region,
				(statements, resource, where) => {
					const document = {Version: '2012-10-17', Statement: statements};
					const theirs = new Pbac([document]).evaluate({action, resource, context: {aws: {RequestedRegion: where}}});
					const ours = decide({identity: [{name: 'P', document}]}, resource, {'aws:RequestedRegion': where});
					expect(ours.decision === 'allowed').toBe(theirs);
				},
			),
			{numRuns: 500},
		);
	});
});
