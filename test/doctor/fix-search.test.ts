// Tests the choice of fixes on random broken configurations: it ends, breaks nothing, and a second search finds nothing.

import fc from 'fast-check';
import {expect, it} from 'vitest';
import {changeableVariables, fixableVariables} from '../../source/claude-code/fixable-variables.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {withFix} from '../../source/doctor/fixes/fix.ts';
import {searchFixes} from '../../source/doctor/fixes/fix-search.ts';
import {makesSameCalls} from '../../source/doctor/same-calls.ts';
import {subjectOf} from '../../source/doctor/subject.ts';
import {devSignIn, gateway, healthy, healthyFacts, known, ownProfileArn, threeHoursAgo} from './healthy.ts';
import {haiku, opus} from './names.ts';
import {configurations} from './random-configurations.ts';

/** Checks whose finding is that the wrong place or model is called, or that nothing is called at all. */
const movers = [
	'bedrock-off',
	'other-provider',
	'unsigned-to-aws',
	'stale-api-key',
	'region-malformed',
	'region-odd',
	'region-other-variable',
	'pin-other-region',
	'tiers-unpinned',
	'old-small-fast',
	'blank-model',
	'escaped-pin',
	'base-url-path',
];

it('A fix changes what is called only where its finding is about that', () => {
	fc.assert(
		fc.property(configurations, (overrides) => {
			let facts = healthyFacts(overrides);
			for (const fix of searchFixes(subjectOf(facts)).fixes) {
				const after = withFix(facts, fix);
				if (!movers.includes(fix.id))
					expect({fix, same: makesSameCalls(subjectOf(facts), subjectOf(after))}).toMatchObject({same: true});
				facts = after;
			}
		}),
		{numRuns: 200},
	);
});

it('Fixes change only the variables of their table, and give no value to those that they may only switch off', () => {
	const off = fixableVariables.filter(({how}) => how === 'off').map(({name}) => name);
	fc.assert(
		fc.property(configurations, (overrides) => {
			for (const {name, value} of searchFixes(healthy(overrides)).fixes.flatMap(({changes}) => changes)) {
				expect(changeableVariables).toContain(name);
				if (off.includes(name)) expect(value ?? '').toBe('');
			}
		}),
		{numRuns: 200},
	);
});

const key = {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'};
const signedOut = {
	...devSignIn,
	sso: {session: 'corp', startUrl: '', accountId: '123456789012', roleName: 'Dev', expires: threeHoursAgo},
};

it('A fix cancels an exported variable by an empty value, and removes one that stands in a settings file', () => {
	const changes = (overrides: Parameters<typeof healthy>[0]) =>
		searchFixes(healthy(overrides)).fixes.flatMap((fix) => fix.changes);
	expect(changes({environment: gateway})).toEqual([{name: 'CLAUDE_CODE_USE_GATEWAY', value: '', place: 'user'}]);
	expect(changes({project: gateway})).toEqual([{name: 'CLAUDE_CODE_USE_GATEWAY', place: 'project'}]);
	expect(changes({managed: gateway})).toEqual([]);
});

it.each([
	[
		'Bedrock was switched off by hand',
		{user: {CLAUDE_CODE_USE_BEDROCK: '0', CLAUDE_CODE_USE_VERTEX: '1'}, isSetUpHere: true},
	],
	['this tool was never used', {user: {CLAUDE_CODE_USE_BEDROCK: undefined, CLAUDE_CODE_USE_VERTEX: '1'}}],
	['Mantle is meant, too', {user: {CLAUDE_CODE_USE_MANTLE: '1'}}],
	[
		'the key was written for Claude Code',
		{
			user: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000', AWS_PROFILE: undefined},
			environment: {AWS_PROFILE: 'dev'},
		},
	],
	[
		'the chosen profile is signed out, and the key works',
		{environment: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'}, signIns: [signedOut]},
	],
	[
		'the settings file cannot be read',
		{
			environment: gateway,
			settings: [
				{
					layer: 'user' as const,
					path: '/x',
					duplicateKeys: [],
					misplaced: [],
					keys: {},
					fault: {line: 1, column: 1, say: ''},
				},
			],
		},
	],
])('No fix is made where %s', (_, overrides) => {
	expect(searchFixes(healthy(overrides)).fixes).toEqual([]);
});

it.each([
	['this terminal', {environment: {AWS_REGION: 'eu-west-1'}, shellValues: {AWS_REGION: 'us_west_2'}}],
	['a new terminal', {environment: {AWS_REGION: 'us_west_2'}, shellValues: {AWS_REGION: 'eu-west-1'}}],
])('No fix changes the calls of %s, with which nothing is wrong', (_, values) => {
	const shell = known({program: 'zsh'});
	const {fixes} = searchFixes(healthy({user: {AWS_REGION: undefined}, shell, ...values}));
	expect(fixes).toEqual([]);
	const alike = {environment: {AWS_REGION: 'us_west_2'}, shellValues: {AWS_REGION: 'us_west_2'}};
	expect(searchFixes(healthy({user: {AWS_REGION: undefined}, shell, ...alike})).fixes).toHaveLength(1);
});

it.each([
	['a profile', {user: {AWS_PROFILE: undefined}, project: {AWS_PROFILE: 'dev'}, environment: key}],
	[
		'models of another region',
		{project: {ANTHROPIC_DEFAULT_OPUS_MODEL: ownProfileArn.replace('us-west-2', 'us-east-2')}},
	],
])('No fix changes the calls in other folders because a project names %s', (_, overrides) => {
	expect(searchFixes(healthy(overrides)).fixes).toEqual([]);
});

it('A finding offers `doctor --fix` only where there is a fix', () => {
	const next = (overrides: Parameters<typeof healthy>[0]) =>
		diagnose(healthy(overrides)).find(({id}) => id === 'other-provider')?.next[0]?.own;
	expect(next({environment: gateway})).toBe('doctor --fix');
	expect(next({managed: gateway})).toBeUndefined();
});

it('A fault that a fix uncovers is fixed, too, or neither is', () => {
	const {fixes, after} = searchFixes(
		healthy({user: {...gateway, ANTHROPIC_DEFAULT_HAIKU_MODEL: undefined}, profiles: known([])}),
	);
	expect(fixes).toEqual([]);
	expect(after.provider.provider).toBe('gateway');
	const both = searchFixes(
		healthy({
			user: {
				...gateway,
				ANTHROPIC_DEFAULT_OPUS_MODEL: undefined,
				ANTHROPIC_DEFAULT_HAIKU_MODEL: undefined,
			},
		}),
	);
	expect(both.fixes.map(({id}) => id)).toEqual(['other-provider', 'tiers-unpinned']);
	expect(both.after.values.get('ANTHROPIC_DEFAULT_OPUS_MODEL')?.value).toBe(opus);
	expect(both.after.values.get('ANTHROPIC_DEFAULT_HAIKU_MODEL')?.value).toBe(haiku);
});
