// What an administrator is sent: who asks, what was refused in AWS's own words, and the policy that would allow it.
import {describe, expect, test} from 'vitest';
import type {ErrorCause} from '../../source/bedrock/aws-errors/cause.ts';
import {resultSoFar} from '../../source/conversation/query.ts';
import {accessProof} from '../../source/conversation/questions/access.ts';
import {administratorMessage, missingPolicyText} from '../../source/output/administrator-message.ts';
import {startTestWorld} from '../test-world.ts';

async function proofIn(world: string, ...words: readonly string[]) {
	const session = await (await startTestWorld(world)).openSession('--yes', '--no-shell', ...words);
	await session.settled();
	const report = accessProof(session.view.context);
	const result = report && resultSoFar(report.loaded);
	if (!result) throw new Error('access was not proven');
	return result;
}

describe('administratorMessage', () => {
	test('says for every kind of policy what denies the call', async () => {
		const proven = await proofIn('haiku-denied');
		const causes: readonly ErrorCause[] = [
			'identity-policy',
			'explicit-deny-identity',
			'permissions-boundary',
			'session-policy',
			'service-control-policy',
			'resource-control-policy',
			'vpc-endpoint',
			'api-key-permission',
		];
		const sentences = causes.map((cause) => {
			const rows = proven.report.rows.map((row) => ({...row, ...(row.refusal && {refusal: {...row.refusal, cause}})}));
			const lines = administratorMessage({...proven, report: {...proven.report, rows}}).split('\n');
			return lines[lines.findIndex((line) => line.startsWith('  on arn:')) + 1];
		});
		expect(sentences).toMatchInlineSnapshot(`
			[
			  "  No identity-based policy of the principal allows it.",
			  "  A Deny statement in an identity-based policy denies it. An Allow does not outweigh a Deny.",
			  "  The permissions boundary of the principal does not allow it.",
			  "  The session policy with which the role was assumed does not allow it.",
			  "  A service control policy (SCP) of the organisation denies it.",
			  "  A resource control policy (RCP) of the organisation denies it.",
			  "  The policy of the VPC endpoint does not allow it.",
			  "  The IAM user of the Bedrock API key may not call with a bearer token.",
			]
		`);
	});

	test('names the caller, each refused call with what AWS said, and the policy that is missing', async () => {
		expect(administratorMessage(await proofIn('haiku-denied'))).toMatchInlineSnapshot(`
			"Subject: Amazon Bedrock permissions for Claude Code, account 123456789012

			Hello,

			I use Claude Code with Amazon Bedrock. Some of the calls that it needs are denied.
			Please add the policy below.

			Account:    123456789012
			Principal:  arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com

			What is denied

			- platform haiku in us-west-2, used as the Haiku model
			  arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
			  Denied: bedrock:InvokeModelWithResponseStream
			  on arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0
			  No identity-based policy of the principal allows it.

			The policy to add
			It allows what is missing, and nothing else.

			{
			  "Version": "2012-10-17",
			  "Statement": [
			    {
			      "Sid": "Haiku45ThroughProfile",
			      "Effect": "Allow",
			      "Action": [
			        "bedrock:InvokeModelWithResponseStream"
			      ],
			      "Resource": [
			        "arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0"
			      ],
			      "Condition": {
			        "StringEquals": {
			          "bedrock:InferenceProfileArn": [
			            "arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i"
			          ]
			        }
			      }
			    }
			  ]
			}

			Where to attach it
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.

			How to check
			Let me know when it is in place: I will then call each model once more.
			You can ask IAM yourself, for example about the first permission:
			aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef --action-names bedrock:InvokeModelWithResponseStream --resource-arns arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0 --context-entries ContextKeyName=aws:RequestedRegion,ContextKeyValues=us-east-2,ContextKeyType=string ContextKeyName=bedrock:InferenceProfileArn,ContextKeyValues=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i,ContextKeyType=string --query 'EvaluationResults[].EvalDecision' --output text

			AWS's answer for platform haiku:
			User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0 because no identity-based policy allows the bedrock:InvokeModelWithResponseStream action

			Thank you!
			"
		`);
	});

	test('leaves the policy out where no policy of the account could help', async () => {
		const result = await proofIn('scp-plain');
		expect(missingPolicyText(result)).toBe('');
		expect(administratorMessage(result)).toMatchInlineSnapshot(`
			"Subject: Amazon Bedrock permissions for Claude Code, account 123456789012

			Hello,

			I use Claude Code with Amazon Bedrock. Some of the calls that it needs are denied.
			Please have a look at what denies them: a new policy alone would not help.

			Account:    123456789012
			Principal:  arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com

			What is denied

			- platform opus in us-west-2, used as the primary and Opus model
			  arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
			  Denied: bedrock:InvokeModel
			  on arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5
			  A service control policy (SCP) of the organisation denies it.
			  Denied by IAM's policy simulation: arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-5-5
			  Denied by IAM's policy simulation: arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5

			AWS's answer for platform opus:
			User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5 with an explicit deny in a service control policy: arn:aws:organizations::444455556666:policy/o-exampleorgid/service_control_policy/p-noopus

			Thank you!
			"
		`);
	});

	test('says that the policy allows more than one model where the model behind a profile is not known', async () => {
		const own = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile';
		const pins = ['--model', 'opus', '--opus', `${own}/daskjhc4cf22`, '--sonnet', `${own}/h2wktwmkxupn`];
		const result = await proofIn('no-access', ...pins, '--haiku', `${own}/t31o6a8q331i`);
		expect(administratorMessage(result).replace(/\{\n[\s\S]*\n\}/, '{…}')).toMatchInlineSnapshot(`
			"Subject: Amazon Bedrock permissions for Claude Code, account 123456789012

			Hello,

			I use Claude Code with Amazon Bedrock. Some of the calls that it needs are denied.
			Please add the policy below.

			Account:    123456789012
			Principal:  arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com

			What is denied

			- application profile daskjhc4cf22 in us-west-2, used as the primary and Opus model
			  arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
			  Denied: bedrock:InvokeModel
			  on arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
			  No identity-based policy of the principal allows it.

			- application profile h2wktwmkxupn in us-west-2, used as the Sonnet model
			  arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn
			  Denied: bedrock:InvokeModel
			  on arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn
			  No identity-based policy of the principal allows it.

			- application profile t31o6a8q331i in us-west-2, used as the Haiku model
			  arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
			  Denied: bedrock:InvokeModel
			  on arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
			  No identity-based policy of the principal allows it.

			The policy to add
			The model behind application profile daskjhc4cf22, application profile h2wktwmkxupn and application profile t31o6a8q331i is not known, so the policy allows every Claude model, but only through these profiles.

			{…}

			Where to attach it
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.

			How to check
			Let me know when it is in place: I will then call each model once more.

			AWS's answer for application profile daskjhc4cf22:
			User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22 because no identity-based policy allows the bedrock:InvokeModel action

			AWS's answer for application profile h2wktwmkxupn:
			User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn because no identity-based policy allows the bedrock:InvokeModel action

			AWS's answer for application profile t31o6a8q331i:
			User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i because no identity-based policy allows the bedrock:InvokeModel action

			Thank you!
			"
		`);
	});

	test('contains nothing that is meant for the sender', async () => {
		for (const world of ['haiku-denied', 'scp-plain', 'boundary', 'session-policy', 'claude-cli-denied'])
			expect(administratorMessage(await proofIn(world))).not.toMatch(
				/claude-bedrock-setup|\byou(r)? (identity|role|administrator)/,
			);
	});
});
