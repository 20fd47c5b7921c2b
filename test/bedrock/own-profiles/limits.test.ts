// Names and tags are taken exactly where AWS takes them.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {nameProblem, parseTag, tagsFrom, typedTagProblem} from '../../../source/bedrock/own-profiles/limits.ts';
import {Problem} from '../../../source/problem.ts';
import {headedProblem} from '../../problem-texts.ts';

/** Patterns and lengths of CreateInferenceProfile and Tag in the service model of Amazon Bedrock. */
const awsName = /^([0-9a-zA-Z][ _-]?)+$/;
const awsTag = /^[a-zA-Z0-9\s._:/=+@-]*$/;

const problemOf = (work: () => unknown): Problem | undefined => {
	try {
		work();
		return undefined;
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
};

const nearlyName = fc.string({unit: fc.constantFrom(...'aZ9 _-.é!'), maxLength: 70});

test('a name is refused exactly where the pattern and the length of AWS refuse it', () => {
	fc.assert(
		fc.property(nearlyName, (name) => {
			expect(nameProblem(name) === undefined).toBe(awsName.test(name) && name.length <= 64);
		}),
		{numRuns: 2000},
	);
});

test.each([
	['', 'it is empty'],
	['-team', 'it must begin with a letter or a digit'],
	['team--a', 'two spaces, hyphens or underscores cannot follow each other'],
	['team.a', 'AWS takes letters and digits, with single spaces, hyphens or underscores between them, and no .'],
	[
		'team\u200Ba',
		'AWS takes letters and digits, with single spaces, hyphens or underscores between them, and no U+200B',
	],
	['a'.repeat(65), 'it has 65 characters, and AWS takes 64'],
])('the name %j is refused, because %s', (name, because) => {
	expect(nameProblem(name)).toMatchObject({because, usage: true});
});

const nearlyTag = fc.string({unit: fc.constantFrom(...'aZ9 ._:/=+@-!,é'), minLength: 1, maxLength: 40});

test('a tag is refused exactly where the pattern and the lengths of AWS refuse it', () => {
	fc.assert(
		fc.property(nearlyTag, fc.nat(260), (key, length) => {
			const value = 'v'.repeat(length);
			const [before = ''] = key.split('=');
			const trimmed = before.trim();
			const longest = `${key}=${value}`.slice(before.length + 1).trim().length;
			const taken = trimmed !== '' && awsTag.test(key) && longest <= 256;
			fc.pre(!/^aws:/i.test(trimmed) && trimmed !== 'created-by');
			expect(problemOf(() => parseTag(`${key}=${value}`)) === undefined).toBe(taken);
		}),
		{numRuns: 1000},
	);
});

test.each([
	['team', 'a tag reads key=value'],
	['=alpha', 'the key before = is empty'],
	['aws:team=alpha', 'keys that begin with aws: belong to AWS'],
	['created-by=me', 'claude-bedrock-setup sets created-by itself, and finds by it what it has made'],
	[`${'k'.repeat(129)}=v`, 'the key has 129 characters, and AWS takes 128'],
	[`k=${'v'.repeat(257)}`, 'the value has 257 characters, and AWS takes 256'],
	['team=a,b', 'AWS takes letters, digits, spaces and . _ : / = + @ -, and no ,'],
])('the tag %j is refused, because %s', (tag, because) => {
	expect(problemOf(() => parseTag(tag))).toMatchObject({because, usage: true});
});

describe('all tags together', () => {
	test('the tag of this tool is among them, and a tag may be repeated as it is', () => {
		expect(tagsFrom(['team=a', 'url=x=y', 'team=a'])).toEqual({
			team: 'a',
			url: 'x=y',
			'created-by': 'claude-bedrock-setup',
		});
	});

	test('a key with two values is refused', () => {
		expect(problemOf(() => tagsFrom(['team=a', 'team=b']))?.title).toContain('twice');
	});

	test('AWS takes 200 tags for a profile, that of this tool among them', () => {
		const tags = (count: number) => Array.from({length: count}, (_, at) => `k${at}=v`);
		expect(Object.keys(tagsFrom(tags(199)))).toHaveLength(200);
		expect(problemOf(() => tagsFrom(tags(200)))?.because).toBe('AWS takes 200 for a profile');
	});
});

test('while a tag is typed, only what can no longer become one is a problem', () => {
	fc.assert(
		fc.property(nearlyTag, (tag) => {
			fc.pre(problemOf(() => parseTag(tag)) === undefined);
			for (let length = 1; length <= tag.length; length++) {
				const start = tag.slice(0, length);
				// These are only refused as a whole: more may follow.
				fc.pre(!/^(aws:|created-by)/i.test(start));
				expect(typedTagProblem(start), start).toBeUndefined();
			}
		}),
	);
	expect(typedTagProblem('team!')?.because).toContain('no !');
	expect(typedTagProblem('team=a!')?.because).toContain('no !');
});

test('what is said of names and tags that AWS does not take', async () => {
	const names = ['', '-team', 'team--a', 'team.a', 'team\u200Ba', 'a'.repeat(65)];
	const tags = ['team', '=alpha', 'aws:team=alpha', 'created-by=me', `${'k'.repeat(129)}=v`, `k=${'v'.repeat(257)}`];
	const typed = ['team!', 'aws:team', 'created-by=me', `${'k'.repeat(129)}`];
	const many = Array.from({length: 200}, (_, at) => `k${at}=v`);
	const told = (heading: string, problem: Problem | undefined) =>
		headedProblem(heading, problem ?? new Problem({code: 'none', title: 'nothing is wrong'}));
	const texts = [
		...names.map((name) => told(`the name ${JSON.stringify(name)}`, nameProblem(name))),
		...[...tags, 'team=a,b', 'team=\u200B'].map((tag) =>
			told(
				`the tag ${JSON.stringify(tag)}`,
				problemOf(() => parseTag(tag)),
			),
		),
		...typed.map((tag) => told(`the tag ${JSON.stringify(tag)}, while it is typed`, typedTagProblem(tag))),
		told(
			'the tags team=a and team=b',
			problemOf(() => tagsFrom(['team=a', 'team=b'])),
		),
		told(
			'200 tags',
			problemOf(() => tagsFrom(many)),
		),
	];
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/limits.txt');
});
