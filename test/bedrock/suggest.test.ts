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

describe('what is suggested', () => {
	test("the account's own opus for the primary, even where a system one is newer", () => {
		const own = [application('team sonnet', sonnet, region), application('team opus', olderOpus, region)];
		expect(suggestFor('primary', [...systems, ...own], {region})).toEqual({
			profile: own[1],
			why: 'your newest opus',
		});
	});

	test('else the newest opus of the geography, before global', () => {
		expect(suggestFor('primary', systems, {region})).toEqual({profile: systems[2], why: 'newest opus in us-west-2'});
	});

	test('the tier of a family takes that family', () => {
		expect(suggestFor('haiku', systems, {region})?.profile.id).toBe(`us.${haiku}`);
		expect(suggestFor('sonnet', systems, {region})?.profile.id).toBe(`us.${sonnet}`);
	});

	test('an active model before a legacy one, however new', () => {
		const models = [
			{id: opus, status: 'LEGACY'},
			{id: olderOpus, status: 'ACTIVE'},
		] as const;
		expect(suggestFor('opus', systems, {region, models})?.profile.id).toBe(`us.${olderOpus}`);
		expect(suggestFor('primary', systems, {region, models})?.profile.id).toBe(`us.${olderOpus}`);
	});
});

describe('a tier without a profile of its own', () => {
	test('takes the cheapest and says what that means', () => {
		expect(suggestFor('haiku', systems.slice(0, 4), {region})).toMatchObject({
			profile: systems[3],
			note: 'background tasks will run on Sonnet',
		});
		expect(suggestFor('fable', systems, {region})).toMatchObject({
			profile: systems[4],
			note: 'what asks for Fable will run on Haiku',
		});
	});

	test('never one that AWS refused', () => {
		const callable = ({id}: {id: string}) => !id.includes('haiku') && !id.includes('sonnet');
		expect(suggestFor('haiku', systems, {region, callable})).toMatchObject({
			profile: systems[2],
			note: 'background tasks will run on Opus',
		});
		expect(suggestFor('haiku', systems, {region, callable: () => false})).toBeUndefined();
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
