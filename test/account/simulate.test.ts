// The shapes in which the policy simulator answers, and what simulate() makes of them.
import {expect, it} from 'vitest';
import type {ServiceClient} from '../../source/account/create-client.ts';
import {simulate} from '../../source/account/simulate.ts';

type Page = {EvaluationResults: object[]; IsTruncated?: boolean; Marker?: string};
type Input = {ActionNames: string[]; ResourceArns: string[]; Marker?: string; ContextEntries: object[]};

/** An IAM client whose simulator is `answer`, and the requests that it got. */
function clientWith(answer: (input: Input) => Page): {requests: Input[]; service: ServiceClient<'iam'>} {
	const requests: Input[] = [];
	class SimulatePrincipalPolicyCommand {
		readonly input: Input;
		constructor(input: Input) {
			this.input = input;
		}
	}
	const client = {
		async send({input}: {input: Input}) {
			requests.push(input);
			return answer(input);
		},
	};
	const service = {client, sdk: {SimulatePrincipalPolicyCommand}, options: {abortSignal: new AbortController().signal}};
	return {requests, service: service as unknown as ServiceClient<'iam'>};
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

it('simulate takes the decision on each resource, not the aggregate over all', async () => {
	const {requests, service} = clientWith(() => ({
		EvaluationResults: [result('allowed', [own('arn:a', 'allowed'), own('arn:b', 'implicitDeny')])],
	}));
	expect((await simulate(service, request)).map(({decision}) => decision)).toEqual(['allowed', 'implicitDeny']);
	expect(requests).toHaveLength(1);
	expect(requests[0]?.ContextEntries).toEqual([
		{ContextKeyName: 'aws:RequestedRegion', ContextKeyValues: ['us-east-1'], ContextKeyType: 'string'},
	]);
});

it('simulate asks about each resource alone where the organization denies several at once', async () => {
	const no = {OrganizationsDecisionDetail: {AllowedByOrganizations: false}};
	const yes = {OrganizationsDecisionDetail: {AllowedByOrganizations: true}};
	const {requests, service} = clientWith(({ResourceArns}) => {
		if (ResourceArns.length > 1)
			return {EvaluationResults: [result('allowed', [own('arn:a', 'allowed'), own('arn:b', 'allowed')], no)]};
		const [resource = ''] = ResourceArns;
		return {EvaluationResults: [result('allowed', [own(resource, 'allowed')], resource === 'arn:b' ? no : yes)]};
	});
	const found = await simulate(service, request);
	expect(found.map(({allowedByOrganizations}) => allowedByOrganizations)).toEqual([true, false]);
	expect(requests.map(({ResourceArns}) => ResourceArns)).toEqual([['arn:a', 'arn:b'], ['arn:a'], ['arn:b']]);
});

it('simulate asks alone about a resource that the common answer leaves out', async () => {
	const {requests, service} = clientWith(({ResourceArns}) => ({
		EvaluationResults: [
			ResourceArns.length > 1
				? result('allowed', [own('arn:a', 'allowed')])
				: {EvalActionName: 'bedrock:InvokeModel', EvalResourceName: 'arn:b', EvalDecision: 'explicitDeny'},
		],
	}));
	expect((await simulate(service, request)).map(({decision}) => decision)).toEqual(['allowed', 'explicitDeny']);
	expect(requests).toHaveLength(2);
});

it('simulate reads all pages, also where one ends between the resources of an action', async () => {
	const {requests, service} = clientWith(({Marker}) =>
		Marker
			? {EvaluationResults: [result('allowed', [own('arn:b', 'explicitDeny')])]}
			: {EvaluationResults: [result('allowed', [own('arn:a', 'allowed')])], IsTruncated: true, Marker: 'next'},
	);
	expect((await simulate(service, request)).map(({decision}) => decision)).toEqual(['allowed', 'explicitDeny']);
	expect(requests.map(({Marker}) => Marker)).toEqual([undefined, 'next']);
});

it('simulate passes on the permissions boundary and missing condition keys, and adds nothing where AWS is silent', async () => {
	const {service} = clientWith(() => ({
		EvaluationResults: [
			result('implicitDeny', [
				own('arn:a', 'implicitDeny', {PermissionsBoundaryDecisionDetail: {AllowedByPermissionsBoundary: false}}),
				own('arn:b', 'implicitDeny', {MissingContextValues: ['bedrock:InferenceProfileArn']}),
			]),
		],
	}));
	expect(await simulate(service, request)).toEqual([
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

it('simulate rejects where the simulator gives no decision', async () => {
	const {service} = clientWith(() => ({EvaluationResults: []}));
	await expect(simulate(service, request)).rejects.toThrow('said nothing about bedrock:InvokeModel on arn:a');
});
