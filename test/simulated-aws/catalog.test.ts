// Destinations of system profiles against what an API crawl of 31 regions found in August 2026.
import {describe, expect, it} from 'vitest';
import {destinations, type InferenceProfile, modelOf} from '../../source/bedrock/inference-profile.ts';
import {platformProfiles, teamProfiles} from '../../source/simulated-aws/catalog/application-profiles.ts';
import {commercialRegions} from '../../source/simulated-aws/catalog/geographies.ts';
import {allModels} from '../../source/simulated-aws/catalog/models.ts';
import {systemProfiles} from '../../source/simulated-aws/catalog/profiles.ts';

const list = (region: string): InferenceProfile[] =>
	systemProfiles(allModels, '123456789012', region).map((profile) => ({
		...{id: profile.inferenceProfileId, arn: profile.inferenceProfileArn, name: profile.inferenceProfileName},
		...{kind: 'system', modelArns: profile.models.map(({modelArn}) => modelArn)},
	}));
const routes = (region: string, id: string) => {
	const profile = list(region).find((candidate) => candidate.id === id);
	return profile && destinations(profile).join(' ');
};
const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

describe('system profiles', () => {
	it.each([
		['us-east-1', `us.${haiku}`, 'us-east-1 us-east-2 us-west-2'],
		['us-west-1', `us.${haiku}`, 'us-east-1 us-east-2 us-west-1 us-west-2'],
		['ca-central-1', 'us.anthropic.claude-opus-5-5', 'ca-central-1 us-east-1 us-east-2 us-west-2'],
		['ca-west-1', 'us.anthropic.claude-opus-5-5', 'ca-west-1 us-east-1 us-east-2 us-west-2'],
		['ca-west-1', `us.${haiku}`, undefined],
		['eu-west-1', `eu.${haiku}`, 'eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-3'],
		['eu-west-2', `eu.${haiku}`, 'eu-central-1 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3'],
		['ap-southeast-6', `au.${haiku}`, 'ap-southeast-2 ap-southeast-4 ap-southeast-6'],
		['ap-southeast-6', 'au.anthropic.claude-opus-5-5', undefined],
		['ap-northeast-3', 'jp.anthropic.claude-opus-5-5', 'ap-northeast-1 ap-northeast-3'],
		['ap-northeast-1', 'jp.anthropic.claude-opus-5', undefined],
		[
			...(['ap-east-2', 'apac.anthropic.claude-sonnet-4-20250514-v1:0'] as const),
			'ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4',
		],
		['eu-west-1', 'global.anthropic.claude-sonnet-4-20250514-v1:0', ' eu-west-1'],
		['eu-west-3', 'global.anthropic.claude-sonnet-4-20250514-v1:0', undefined],
		['af-south-1', `global.${haiku}`, ' af-south-1'],
		['us-east-1', `eu.${haiku}`, undefined],
		['sa-east-1', 'apac.anthropic.claude-sonnet-4-20250514-v1:0', undefined],
	])('from %s, %s routes to %s', (region, id, expected) => {
		expect(routes(region, id)).toBe(expected);
	});

	it('31 regions have Claude profiles, each with its own ARNs, beside those of other vendors', () => {
		expect(commercialRegions).toHaveLength(31);
		for (const region of commercialRegions) {
			const all = list(region);
			expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
			for (const {arn} of all) expect(arn).toContain(`:bedrock:${region}:123456789012:`);
			expect(all.some((profile) => modelOf(profile)?.family === 'haiku')).toBe(true);
		}
		expect(list('us-east-1').some((profile) => !modelOf(profile))).toBe(true);
	});
});

describe('application profiles', () => {
	it('the same profiles have other ids in other regions, and none in a region without any', () => {
		const ids = (region: string) => [0, 1, 2].map((index) => platformProfiles(region).at(index)?.id);
		expect(new Set([...ids('us-west-2'), ...ids('us-east-1'), ...ids('eu-central-1')]).size).toBe(9);
		expect(ids('us-west-2').every((id) => /^[a-z0-9]{12}$/.test(id ?? ''))).toBe(true);
		expect(platformProfiles('eu-west-3').size).toBe(0);
	});

	it('a profile of a long list is found without making the others', () => {
		const applicationProfiles = teamProfiles(2_000_000, [`us.${haiku}`]);
		const last = applicationProfiles.at(1_999_999);
		expect(last && applicationProfiles.find(last.id)).toEqual(last);
		expect(applicationProfiles.at(2_000_000)).toBeUndefined();
		expect(applicationProfiles.find('team00000000')).toBeUndefined();
	});
});
