// Proof across regions and partitions: every role is asked about where it will be called.
import {expect, test} from 'vitest';
import {type AccessRequest, requestedNeeds} from '../../source/access/access-request.ts';
import {evaluateAccess} from '../../source/access/evaluate/index.ts';
import {proveAccess} from '../../source/access/prove/index.ts';
import {policyDocument} from '../../source/bedrock/policy/document.ts';
import {enter, forever} from '../account/in-world.ts';
import {everything} from './prove-in-world.ts';

async function proofOf(where: string, pins: readonly (readonly [role: string, pin: string, region: string])[]) {
	const {account, signIns, aws} = await enter(where);
	const signIn = signIns[0];
	if (!signIn) throw new Error('no sign-in');
	const asked: AccessRequest = {roles: pins.map(([role, pin, region]) => ({role, pin, region}))};
	const evidence = await proveAccess(account, signIn, asked, everything, forever);
	return {asked, evidence, report: evaluateAccess(asked, evidence), sent: aws.requests};
}

test('the small/fast model in a region of its own', async () => {
	const {report, asked, evidence} = await proofOf('healthy', [
		['opus', 'us.anthropic.claude-opus-5-5', 'us-west-2'],
		['haiku', 'eu.anthropic.claude-haiku-4-5-20251001-v1:0', 'eu-west-1'],
	]);
	expect(
		report.rows.map(({role, region, status, destinations}) => [role, region, status, destinations.length]),
	).toEqual([
		['opus', 'us-west-2', 'ok', 3],
		['haiku', 'eu-west-1', 'ok', 6],
	]);
	const policy = policyDocument(requestedNeeds(asked, evidence));
	expect(policy.Statement.find(({Sid}) => Sid === 'ListProfiles')?.Resource.map((arn) => arn.split(':')[3])).toEqual([
		'eu-west-1',
		'eu-west-1',
		'us-west-2',
		'us-west-2',
	]);
});

test('the same id is another profile in another region', async () => {
	const id = 'global.anthropic.claude-opus-5-5';
	const {report, sent} = await proofOf('healthy', [
		['primary', id, 'us-west-2'],
		['subagent', id, 'eu-west-1'],
	]);
	expect(report.rows.map(({status}) => status)).toEqual(['ok', 'ok']);
	expect(sent.filter(({operation}) => operation === 'InvokeModel')).toHaveLength(2);
});

test('the profile of one geography does not exist in another, and is not called', async () => {
	const {report, sent} = await proofOf('healthy', [['opus', 'us.anthropic.claude-opus-5-5', 'eu-west-1']]);
	expect(report).toMatchObject({status: 'fail', findings: [{id: 'access-unknown-profile'}]});
	expect(sent.some(({operation}) => operation === 'InvokeModel')).toBe(false);
});

test('GovCloud is a partition of its own, in every ARN of the policy', async () => {
	const {report, asked, evidence} = await proofOf('govcloud', [
		['sonnet', 'us-gov.anthropic.claude-sonnet-5-5', 'us-gov-west-1'],
	]);
	expect(report.rows[0]).toMatchObject({plain: 'ok', stream: 'ok', status: 'ok'});
	for (const {Resource} of policyDocument(requestedNeeds(asked, evidence)).Statement) {
		for (const arn of Resource) expect(arn).toMatch(/^arn:aws-us-gov:bedrock:us-gov-/);
	}
});
