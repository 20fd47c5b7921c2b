// What an administrator is sent: who asks, what was refused in AWS's own words, and the policy that would allow it.
import {describe, expect, test} from 'vitest';
import {resultSoFar} from '../../source/conversation/query.ts';
import {accessProof} from '../../source/conversation/questions/access.ts';
import {installed} from '../../source/invocation.ts';
import {administratorMessage, missingPolicyText} from '../../source/output/administrator-message.ts';
import {startTestWorld} from '../test-world.ts';

async function proofIn(world: string) {
	const session = await (await startTestWorld(world)).openSession('--yes', '--no-shell');
	await session.settled();
	const report = accessProof(session.view.context);
	const result = report && resultSoFar(report.loaded);
	if (!result) throw new Error('access was not proven');
	return result;
}

describe('administratorMessage', () => {
	test('names the caller, each refused call with what AWS said, and the policy that is missing', async () => {
		expect(administratorMessage(await proofIn('haiku-denied'), installed)).toMatchInlineSnapshot(`
			"Claude Code on Amazon Bedrock is refused some of the calls that it makes.

			Account:   123456789012
			Principal: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com

			haiku: platform haiku (arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i), called in us-west-2
			  refused by your identity policy in us-east-2, where this profile may send requests
			  "User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0 because no identity-based policy allows the bedrock:InvokeModelWithResponseStream action"
			  give your administrator the permission that is missing: claude-bedrock-setup policy --missing
			  or choose a profile that does not go there: claude-bedrock-setup

			This policy would allow what is missing, and nothing else:

			{
			  "Version": "2012-10-17",
			  "Statement": [
			    {
			      "Sid": "ModelsBehindProfiles",
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

			"
		`);
	});

	test('leaves the policy out where no policy of the account could help', async () => {
		const result = await proofIn('scp-plain');
		expect(missingPolicyText(result)).toBe('');
		expect(administratorMessage(result, installed)).not.toContain('This policy would allow');
		expect(administratorMessage(result, installed).split('\n')[0]).toBe(
			'Claude Code on Amazon Bedrock is refused some of the calls that it makes.',
		);
	});
});
