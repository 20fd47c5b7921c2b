// Wildcards and condition operators of the policy evaluator.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {holds} from '../../source/simulated-aws/policy/condition.ts';
import type {Policies} from '../../source/simulated-aws/policy/document.ts';
import {allow, policy} from '../../source/simulated-aws/policy/document.ts';
import {evaluate} from '../../source/simulated-aws/policy/evaluate.ts';
import {glob, globArn} from '../../source/simulated-aws/policy/glob.ts';

const arn = 'arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5';
const regionless = 'arn:aws:bedrock:::foundation-model/anthropic.claude-opus-5-5';
const action = 'bedrock:InvokeModel';
const decide = (policies: Policies, resource = arn, context = {}) => evaluate(policies, {action, resource, context});

describe('wildcards', () => {
	it('a wildcard matches an empty region', () => {
		expect(glob('arn:aws:bedrock:*::foundation-model/*', regionless)).toBe(true);
		expect(globArn('arn:aws:bedrock:*::foundation-model/*', regionless)).toBe(true);
		expect(glob('arn:aws:bedrock:??-*::foundation-model/*', regionless)).toBe(false);
	});

	it('a wildcard of an Arn operator does not match beyond a colon', () => {
		expect(glob('arn:*:foundation-model/*', arn)).toBe(true);
		expect(globArn('arn:*:foundation-model/*', arn)).toBe(false);
	});

	it('wildcards agree with a regular expression on any text', () => {
		const letters = fc.string({unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 12});
		fc.assert(
			fc.property(letters, fc.string({unit: fc.constantFrom('a', 'b', ':'), maxLength: 12}), (pattern, text) => {
				const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
				expect(glob(pattern, text)).toBe(expression.test(text));
			}),
			{numRuns: 2000},
		);
	});
});

describe('conditions', () => {
	const context = {
		'aws:RequestedRegion': 'us-east-2',
		'aws:PrincipalTag/team': 'alpha',
		'aws:TagKeys': ['a', 'b'],
		'aws:CurrentTime': '2026-11-22T12:00:00Z',
		'aws:SourceIp': '203.0.113.7',
		'aws:MultiFactorAuthAge': '120',
		'bedrock:InferenceProfileArn': 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abc',
	};
	it.each([
		['StringEquals', 'aws:requestedregion', ['us-east-1', 'us-east-2'], true],
		['StringEquals', 'aws:RequestedRegion', 'US-EAST-2', false],
		['StringEqualsIgnoreCase', 'aws:RequestedRegion', 'US-EAST-2', true],
		['StringNotEquals', 'aws:RequestedRegion', ['us-east-1', 'us-west-2'], true],
		['StringNotEquals', 'aws:RequestedRegion', ['us-east-1', 'us-east-2'], false],
		['StringNotEquals', 'aws:Absent', 'x', true],
		['StringEquals', 'aws:Absent', 'x', false],
		['StringEqualsIfExists', 'aws:Absent', 'x', true],
		['StringEqualsIfExists', 'aws:RequestedRegion', 'x', false],
		['StringLike', 'aws:RequestedRegion', 'us-*', true],
		['StringNotLike', 'aws:RequestedRegion', 'eu-*', true],
		['StringNotLikeIfExists', 'aws:Absent', 'eu-*', true],
		['Null', 'aws:Absent', 'true', true],
		['Null', 'aws:RequestedRegion', 'true', false],
		['Null', 'aws:RequestedRegion', 'false', true],
		['Bool', 'aws:Absent', 'true', false],
		['ArnLike', 'bedrock:InferenceProfileArn', 'arn:aws:bedrock:*:*:application-inference-profile/*', true],
		['ArnEquals', 'bedrock:InferenceProfileArn', 'arn:aws:bedrock:*:*:inference-profile/*', false],
		['ArnNotLike', 'bedrock:InferenceProfileArn', 'arn:aws:bedrock:*:*:inference-profile/*', true],
		['ArnNotEquals', 'bedrock:InferenceProfileArn', 'arn:aws:bedrock:*:*:application-*/*', false],
		['IpAddress', 'aws:SourceIp', '203.0.113.0/24', true],
		['NotIpAddress', 'aws:SourceIp', '203.0.113.0/24', false],
		['NumericLessThan', 'aws:MultiFactorAuthAge', '300', true],
		['NumericGreaterThanEquals', 'aws:MultiFactorAuthAge', '121', false],
		['DateGreaterThan', 'aws:CurrentTime', '2026-01-01T00:00:00Z', true],
		['DateLessThan', 'aws:CurrentTime', '1767225600', false],
		['ForAnyValue:StringEquals', 'aws:TagKeys', ['b', 'c'], true],
		['ForAllValues:StringEquals', 'aws:TagKeys', ['b', 'c'], false],
		['ForAllValues:StringEquals', 'aws:TagKeys', ['a', 'b', 'c'], true],
		['ForAllValues:StringEquals', 'aws:Absent', 'x', true],
		['ForAnyValue:StringEquals', 'aws:Absent', 'x', false],
		['ForAnyValue:StringNotEquals', 'aws:TagKeys', ['a'], true],
		['StringEquals', 'aws:PrincipalTag/team', 'alpha', true],
		['SomethingNew', 'aws:RequestedRegion', 'us-east-2', false],
	])('%s %s %j is %s', (operator, key, wanted, expected) => {
		expect(holds({[operator]: {[key]: wanted}}, context)).toBe(expected);
	});

	it('policy variables are substituted in resources and values', () => {
		const own = policy(
			'Own',
			allow(action, ['arn:aws:bedrock:*:*:application-inference-profile/$', '{aws:PrincipalTag/team}'].join('')),
		);
		const of = (team: string) => `arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/${team}`;
		expect(decide({identity: [own]}, of('alpha'), context).decision).toBe('allowed');
		expect(decide({identity: [own]}, of('beta'), context).decision).toBe('implicitDeny');
	});
});
