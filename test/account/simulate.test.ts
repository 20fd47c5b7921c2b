// The shapes in which the policy simulator is known to answer.
import {expect, it} from 'vitest';
import type {ServiceClient} from '../../source/account/create-client.ts';
import {simulate} from '../../source/account/simulate.ts';

type Page = {EvaluationResults: object[]; IsTruncated?: boolean; Marker?: string};
type Input = {ActionNames: string[]; ResourceArns: string[]; Marker?: string; ContextEntries: object[]};

/** A line whose simulator is `answer`; the command is its own input. */
function line(answer: (input: Input) => Page): {asked: Input[]; line: ServiceClient<'iam'>} {
	const asked: Input[] = [];
	class SimulatePrincipalPolicyCommand {
		readonly input: Input;
		constructor(input: Input) {
			this.input = input;
		}
	}
	const client = {
		async send({input}: {input: Input}) {
			asked.push(input);
			return answer(input);
		},
	};
	const made = {client, sdk: {SimulatePrincipalPolicyCommand}, options: {abortSignal: new AbortController().signal}};
	return {asked, line: made as unknown as ServiceClient<'iam'>};
}

const request = {
	principal: 'arn:aws:iam::123456789012:role/x',
	actions: ['bedrock:InvokeModel'],
	resources: ['arn:a', 'arn:b'],
	context: {'aws:RequestedRegion': 'us-east-1'},
};
const template = `arn:aws:bedrock:\${Region}::foundation-model/\${ResourceId}`;
const own = (resource: string, EvalResourceDecision: string, more: object = {}) => ({
	EvalResourceName: resource,
	EvalResourceDecision,
	...more,
});
const result = (EvalDecision: string, specific: object[], more: object = {}) => ({
	EvalActionName: 'bedrock:InvokeModel',
	EvalResourceName: template,
	EvalDecision,
	ResourceSpecificResults: specific,
	...more,
});

it('believes the resources, not the aggregate over them', async () => {
	const {asked, line: to} = line(() => ({
		EvaluationResults: [result('allowed', [own('arn:a', 'allowed'), own('arn:b', 'implicitDeny')])],
	}));
	expect((await simulate(to, request)).map(({decision}) => decision)).toEqual(['allowed', 'implicitDeny']);
	expect(asked).toHaveLength(1);
	expect(asked[0]?.ContextEntries).toEqual([
		{ContextKeyName: 'aws:RequestedRegion', ContextKeyValues: ['us-east-1'], ContextKeyType: 'string'},
	]);
});

it('asks again one by one when the organization says no to several at once', async () => {
	const no = {OrganizationsDecisionDetail: {AllowedByOrganizations: false}};
	const yes = {OrganizationsDecisionDetail: {AllowedByOrganizations: true}};
	const {asked, line: to} = line(({ResourceArns}) => {
		if (ResourceArns.length > 1)
			return {EvaluationResults: [result('allowed', [own('arn:a', 'allowed'), own('arn:b', 'allowed')], no)]};
		const [resource = ''] = ResourceArns;
		return {EvaluationResults: [result('allowed', [own(resource, 'allowed')], resource === 'arn:b' ? no : yes)]};
	});
	const found = await simulate(to, request);
	expect(found.map(({allowedByOrganizations}) => allowedByOrganizations)).toEqual([true, false]);
	expect(asked.map(({ResourceArns}) => ResourceArns)).toEqual([['arn:a', 'arn:b'], ['arn:a'], ['arn:b']]);
});

it('asks alone for a resource that the common answer leaves out', async () => {
	const {asked, line: to} = line(({ResourceArns}) => ({
		EvaluationResults: [
			ResourceArns.length > 1
				? result('allowed', [own('arn:a', 'allowed')])
				: {EvalActionName: 'bedrock:InvokeModel', EvalResourceName: 'arn:b', EvalDecision: 'explicitDeny'},
		],
	}));
	expect((await simulate(to, request)).map(({decision}) => decision)).toEqual(['allowed', 'explicitDeny']);
	expect(asked).toHaveLength(2);
});

it('reads all pages, also when one ends within the resources of an action', async () => {
	const {asked, line: to} = line(({Marker}) =>
		Marker
			? {EvaluationResults: [result('allowed', [own('arn:b', 'explicitDeny')])]}
			: {EvaluationResults: [result('allowed', [own('arn:a', 'allowed')])], IsTruncated: true, Marker: 'next'},
	);
	expect((await simulate(to, request)).map(({decision}) => decision)).toEqual(['allowed', 'explicitDeny']);
	expect(asked.map(({Marker}) => Marker)).toEqual([undefined, 'next']);
});

it('passes on the boundary, missing keys, and silence', async () => {
	const {line: to} = line(() => ({
		EvaluationResults: [
			result('implicitDeny', [
				own('arn:a', 'implicitDeny', {PermissionsBoundaryDecisionDetail: {AllowedByPermissionsBoundary: false}}),
				own('arn:b', 'implicitDeny', {MissingContextValues: ['bedrock:InferenceProfileArn']}),
			]),
		],
	}));
	expect(await simulate(to, request)).toEqual([
		{
			action: 'bedrock:InvokeModel',
			resource: 'arn:a',
			decision: 'implicitDeny',
			allowedByPermissionsBoundary: false,
			missingContext: [],
		},
		{
			action: 'bedrock:InvokeModel',
			resource: 'arn:b',
			decision: 'implicitDeny',
			missingContext: ['bedrock:InferenceProfileArn'],
		},
	]);
});

it('makes nothing up where the simulator is silent', async () => {
	const {line: to} = line(() => ({EvaluationResults: []}));
	await expect(simulate(to, request)).rejects.toThrow('said nothing about bedrock:InvokeModel on arn:a');
});
