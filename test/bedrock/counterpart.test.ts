// Switching regions: the same model and version or nothing, and every change of residency said.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {counterpart} from '../../source/bedrock/counterpart.ts';
import {geographyOf} from '../../source/bedrock/geography.ts';
import {modelOf} from '../../source/bedrock/inference-profile.ts';
import {application, haiku, olderOpus, opus, sonnet, system} from './profiles.ts';

const eu = [system('global', opus, 'eu-west-1'), system('eu', opus, 'eu-west-1'), system('eu', olderOpus, 'eu-west-1')];

describe('counterpart of a system profile', () => {
	test('in another geography it is that of the new region, with what that means for data residency', () => {
		expect(counterpart(system('us', opus, 'us-west-2'), eu, 'eu-west-1')).toEqual({
			profile: eu[1],
			why: 'the same model, us. becomes eu.',
			consequences: ['Requests may now be processed in the EU; until now they stayed in the US.'],
		});
	});

	test('within the geography it is the same id', () => {
		const there = system('us', opus, 'us-east-1');
		expect(counterpart(system('us', opus, 'us-west-2'), [there], 'us-east-1')).toEqual({
			profile: there,
			why: 'the same model and geography (us.)',
			consequences: [],
		});
	});

	test('a global profile stays global', () => {
		expect(counterpart(system('global', opus, 'us-west-2'), eu, 'eu-west-1')).toMatchObject({
			profile: eu[0],
			consequences: [],
		});
		expect(counterpart(system('global', opus, 'us-west-2'), eu.slice(1), 'eu-west-1')).toEqual({
			none: 'Opus 5.5 has no global inference profile in eu-west-1',
			nearest: eu[1],
		});
	});

	test('a geographic profile never becomes global; the global one is only named as the nearest', () => {
		const seoul = system('global', opus, 'ap-northeast-2');
		expect(counterpart(system('jp', opus, 'ap-northeast-1'), [seoul], 'ap-northeast-2')).toEqual({
			none: 'Opus 5.5 has no geographic inference profile in ap-northeast-2',
			nearest: seoul,
		});
	});

	test('the narrowest geography comes first: jp before apac in Tokyo, au in Sydney', () => {
		const tokyo = [system('apac', opus, 'ap-northeast-1'), system('jp', opus, 'ap-northeast-1')];
		expect(counterpart(system('us', opus, 'us-west-2'), tokyo, 'ap-northeast-1')).toMatchObject({profile: tokyo[1]});
		expect(counterpart(system('apac', opus, 'ap-south-1'), tokyo, 'ap-northeast-1')).toMatchObject({profile: tokyo[0]});
		const sydney = [system('global', opus, 'ap-southeast-2'), system('au', opus, 'ap-southeast-2')];
		expect(counterpart(system('jp', opus, 'ap-northeast-1'), sydney, 'ap-southeast-2')).toMatchObject({
			profile: sydney[1],
			consequences: ['Requests may now be processed in Australia; until now they stayed in Japan.'],
		});
	});

	test('an older model is never taken; it is only named as the nearest', () => {
		expect(
			counterpart(system('us', opus, 'us-west-2'), [system('eu', olderOpus, 'eu-west-1')], 'eu-west-1'),
		).toMatchObject({
			none: 'Opus 5.5 has no inference profile in eu-west-1',
			nearest: {id: 'eu.anthropic.claude-opus-4-6-v1'},
		});
		expect(counterpart(system('us', haiku, 'us-west-2'), eu, 'eu-west-1')).toEqual({
			none: 'Haiku 4.5 has no inference profile in eu-west-1',
		});
	});
});

