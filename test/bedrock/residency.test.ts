// Where requests have to stay: which destinations lie outside, and what a Deny statement lets through.
import {expect, test} from 'vitest';
import type {InferenceProfile} from '../../source/bedrock/inference-profile.ts';
import type {Need} from '../../source/bedrock/permissions.ts';
import {denyOutside, regionsOfNeeds} from '../../source/bedrock/policy/deny-outside.ts';
import {allowedRegions, holdsRegion, regionsOutside, type StayIn} from '../../source/bedrock/residency.ts';

const profile = (...regions: string[]): InferenceProfile => ({
	id: 'x',
	arn: 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdefghijkl',
	name: 'x',
	kind: 'application',
	modelArns: regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/anthropic.claude-opus-5-5`),
});

test.each<[StayIn, string, string[], string[]]>([
	['us', 'us-west-2', ['us-east-1', 'us-east-2', 'us-west-2'], []],
	['us', 'us-west-2', ['us-east-1', 'ca-central-1'], ['ca-central-1']],
	['us', 'ca-central-1', ['us-east-1', 'ca-central-1'], []],
	['ca', 'ca-central-1', ['us-east-1', 'ca-central-1'], ['us-east-1']],
	['eu', 'eu-west-1', ['eu-west-1', 'eu-north-1'], []],
	['eu', 'eu-west-2', ['eu-west-1', 'eu-west-2'], []],
	['eu', 'eu-west-1', ['eu-west-1', 'eu-west-2'], ['eu-west-2']],
	['apac', 'ap-southeast-1', ['ap-northeast-1', 'ap-southeast-2', 'ap-south-1'], []],
	['jp', 'ap-northeast-1', ['ap-northeast-1', 'ap-northeast-3'], []],
	['jp', 'ap-northeast-1', ['ap-northeast-1', 'ap-southeast-1'], ['ap-southeast-1']],
	['au', 'ap-southeast-2', ['ap-southeast-2', 'ap-southeast-4'], []],
	['us-gov', 'us-gov-west-1', ['us-gov-west-1', 'us-gov-east-1'], []],
	['region', 'us-west-2', ['us-west-2'], []],
	['region', 'us-west-2', ['us-west-2', 'us-east-1'], ['us-east-1']],
	['us', 'us-west-2', ['', 'us-west-2'], ['']],
	['us', 'us-west-2', ['us-west-9'], []],
	['eu', 'eu-west-1', ['xx-west-1'], ['xx-west-1']],
	['anywhere', 'us-west-2', ['', 'eu-west-1'], []],
])('--stay-in %s, called from %s: of %j outside is %j', (stayIn, region, destinations, outside) => {
	expect(regionsOutside(profile(...destinations), stayIn, region)).toEqual(outside);
});

test.each<[StayIn, string, boolean]>([
	['eu', 'us-west-2', false],
	['eu', 'eu-west-2', true],
	['us', 'ca-central-1', true],
	['ca', 'us-west-2', false],
	['jp', 'ap-northeast-1', true],
	['jp', 'ap-southeast-2', false],
	['region', 'sa-east-1', true],
	['anywhere', 'sa-east-1', true],
])('--stay-in %s and the region %s can go together: %s', (stayIn, region, fits) => {
	expect(holdsRegion(stayIn, region)).toBe(fits);
});

test('the regions of a geography are those of one partition, and the one that is called', () => {
	expect(allowedRegions('eu', 'eu-west-2')).toContain('eu-west-2');
	expect(allowedRegions('eu', 'eu-west-1')).not.toContain('eu-west-2');
	expect(allowedRegions('eu', 'eu-west-1')?.filter((region) => region.startsWith('eusc-'))).toEqual([]);
	expect(allowedRegions('region', 'us-west-2')).toEqual(['us-west-2']);
	expect(allowedRegions('anywhere', 'us-west-2')).toBeUndefined();
});

test('the Deny statement names the regions that stay allowed', () => {
	expect(denyOutside(['eu-west-1', 'eu-central-1'])).toEqual({
		Sid: 'DenyOutside',
		Effect: 'Deny',
		Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
		Resource: ['*'],
		Condition: {StringNotEquals: {'aws:RequestedRegion': ['eu-central-1', 'eu-west-1']}},
	});
});

test('needs of a global profile have no regions to stay in', () => {
	const need = (region: string): Need => ({
		action: 'bedrock:InvokeModel',
		resource: `arn:aws:bedrock:${region}::foundation-model/anthropic.claude-opus-5-5`,
		requestedRegion: region,
		region: 'us-west-2',
		roles: [],
		purpose: 'call',
	});
	expect(regionsOfNeeds([need('us-west-2'), need('us-east-1')])).toEqual(['us-west-2', 'us-east-1']);
	expect(regionsOfNeeds([need('us-west-2'), need('')])).toBeUndefined();
});
