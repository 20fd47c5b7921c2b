// What is suggested for a role, and why.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {modelOf} from '../../source/bedrock/inference-profile.ts';
import {rankFor, suggestFor} from '../../source/bedrock/suggest.ts';
import {application, haiku, olderOpus, opus, sonnet, system} from './profiles.ts';

const region = 'us-west-2';
const systems = [
	system('global', opus, region),
	system('us', olderOpus, region),
	system('us', opus, region),
	system('us', sonnet, region),
	system('us', haiku, region),
];

describe('suggestFor', () => {
	test("the primary model is the account's own opus, even where a system profile has a newer one", () => {
		const own = [application('team sonnet', sonnet, region), application('team opus', olderOpus, region)];
		expect(suggestFor('primary', [...systems, ...own], {region})).toEqual({
			profile: own[1],
			equal: 0,
			why: 'your newest Opus',
		});
	});

	test('without own profiles the primary model is the newest opus of the geography, before the global one', () => {
		expect(suggestFor('primary', systems, {region})).toEqual({
			profile: systems[2],
			equal: 0,
			why: 'newest Opus in us-west-2',
		});
	});

	test('profiles that are just as good are counted', () => {
		const own = ['beta', 'alpha', 'gamma'].map((name) => application(name, opus, region));
		expect(suggestFor('opus', own, {region})).toMatchObject({profile: own[1], equal: 2});
	});

	test('a tier gets a profile of its own family', () => {
		expect(suggestFor('haiku', systems, {region})?.profile.id).toBe(`us.${haiku}`);
		expect(suggestFor('sonnet', systems, {region})?.profile.id).toBe(`us.${sonnet}`);
	});

	test('an active model comes before a legacy one, however new that is', () => {
		const models = [
			{id: opus, status: 'LEGACY'},
			{id: olderOpus, status: 'ACTIVE'},
		] as const;
		expect(suggestFor('opus', systems, {region, models})?.profile.id).toBe(`us.${olderOpus}`);
		expect(suggestFor('primary', systems, {region, models})?.profile.id).toBe(`us.${olderOpus}`);
	});
});

describe('suggestFor a tier without a profile of its family', () => {
	test('suggests the cheapest profile and says what will run on it', () => {
		expect(suggestFor('haiku', systems.slice(0, 4), {region})).toMatchObject({
			profile: systems[3],
			note: 'background work will run on Sonnet',
		});
		expect(suggestFor('fable', systems, {region})).toMatchObject({
			profile: systems[4],
			note: 'what asks for Fable will run on Haiku',
		});
	});
});

test('a ranking keeps every Claude profile, once, whatever the order they came in', () => {
	const other = {...system('us', 'amazon.nova-pro-v1:0', region)};
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...systems, other]),
			fc.constantFrom('primary', 'opus', 'sonnet', 'haiku', 'fable'),
			(some, role) => {
				const ranked = rankFor(role, some, {region});
				expect(new Set(ranked)).toEqual(new Set(some.filter((profile) => modelOf(profile))));
				expect(ranked).toEqual(rankFor(role, [...some].reverse(), {region}));
			},
		),
	);
});
