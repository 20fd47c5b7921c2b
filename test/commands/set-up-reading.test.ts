// The set-up reads files and variables as Claude Code does: it never says "Written" where what it wrote would not arrive.
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {setUpIn} from './run-set-up.ts';

const settings = ['--write', 'settings'];
const user = '.claude/settings.json';
const env = (values: object) => JSON.stringify({env: values});

test.each<[string, object, string]>([
	['fallbackModel', {fallbackModel: 'opus'}, 'line 1: fallbackModel is a string where an array belongs'],
	['model', {model: 5}, 'line 1: model is 5 where a string belongs'],
	['statusLine', {statusLine: {command: 'date'}}, 'line 1: statusLine has no type'],
	[
		'a list of folders',
		{permissions: {additionalDirectories: '/x'}},
		'line 1: permissions.additionalDirectories is a string',
	],
	[
		'a marketplace',
		{extraKnownMarketplaces: {a: {source: {source: 'x'}}}},
		'extraKnownMarketplaces.a.source.source has a value',
	],
])('Nothing is written into settings that Claude Code ignores because of %s', async (_, keys, because) => {
	const text = JSON.stringify(keys);
	const {code, err, home} = await setUpIn({files: {[user]: text}}, ...settings);
	expect(code).toBe(1);
	expect(err).toContain('Claude Code ignores all of');
	expect(err).toContain(because);
	expect(readFileSync(path.join(home, user), 'utf8')).toBe(text);
});

test('Local settings in the root of the repository that switch Bedrock off are named, and nothing is written', async () => {
	const files = {'repo/.git/HEAD': '', 'repo/.claude/settings.local.json': env({CLAUDE_CODE_USE_BEDROCK: '0'})};
	const {code, err, home} = await setUpIn({files, cwd: 'repo/sub'}, ...settings);
	expect(code).toBe(1);
	expect(err).toContain('Claude Code would not use Bedrock in this folder');
	expect(err).toContain('repo/.claude/settings.local.json:1');
	expect(existsSync(path.join(home, user))).toBe(false);
});

test('Values that a stronger file overrides are told, and so is a stronger file that is ignored', async () => {
	const other = await setUpIn(
		{files: {'repo/.claude/settings.json': env({AWS_REGION: 'eu-west-1', EDITOR: 'vi'})}, cwd: 'repo'},
		...settings,
	);
	expect(other.code).toBe(0);
	expect(other.out).toMatch(
		/In this folder AWS_REGION keeps another value, because .*repo\/\.claude\/settings\.json:1/,
	);
	const ignored = await setUpIn({files: {'repo/.claude/settings.json': '{"model": 5}'}, cwd: 'repo'}, ...settings);
	expect(ignored.out).toMatch(/Claude Code ignores all of .*repo\/\.claude\/settings\.json: line 1: model is 5/);
});

test.each([
	['the root of the repository', {'repo/.git/HEAD': ''}, 'repo/.claude/settings.local.json'],
	['the start folder outside of a repository', {}, 'repo/sub/.claude/settings.local.json'],
	[
		'the main tree of a linked worktree',
		{'repo/.git': 'gitdir: ../main/.git/worktrees/repo\n', 'main/.git/worktrees/repo/commondir': '../..\n'},
		'main/.claude/settings.local.json',
	],
])('Local settings are written into %s', async (_, files, written) => {
	// To git these are no repositories, so it takes nothing along.
	const {home, err} = await setUpIn({files, cwd: 'repo/sub'}, '--settings', 'local', ...settings);
	expect(err).not.toContain('error');
	expect(readFileSync(path.join(home, written), 'utf8')).toContain('CLAUDE_CODE_USE_BEDROCK');
});

test('A withdrawn model in the environment is no reason to stop: the next suggestion is taken, and it is said', async () => {
	const environment = {
		ANTHROPIC_MODEL: 'us.anthropic.claude-sonnet-4-20200101-v1:0',
		ANTHROPIC_SMALL_FAST_MODEL: 'us.anthropic.claude-3-5-haiku-20241022-v1:0',
	};
	const {code, out, err, home} = await setUpIn({environment}, ...settings);
	expect(err).toContain(
		'Your environment names us.anthropic.claude-sonnet-4-20200101-v1:0, which us-west-2 does not offer',
	);
	expect(err).toContain(
		'Your environment names us.anthropic.claude-3-5-haiku-20241022-v1:0, which us-west-2 does not offer',
	);
	expect([code, out.includes('Written')]).toEqual([0, true]);
	expect(readFileSync(path.join(home, user), 'utf8')).not.toContain('20200101');
});

test.each([
	['a model id without a geography', 'anthropic.claude-3-sonnet-20240229-v1:0'],
	['a geography that is not offered here', 'apac.anthropic.claude-opus-5-5'],
	['a mistyped version', 'us.anthropic.claude-opus-5-55'],
])('So is %s', async (_, ANTHROPIC_MODEL) => {
	const {code, err} = await setUpIn({environment: {ANTHROPIC_MODEL}}, ...settings);
	expect(err).toContain(`Your environment names ${ANTHROPIC_MODEL}`);
	expect(code).toBe(0);
});

test('A model of the environment that is offered is kept', async () => {
	const environment = {ANTHROPIC_MODEL: 'us.anthropic.claude-sonnet-5-5'};
	const {home} = await setUpIn({environment}, ...settings);
	expect(JSON.parse(readFileSync(path.join(home, user), 'utf8')).env.ANTHROPIC_MODEL).toBe(
		'us.anthropic.claude-sonnet-5-5',
	);
});

test.each([
	['a carriage return', 'dev\r', 'AWS_PROFILE ends in a carriage return'],
	['a space', ' dev', 'AWS_PROFILE begins with a space'],
	['quotation marks', '"dev"', 'AWS_PROFILE begins with a quotation mark'],
	['another name', 'gone', 'there is no such profile'],
])(
	'An exported AWS_PROFILE with %s stops the run: the next profile may be another account',
	async (_, AWS_PROFILE, because) => {
		const {code, err, home} = await setUpIn({environment: {AWS_PROFILE}}, ...settings);
		expect(err).toContain(because);
		expect(code).not.toBe(0);
		expect(existsSync(path.join(home, user))).toBe(false);
	},
);

test.each([
	['another AWS profile is told', 'aws sso login --profile old', true],
	['the same AWS profile is no matter', 'aws sso login --profile dev', false],
	['no AWS profile is no matter', 'aws sso login', false],
])('An awsAuthRefresh that names %s', async (_, awsAuthRefresh, isTold) => {
	const {code, out} = await setUpIn(
		{files: {[user]: JSON.stringify({awsAuthRefresh})}},
		...settings,
		'--credentials',
		'profile',
	);
	expect(code).toBe(0);
	expect(out.includes('signs in to the AWS profile old')).toBe(isTold);
});

test.each([
	['AWS_REGION', 'us-west-2\r'],
	['AWS_REGION', ' us-west-2'],
	['AWS_DEFAULT_REGION', 'us-west-2 '],
])('An exported %s=%j is read as Claude Code reads it', async (name, value) => {
	const {code, home} = await setUpIn(
		{environment: {AWS_REGION: '', AWS_DEFAULT_REGION: '', [name]: value}},
		...settings,
	);
	expect(code).toBe(0);
	expect(JSON.parse(readFileSync(path.join(home, user), 'utf8')).env.AWS_REGION).toBe('us-west-2');
});
