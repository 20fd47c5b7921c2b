// Names of new application profiles, and which existing ones stand for them.
import {expect, test} from 'vitest';
import type {InferenceProfile} from '../../../source/bedrock/inference-profile.ts';
import {designProfiles, fits, modelSource} from '../../../source/bedrock/own-profiles/design.ts';
import {Problem} from '../../../source/problem.ts';

const system = (id: string, ...regions: string[]): InferenceProfile => ({
	...{id, name: id, kind: 'system'},
	arn: `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`,
	modelArns: regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/${id.slice(id.indexOf('.') + 1)}`),
});
const opus = system('us.anthropic.claude-opus-5-5', 'us-east-1', 'us-west-2');
const globalOpus = system('global.anthropic.claude-opus-5-5', '', 'us-west-2');
const haiku = system('us.anthropic.claude-haiku-4-5-20251001-v1:0', 'us-east-1', 'us-west-2');
const tags = {team: 'alpha', 'created-by': 'claude-bedrock-setup'};
const named = (prefix: string, ...sources: InferenceProfile[]) =>
	designProfiles(
		sources.map((source, at) => ({role: `role${at}`, source})),
		{prefix, tags},
	).map(({name}) => name);

test.each([
	['claude-code', [opus, haiku], ['claude-code-opus-5-5', 'claude-code-haiku-4-5']],
	['team alpha ', [opus], ['team alpha opus-5-5']],
	['t_', [haiku], ['t_haiku-4-5']],
	['t', [opus, globalOpus], ['t-opus-5-5-us', 't-opus-5-5-global']],
])('with the beginning %j the names are those of the models', (prefix, sources, names) => {
	expect(named(prefix, ...sources)).toEqual(names);
});

test('models that share a source share a profile', () => {
	const designs = designProfiles(
		[
			{role: 'primary', source: opus},
			{role: 'opus', source: opus},
			{role: 'haiku', source: haiku},
		],
		{prefix: 't', tags},
	);
	expect(designs.map(({roles}) => roles)).toEqual([['primary', 'opus'], ['haiku']]);
});

test('a name that gets too long with the model is refused', () => {
	expect(() => named('a'.repeat(60), opus)).toThrow(Problem);
});

test('a foundation model is a source of its region', () => {
	expect(modelSource('anthropic.claude-opus-5-5', 'eu-west-1', 'aws')).toMatchObject({
		arn: 'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-opus-5-5',
		modelArns: ['arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-opus-5-5'],
	});
	expect(modelSource('amazon.nova-pro', 'eu-west-1', 'aws')).toBeUndefined();
});

const [design] = designProfiles([{role: 'opus', source: opus}], {prefix: 't', tags});
const existing = (more: Partial<InferenceProfile>): InferenceProfile => ({
	...{id: 'abc', name: 'any name', kind: 'application', tags: {...tags, other: 'x'}},
	arn: 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abc',
	modelArns: [...opus.modelArns].reverse(),
	...more,
});

test.each<[why: string, profile: InferenceProfile, does: boolean]>([
	['the same models and all tags, whatever its name', existing({}), true],
	['a tag is missing', existing({tags: {'created-by': 'claude-bedrock-setup'}}), false],
	['a tag has another value', existing({tags: {...tags, team: 'beta'}}), false],
	['somebody else created it', existing({tags: {team: 'alpha'}}), false],
	['its tags are not known', existing({tags: undefined} as never), false],
	['it leads to other regions', existing({modelArns: globalOpus.modelArns}), false],
	['it is the system profile itself', {...opus, tags}, false],
])('stands for what is wanted or not: %s', (_, profile, does) => {
	expect(design && fits(profile, design)).toBe(does);
});
