// The policy simulator of the account, read by the real IAM client: what it knows, and what AWS's does not know either.
import {
	type ContextEntry,
	type EvaluationResult,
	paginateSimulatePrincipalPolicy,
	SimulateCustomPolicyCommand,
	SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import {describe, expect, it} from 'vitest';
import type {World} from '../../source/simulated-aws/world.ts';
import {clientsOf, named, refusalOf, serve} from './clients.ts';

const role =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';
const actions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
const profile = 'arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5';
const model = (region: string, name = 'opus-5-5') =>
	`arn:aws:bedrock:${region}::foundation-model/anthropic.claude-${name}`;

async function ask(
	world: World,
	ResourceArns: string[],
	context: Record<string, string> = {},
	PolicySourceArn = role,
): Promise<EvaluationResult[]> {
	const {url} = await serve(world);
	const ContextEntries = Object.entries(context).map(
		([ContextKeyName, value]): ContextEntry => ({ContextKeyName, ContextKeyValues: [value], ContextKeyType: 'string'}),
	);
	const input = {PolicySourceArn, ActionNames: actions, ResourceArns, ContextEntries};
	const {EvaluationResults = []} = await clientsOf(url).iam.send(new SimulatePrincipalPolicyCommand(input));
	return EvaluationResults;
}

const decisions = (results: EvaluationResult[]) =>
	results.map(({ResourceSpecificResults = []}) =>
		ResourceSpecificResults.map(({EvalResourceDecision}) => EvalResourceDecision),
	);

describe('SimulatePrincipalPolicy', () => {
	it('the decisions per resource stand below an aggregate over a template', async () => {
		const results = await ask(named('haiku-denied'), [
			model('us-east-2'),
			model('us-east-2', 'haiku-4-5-20251001-v1:0'),
		]);
		expect(decisions(results)).toEqual([
			['allowed', 'allowed'],
			['allowed', 'implicitDeny'],
		]);
		expect(results[1]?.EvalResourceName).toMatch(/^arn:aws:bedrock:\$\{Region\}::foundation-model\/\$\{ResourceId\}$/);
		expect(results[0]?.ResourceSpecificResults?.[0]?.MatchedStatements?.[0]).toMatchObject({
			...{SourcePolicyId: 'AlmostAll', SourcePolicyType: 'IAM Policy'},
		});
	});

	it('the aggregate is "allowed" although one resource is refused, as with AWS', async () => {
		const [result] = await ask(named('scp-plain'), [model('us-east-1', 'haiku-4-5-20251001-v1:0'), model('us-east-1')]);
		expect(result?.EvalDecision).toBe('allowed');
		expect(result?.ResourceSpecificResults?.[1]?.EvalResourceDecision).toBe('explicitDeny');
	});

	it('a single resource is repeated in the aggregate', async () => {
		const [result] = await ask(named('healthy'), [profile]);
		expect(result).toMatchObject({EvalResourceName: profile, EvalDecision: 'allowed'});
		expect(result?.ResourceSpecificResults).toHaveLength(1);
		expect(result?.OrganizationsDecisionDetail).toBeUndefined();
		expect(result?.PermissionsBoundaryDecisionDetail).toBeUndefined();
	});

	it('missing condition keys are named, and the decision is made when they are given', async () => {
		const world = named('own-profiles-only');
		const [[conditional] = []] = (await ask(world, [model('us-east-1')])).map((r) => r.ResourceSpecificResults ?? []);
		expect(conditional).toMatchObject({
			...{EvalResourceDecision: 'implicitDeny', MissingContextValues: ['bedrock:InferenceProfileArn']},
		});
		const own = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abc';
		const known = await ask(world, [model('us-east-1')], {'bedrock:InferenceProfileArn': own});
		expect(decisions(known)).toEqual([['allowed'], ['allowed']]);
		expect(known[0]?.ResourceSpecificResults?.[0]?.MissingContextValues).toEqual([]);
	});

	it('the results are paged by action', async () => {
		const {url} = await serve(named('healthy'));
		const pages = paginateSimulatePrincipalPolicy(
			{client: clientsOf(url).iam, pageSize: 1},
			{PolicySourceArn: role, ActionNames: actions, ResourceArns: [profile]},
		);
		const names: string[][] = [];
		for await (const {EvaluationResults = []} of pages)
			names.push(EvaluationResults.map(({EvalActionName}) => EvalActionName ?? ''));
		expect(names).toEqual(actions.map((action) => [action]));
	});

	it('SimulateCustomPolicy decides by the policy that is given', async () => {
		const {url} = await serve({
			...named('healthy'),
			identity: {principal: {kind: 'root'}, policies: {}},
		});
		const PolicyInputList = [
			JSON.stringify({Version: '2012-10-17', Statement: [{Effect: 'Allow', Action: 'bedrock:Invoke*', Resource: '*'}]}),
		];
		const input = {PolicyInputList, ActionNames: ['bedrock:InvokeModel', 's3:GetObject']};
		const {EvaluationResults = []} = await clientsOf(url).iam.send(new SimulateCustomPolicyCommand(input));
		expect(EvaluationResults.map(({EvalDecision}) => EvalDecision)).toEqual(['allowed', 'implicitDeny']);
	});
});

describe('a malformed policy', () => {
	it.each([
		['{', 'The policy is not in the correct JSON format.'],
		[
			'{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringAlmost":{"a:b":"c"}}}]}',
			'Invalid Condition type : StringAlmost.',
		],
	])('%s', async (text, message) => {
		const {url} = await serve({...named('healthy'), identity: {principal: {kind: 'root'}, policies: {}}});
		const input = {PolicyInputList: [text], ActionNames: ['s3:GetObject']};
		const answer = await refusalOf(clientsOf(url).iam.send(new SimulateCustomPolicyCommand(input)));
		expect(answer).toEqual({status: 400, name: 'InvalidInputException', message});
	});
});

describe('layers', () => {
	it('an SCP without conditions and a permissions boundary show in the answer', async () => {
		const [scp] = await ask(named('scp-plain'), [model('us-east-1')]);
		expect(scp).toMatchObject({
			EvalDecision: 'explicitDeny',
			OrganizationsDecisionDetail: {AllowedByOrganizations: false},
		});
		const [boundary] = await ask(named('boundary'), [model('us-east-1')]);
		expect(boundary).toMatchObject({
			...{EvalDecision: 'implicitDeny', PermissionsBoundaryDecisionDetail: {AllowedByPermissionsBoundary: false}},
		});
	});

	it.each(['scp-region', 'scp-global', 'rcp', 'session-policy', 'vpc-endpoint', 'simulator-disagrees'])(
		'is blind to what refuses in %s',
		async (name) => {
			const all = [
				profile,
				model('us-west-2'),
				model('us-east-2'),
				model(''),
				model('us-east-1', 'haiku-4-5-20251001-v1:0'),
			];
			const context = {'aws:RequestedRegion': 'us-east-2', 'bedrock:InferenceProfileArn': profile};
			const results = await ask(named(name), all, context);
			expect(new Set(decisions(results).flat())).toEqual(new Set(['allowed']));
		},
	);

	it('simulator-too-strict denies calls that succeed, and names the missing context keys', async () => {
		const [result] = await ask(named('simulator-too-strict'), [profile]);
		expect(result?.ResourceSpecificResults?.[0]).toMatchObject({
			...{EvalResourceDecision: 'implicitDeny', MissingContextValues: ['aws:PrincipalTag/department']},
		});
	});
});

describe('a request that the simulator refuses', () => {
	const session = 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com';
	it.each([
		[
			session,
			400,
			'InvalidInputException',
			`Invalid Entity Arn: ${session} does not clearly define entity type and name.`,
		],
		['arn:aws:iam::123456789012:root', 400, 'InvalidInputException', 'does not clearly define entity type and name.'],
		[
			...['arn:aws:iam::123456789012:role/AWSReservedSSO_Dev_0123456789abcdef', 404, 'NoSuchEntityException'],
			'The role with name AWSReservedSSO_Dev_0123456789abcdef cannot be found.',
		],
	] as [string, number, string, string][])('%s', async (arn, status, name, message) => {
		const answer = await refusalOf(ask(named('healthy'), [profile], {}, arn));
		expect(answer).toMatchObject({status, name, message: expect.stringContaining(message)});
	});

	it('too many requests are throttled', async () => {
		const [status, name] = [400, 'Throttling'];
		expect(await refusalOf(ask(named('iam-throttled'), [profile]))).toMatchObject({
			status,
			name,
			message: 'Rate exceeded',
		});
	});

	it('a caller without iam:SimulatePrincipalPolicy is denied', async () => {
		expect(await refusalOf(ask(named('no-iam-rights'), [profile]))).toMatchObject({
			...{status: 403, name: 'AccessDenied'},
			message: `User: ${session} is not authorized to perform: iam:SimulatePrincipalPolicy on resource: ${role} because no identity-based policy allows the iam:SimulatePrincipalPolicy action`,
		});
	});
});
