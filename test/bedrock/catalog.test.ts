// Regions, routes and counterparts against the whole catalogue of the simulated account, region by region.
import {describe, expect, test} from 'vitest';
import {counterpart} from '../../source/bedrock/counterpart.ts';
import {geographyOf, leaves, prefixesFor, prefixOf, staysIn} from '../../source/bedrock/geography.ts';
import {destinations, type InferenceProfile, modelOf} from '../../source/bedrock/inference-profile.ts';
import {knownRegion, partitionOf, regions} from '../../source/bedrock/region.ts';
import {usualProfile} from '../../source/bedrock/usual-routes.ts';
import {bedrockRegions, commercialRegions, optInRegions} from '../../source/simulated-aws/catalog/geographies.ts';
import {claudeModels} from '../../source/simulated-aws/catalog/models.ts';
import {systemProfiles} from '../../source/simulated-aws/catalog/profiles.ts';
import {account} from './profiles.ts';

function listed(region: string): InferenceProfile[] {
	return systemProfiles(claudeModels, account, region).map((wire) => ({
		id: wire.inferenceProfileId,
		arn: wire.inferenceProfileArn,
		name: wire.inferenceProfileName,
		kind: 'system',
		modelArns: wire.models.map(({modelArn}) => modelArn),
	}));
}

const everywhere = bedrockRegions.map((region) => ({region, profiles: listed(region)}));

test('every region of the catalogue is known, and off or on in both', () => {
	for (const region of bedrockRegions) expect(knownRegion(region)?.id).toBe(region);
	for (const region of commercialRegions) {
		expect(knownRegion(region)?.optIn, region).toBe(optInRegions.includes(region));
	}
	expect(regions.filter(({id}) => !bedrockRegions.includes(id)).map(({partition}) => partition)).not.toContain('aws');
});

test('every geographic profile is one that serves its region, and its words name a place', () => {
	for (const {region, profiles} of everywhere) {
		for (const profile of profiles) {
			const geography = geographyOf(profile);
			if (geography !== 'global') expect(prefixesFor(region), profile.arn).toContain(geography);
			expect(staysIn(destinations(profile)), profile.arn).toMatch(
				geography === 'global' ? /any commercial region/ : /^stays in /,
			);
		}
	}
});

test('an application profile copied from a system profile has the same geography', () => {
	for (const {profiles} of everywhere) {
		for (const profile of profiles) {
			const copy: InferenceProfile = {...profile, kind: 'application', id: '2kbsta0lwebx'};
			const [geography, own] = [geographyOf(copy), geographyOf(profile)];
			// Those of `apac.` that lead to Japan or Australia only cannot be told apart.
			expect([own, 'jp', 'au'], profile.arn).toContain(geography);
		}
	}
});

describe('usualProfile', () => {
	const current = claudeModels.filter(({id}) => /(opus|sonnet)-5-5/.test(id)).map(({id}) => id);

	test('the usual routes are those that AWS lists for the current models', () => {
		let compared = 0;
		for (const {region, profiles} of everywhere) {
			for (const profile of profiles.filter((each) => current.includes(modelOf(each)?.id ?? ''))) {
				const usual = usualProfile(profile.id, {region, accountId: account, partition: partitionOf(region)});
				expect(new Set(usual?.modelArns), profile.arn).toEqual(new Set(profile.modelArns));
				expect(usual?.arn).toBe(profile.arn);
				compared++;
			}
		}
		expect(compared).toBeGreaterThan(30);
	});
});

test('the counterpart from any region to any other has the same model, is global only where it was, and names residency exactly when that changes', () => {
	// One region of each kind: several destinations, one more than its neighbours, jp, au, apac only, global only, GovCloud.
	const some = [
		'us-east-1',
		'ca-west-1',
		'eu-west-1',
		'eu-west-2',
		'ap-northeast-1',
		'ap-northeast-2',
		'ap-southeast-2',
		'ap-southeast-6',
		'il-central-1',
		'us-gov-west-1',
	];
	const places = everywhere.filter(({region}) => some.includes(region));
	const isGlobal = ({id}: InferenceProfile) => prefixOf(id) === 'global';
	const wrong: string[] = [];
	let found = 0;
	for (const {profiles} of places) {
		for (const profile of profiles) {
			const id = modelOf(profile)?.id;
			for (const to of places) {
				const answer = counterpart(profile, to.profiles, to.region);
				const alike = to.profiles.filter((each) => modelOf(each)?.id === id && isGlobal(each) === isGlobal(profile));
				const taken = 'none' in answer ? undefined : answer.profile;
				const residency = taken ? leaves(destinations(profile), destinations(taken)) : [];
				const right =
					'none' in answer
						? alike.length === 0
						: alike.includes(answer.profile) && JSON.stringify(answer.consequences) === JSON.stringify(residency);
				if (!right) wrong.push(`${profile.arn} -> ${to.region}`);
				if (taken) found++;
			}
		}
	}
	expect(wrong).toEqual([]);
	expect(found).toBeGreaterThan(500);
});
