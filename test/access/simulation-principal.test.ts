// Whom the simulation is asked about, for every kind of caller.
import {describe, expect, test} from 'vitest';
import {allow, policy} from '../../source/simulated-aws/policy/document.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {world} from '../account/in-world.ts';
import {proofIn} from './prove-in-world.ts';

const opus = 'us.anthropic.claude-opus-5-5';

function callerMay(...actions: string[]): World {
	const base = world('healthy');
	return {
		...base,
		identity: {...base.identity, policies: {identity: [policy('Some', allow(['bedrock:*', ...actions]))]}},
	};
}

describe('the principal', () => {
	test.each([
		['iam-user', {state: 'asked', principal: 'arn:aws:iam::123456789012:user/people/jane'}],
		['assumed-role', {state: 'asked', principal: 'arn:aws:iam::123456789012:role/team/PlatformDev'}],
		['root', {state: 'cannot', because: expect.stringContaining('root user')}],
		['federated', {state: 'cannot', because: expect.stringContaining('federated user')}],
		['api-key', {state: 'cannot', because: expect.stringContaining('API key')}],
	])('in the world %s', async (name, state) => {
		expect((await proofIn(name, {opus}, {probe: false})).evidence.simulation).toEqual(state);
	});

	test('a role whose path may not be read is looked for where IAM Identity Center puts it', async () => {
		const {evidence, sent} = await proofIn(callerMay('iam:SimulatePrincipalPolicy'), {opus}, {probe: false});
		expect(evidence.simulation).toEqual({
			state: 'asked',
			principal:
				'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef',
		});
		// Once where it would be if Identity Center were in us-east-1, then with the region.
		expect(sent).toMatchObject({GetRole: 1, SimulatePrincipalPolicy: 2});
	});

	test('not allowed to ask is said in these words, with what IAM answered', async () => {
		const {evidence} = await proofIn(callerMay('iam:GetRole'), {opus}, {probe: false});
		expect(evidence.simulation).toMatchObject({
			state: 'cannot',
			because: 'not allowed to ask IAM',
			answer: {status: 403},
		});
	});
});

test('circumstances are asked about only where a policy makes a difference by them', async () => {
	const base = world('healthy');
	const conditional = allow('bedrock:InvokeModel*', 'arn:aws:bedrock:*::foundation-model/*', {
		StringEquals: {'aws:RequestedRegion': ['us-east-1', 'us-east-2', 'us-west-2']},
	});
	const profiles = allow('bedrock:*', 'arn:aws:bedrock:*:*:inference-profile/*');
	const where: World = {
		...base,
		identity: {
			...base.identity,
			policies: {identity: [policy('Some', conditional, profiles, allow(['iam:*', 'bedrock:List*', 'bedrock:Get*']))]},
		},
	};
	const {report, sent} = await proofIn(where, {opus});
	expect(report.status).toBe('ok');
	// One without circumstances, then one for each of the three regions behind the profile.
	expect(sent.SimulatePrincipalPolicy).toBe(4);
});
