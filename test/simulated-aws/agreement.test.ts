// One set of documents decides: what the simulator says of every resource is what a call then meets, whatever the policy.
import {InvokeModelCommand} from '@aws-sdk/client-bedrock-runtime';
import {SimulatePrincipalPolicyCommand} from '@aws-sdk/client-iam';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {askIam, developer} from '../../source/simulated-aws/grants.ts';
import {allow, deny} from '../../source/simulated-aws/policy/document.ts';
import {startSimulatedAws} from '../../source/simulated-aws/server.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {clientsOf, refusalOf, smallest} from './clients.ts';

const role =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';
const opus = 'anthropic.claude-opus-5-5';
const arnOf = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`;
const model = (region: string) => `arn:aws:bedrock:${region}::foundation-model/${opus}`;

/** What a call through each profile from us-west-2 needs, in AWS's order, with the region of each check. */
const needs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	[`us.${opus}`]: [
		...[[arnOf(`us.${opus}`), 'us-west-2'] as const, [model('us-west-2'), 'us-west-2'] as const],
		...[[model('us-east-1'), 'us-east-1'] as const, [model('us-east-2'), 'us-east-2'] as const],
	],
	[`global.${opus}`]: [
		...[[arnOf(`global.${opus}`), 'us-west-2'] as const, [model('us-west-2'), 'us-west-2'] as const],
		...[[model(''), 'unspecified'] as const],
	],
};

const resource = fc.constantFrom(
	...['*', 'arn:aws:bedrock:*:*:inference-profile/*', 'arn:aws:bedrock:*::foundation-model/*', arnOf(`us.${opus}`)],
	...[
		model(''),
		model('us-east-1'),
		model('us-east-2'),
		model('us-west-2'),
		'arn:aws:bedrock:us-*::foundation-model/*',
	],
);
const condition = fc.option(
	fc.constantFrom(
		{StringLike: {'bedrock:InferenceProfileArn': '*/us.*'}},
		{StringEquals: {'aws:RequestedRegion': ['us-west-2', 'us-east-1']}},
		{StringNotEquals: {'aws:RequestedRegion': 'unspecified'}},
		{Null: {'bedrock:InferenceProfileArn': 'false'}},
	),
	{nil: undefined},
);
const resources = fc.uniqueArray(resource, {minLength: 1, maxLength: 4});
const statements = fc.tuple(
	fc.array(
		fc.tuple(resources, condition).map(([on, when]) => allow('bedrock:InvokeModel', on, when)),
		{minLength: 1, maxLength: 3},
	),
	fc.array(
		fc
			.tuple(fc.uniqueArray(resource, {minLength: 1, maxLength: 1}), condition)
			.map(([on, when]) => deny('bedrock:InvokeModel', on, when)),
		{maxLength: 1},
	),
);

it('a call passes when the simulator allows all it needs, and otherwise names the first that is refused', async () => {
	const seen = new Set<number>();
	await fc.assert(
		fc.asyncProperty(statements, fc.constantFrom(...Object.keys(needs)), async ([allowed, denied], modelId) => {
			const server = await startSimulatedAws({...healthy, identity: developer(...allowed, ...denied, askIam)});
			try {
				const {iam, runtime} = clientsOf(server.url);
				const refusedFirst: string[] = [];
				for (const [arn, region] of needs[modelId] ?? []) {
					const {EvaluationResults: [result] = []} = await iam.send(
						new SimulatePrincipalPolicyCommand({
							...{PolicySourceArn: role, ActionNames: ['bedrock:InvokeModel'], ResourceArns: [arn]},
							ContextEntries: [
								{ContextKeyName: 'aws:RequestedRegion', ContextKeyValues: [region], ContextKeyType: 'string'},
								{
									ContextKeyName: 'bedrock:InferenceProfileArn',
									ContextKeyValues: [arnOf(modelId)],
									ContextKeyType: 'string',
								},
							],
						}),
					);
					if (result?.EvalDecision !== 'allowed') refusedFirst.push(arn);
				}
				const {status, message} = await refusalOf(runtime.send(new InvokeModelCommand({modelId, body: smallest()})));
				seen.add(status);
				expect(status).toBe(refusedFirst.length === 0 ? 200 : 403);
				if (refusedFirst[0]) expect(message).toContain(`on resource: ${refusedFirst[0]} `);
			} finally {
				await server.close();
			}
		}),
		{numRuns: 25, seed: 22112026, endOnFailure: true},
	);
	expect(seen).toEqual(new Set([200, 403]));
});