describe('counterpart of an application profile', () => {
	const mine = application('Team Opus', opus, 'us-west-2', {prefix: 'us', tags: {team: 'alpha', env: 'dev'}});

	test('it is the one with the same model and name', () => {
		const there = [
			application('other', opus, 'us-east-1', {prefix: 'us'}),
			application('team opus', opus, 'us-east-1', {prefix: 'us'}),
		];
		expect(counterpart(mine, there, 'us-east-1')).toEqual({
			profile: there[1],
			why: 'the same model and name',
			consequences: [],
		});
	});

	test('where names differ it is the one with the most tags in common, with whose costs it books', () => {
		const there = [
			application('beta', opus, 'us-east-1', {prefix: 'us', tags: {team: 'beta', env: 'dev'}}),
			application('alpha', opus, 'us-east-1', {prefix: 'us', tags: {team: 'alpha', env: 'dev'}}),
		];
		expect(counterpart(mine, there, 'us-east-1')).toEqual({
			profile: there[1],
			why: 'the same model and the most tags in common',
			consequences: ['Costs will be booked on alpha; until now on Team Opus.'],
		});
	});

	test('of two with the same name it is the one with the same tags, and where names differ the only one is taken', () => {
		const there = [
			application('team opus', opus, 'us-east-1', {prefix: 'us'}),
			application('Team Opus', opus, 'us-east-1', {prefix: 'us', tags: {team: 'alpha', env: 'dev'}}),
		];
		expect(counterpart(mine, there, 'us-east-1')).toEqual({
			profile: there[1],
			why: 'the same model and name, and the same tags',
			consequences: [],
		});
		const [only] = [application('gamma', opus, 'us-east-1', {prefix: 'us'})];
		expect(counterpart(mine, [only], 'us-east-1')).toEqual({
			profile: only,
			why: 'the only application profile of Opus 5.5',
			consequences: ['Costs will be booked on gamma; until now on Team Opus.'],
		});
	});

	test('two that are equally good are left to the user', () => {
		const there = [
			application('a', opus, 'us-east-1', {prefix: 'us'}),
			application('b', opus, 'us-east-1', {prefix: 'us'}),
		];
		expect(counterpart(mine, there, 'us-east-1')).toEqual({
			none: '2 application profiles in us-east-1 stand for Opus 5.5 equally well',
			nearest: there[0],
		});
	});

	test('one that may leave the geography is not taken, and neither is a system profile', () => {
		const wide = application('Team Opus', opus, 'eu-west-1', {prefix: 'global'});
		expect(counterpart(mine, [wide], 'eu-west-1')).toMatchObject({nearest: wide});
		expect(counterpart(mine, [wide], 'eu-west-1')).not.toHaveProperty('profile');
		expect(counterpart(mine, eu, 'eu-west-1')).toEqual({
			none: 'your account has no application profile of Opus 5.5 in eu-west-1',
			nearest: eu[1],
		});
	});
});

test('every counterpart has the same model, lives in the region, and is global only where the profile was', () => {
	const profile = fc
		.tuple(
			fc.constantFrom('us', 'eu', 'jp', 'au', 'apac', 'global'),
			fc.constantFrom(opus, olderOpus, sonnet, haiku),
			fc.constantFrom('us-west-2', 'eu-west-1', 'ap-northeast-1', 'ap-southeast-2'),
			fc.boolean(),
		)
		.map(([prefix, model, region, own]) =>
			own ? application('team', model, region, {prefix}) : system(prefix, model, region),
		);
	fc.assert(
		fc.property(
			profile,
			fc.array(profile, {maxLength: 12}),
			fc.constantFrom('us-west-2', 'eu-west-1', 'ap-northeast-1'),
			(from, candidates, to) => {
				const found = counterpart(from, candidates, to);
				if (!('profile' in found)) return;
				expect(candidates).toContain(found.profile);
				expect(modelOf(found.profile)?.id).toBe(modelOf(from)?.id);
				expect(found.profile.arn).toContain(`:${to}:`);
				expect(found.profile.kind).toBe(from.kind);
				if (geographyOf(from) !== 'global') expect(geographyOf(found.profile)).not.toBe('global');
			},
		),
	);
});
