// The policy as an administrator pastes it: read back by other programs' parsers where they exist.
import {describe, expect, test} from 'vitest';
import {neededPermissions} from '../../source/bedrock/permissions.ts';
import {policyDocument} from '../../source/bedrock/policy/document.ts';
import {asCloudFormation, asJson, asTerraform} from '../../source/bedrock/policy/render.ts';
import {splitPolicy} from '../../source/bedrock/policy/split.ts';
import {account, opus, system} from './profiles.ts';

const profiles = [{role: 'opus', profile: system('global', opus, 'us-west-2'), region: 'us-west-2'}];
const policy = policyDocument(neededPermissions({accountId: account, partition: 'aws', profiles}), {marketplace: true});

describe('asJson', () => {
	test('one policy is rendered as a document, several as an array', () => {
		expect(JSON.parse(asJson([policy]))).toEqual(policy);
		const several = splitPolicy(policy, 700);
		expect(several.length).toBeGreaterThan(1);
		expect(JSON.parse(asJson(several))).toEqual(several);
	});
});

/** `key = value` lines of HCL are JSON's members but for the sign and the comma. */
function fromHcl(text: string): unknown {
	const body = text.slice(text.indexOf('jsonencode(') + 'jsonencode('.length, text.lastIndexOf(')'));
	const json = body
		.replace(
			/^(\s*)(\w+|"[^"]+") += /gm,
			(_, space: string, key: string) => `${space}${key.startsWith('"') ? key : `"${key}"`}: `,
		)
		.replace(/(["\]}])\n(\s*")/g, '$1,\n$2');
	return JSON.parse(json);
}

describe('asTerraform', () => {
	test('the rendered policy says the same as the document', () => {
		expect(fromHcl(asTerraform([policy]))).toEqual(policy);
	});

	test('each document is a resource, and what would start a template is escaped', () => {
		const odd = {
			...policy,
			Statement: policy.Statement.map((each) => ({...each, Resource: [['arn:$', '{x}:%', '{y}'].join('')]})),
		};
		expect(asTerraform([odd, odd])).toContain(['"arn:$$', '{x}:%%', '{y}"'].join(''));
		expect(asTerraform([odd, odd]).match(/^resource "aws_iam_policy" "claude_code_bedrock_[12]" \{$/gm)).toHaveLength(
			2,
		);
	});
});

test('asCloudFormation renders a policy as a template with one managed policy', () => {
	expect(asCloudFormation([policy])).toMatchInlineSnapshot(`
		"AWSTemplateFormatVersion: "2010-09-09"
		Resources:
		  ClaudeCodeBedrock:
		    Type: "AWS::IAM::ManagedPolicy"
		    Properties:
		      Description: "Least privilege for Claude Code on Amazon Bedrock"
		      PolicyDocument:
		        Version: "2012-10-17"
		        Statement:
		          - Sid: "CallProfiles"
		            Effect: "Allow"
		            Action:
		              - "bedrock:GetInferenceProfile"
		              - "bedrock:InvokeModel"
		              - "bedrock:InvokeModelWithResponseStream"
		            Resource:
		              - "arn:aws:bedrock:us-west-2:123456789012:inference-profile/global.anthropic.claude-opus-5-5"
		          - Sid: "Opus55ThroughProfile"
		            Effect: "Allow"
		            Action:
		              - "bedrock:InvokeModel"
		              - "bedrock:InvokeModelWithResponseStream"
		            Resource:
		              - "arn:aws:bedrock:::foundation-model/anthropic.claude-opus-5-5"
		              - "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5"
		            Condition:
		              StringEquals:
		                "bedrock:InferenceProfileArn":
		                  - "arn:aws:bedrock:us-west-2:123456789012:inference-profile/global.anthropic.claude-opus-5-5"
		          - Sid: "ListProfiles"
		            Effect: "Allow"
		            Action:
		              - "bedrock:ListInferenceProfiles"
		            Resource:
		              - "arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/*"
		              - "arn:aws:bedrock:us-west-2:123456789012:inference-profile/*"
		          - Sid: "FirstUseOnMarketplace"
		            Effect: "Allow"
		            Action:
		              - "aws-marketplace:Subscribe"
		              - "aws-marketplace:ViewSubscriptions"
		            Resource:
		              - "*"
		            Condition:
		              StringEquals:
		                "aws:CalledViaLast":
		                  - "bedrock.amazonaws.com"
		"
	`);
});
