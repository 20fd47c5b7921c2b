// Which entries of modelOverrides set-up writes, and what becomes of those that are there.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Decision, PinDecision} from '../../source/claude-code/decision.ts';
import {
	canonicalId,
	modelOverridesFor,
	modelSaidOf,
	overridesInForce,
	planOverrides,
} from '../../source/claude-code/model-overrides.ts';
import {overrideName} from '../../source/claude-code/variables.ts';
import {editSettings, readSettings, settingsValues} from '../../source/plan/settings-json.ts';

const arn = (id: string, region = 'us-west-2') =>
	`arn:aws:bedrock:${region}:123456789012:application-inference-profile/${id}`;
const pin = (id: string, model?: string): PinDecision => ({
	id,
	...(model ? {modelId: `anthropic.${model}`, family: /claude-([a-z]+)/.exec(model)?.[1]} : {}),
});
const opus = pin(arn('opus'), 'claude-opus-5-5');
const sonnet = pin(arn('sonnet'), 'claude-sonnet-4-6');
const haiku = pin(arn('haiku'), 'claude-haiku-4-5-20251001-v1:0');
const decision = (more: Partial<Decision> = {}): Decision => ({
	region: 'us-west-2',
	model: opus,
	modelAs: 'fixed',
	tiers: {opus, sonnet, haiku},
	oneM: [],
	caching: 'on',
	cacheTtl: '5m',
	compat: false,
	...more,
});
const entries = (more?: Partial<Decision>) =>
	Object.fromEntries(
		modelOverridesFor(decision(more)).map(({name, value}) => [name.slice('modelOverrides.'.length), value]),
	);
const tiers = (more: Partial<Decision['tiers']>) => ({tiers: {opus, sonnet, haiku, ...more}});

test.each([
	['anthropic.claude-haiku-4-5-20251001-v1:0', 'claude-haiku-4-5-20251001'],
	['anthropic.claude-opus-5-5', 'claude-opus-5-5'],
	['anthropic.claude-opus-4-6-v1', 'claude-opus-4-6'],
	['anthropic.claude-3-5-sonnet-20241022-v2:0', 'claude-3-5-sonnet-20241022'],
])('the id of %s is %s', (id, canonical) => expect(canonicalId(id)).toBe(canonical));

describe('the entries of a decision', () => {
	test('name the model of each ARN, with its date', () => {
		expect(entries()).toEqual({
			'claude-opus-5-5': arn('opus'),
			'claude-sonnet-4-6': arn('sonnet'),
			'claude-haiku-4-5-20251001': arn('haiku'),
		});
	});

	test('are none for ids, which name their model, and for an ARN of an unknown model', () => {
		const unknown = pin(arn('x'));
		const system = pin('us.anthropic.claude-sonnet-4-6', 'claude-sonnet-4-6');
		expect(entries({model: unknown, ...tiers({opus: unknown, sonnet: system})})).toEqual({
			'claude-haiku-4-5-20251001': arn('haiku'),
		});
	});

	test('of two ARNs of one model that of the tier wins, then the primary model, then subagents', () => {
		const other = (id: string) => pin(arn(id), 'claude-opus-5-5');
		expect(entries({model: other('primary'), subagent: other('sub')})['claude-opus-5-5']).toBe(arn('opus'));
		const fable = pin(arn('fable'), 'claude-fable-5-1');
		const without = {...tiers({opus: fable}), fable, model: other('primary'), subagent: other('sub')};
		expect(entries(without)['claude-opus-5-5']).toBe(arn('primary'));
		expect(entries({...without, model: fable})['claude-opus-5-5']).toBe(arn('sub'));
		// A tier of the model's own family comes before another tier.
		expect(entries(tiers({sonnet: other('for sonnet')}))['claude-opus-5-5']).toBe(arn('opus'));
	});

	test('lead the checks of auto mode to the Sonnet model, where Claude Code would take another one', () => {
		const newer = pin(arn('sonnet'), 'claude-sonnet-5-5');
		expect(entries(tiers({sonnet: newer}))['claude-sonnet-5']).toBe(arn('sonnet'));
		const system = pin('us.anthropic.claude-sonnet-5-5', 'claude-sonnet-5-5');
		// The first entry that names a model is what Claude Code takes it for (measured with 2.1.332: 128,000 tokens of output, and not 64,000).
		expect(Object.entries(entries(tiers({sonnet: system}))).filter(([, value]) => value === system.id)).toEqual([
			['claude-sonnet-5-5', 'us.anthropic.claude-sonnet-5-5'],
			['claude-sonnet-5', 'us.anthropic.claude-sonnet-5-5'],
		]);
		// A Sonnet model that is an Opus model is replaced, too.
		expect(entries(tiers({sonnet: opus}))['claude-sonnet-5']).toBe(arn('opus'));
		expect(entries(tiers({sonnet: haiku}))).not.toHaveProperty('claude-sonnet-5');
		const five = pin(arn('five'), 'claude-sonnet-5');
		expect(entries({model: five, ...tiers({sonnet: newer})})['claude-sonnet-5']).toBe(arn('five'));
	});

	test('hold the ARN that was first of each model, whatever is set', () => {
		const any = fc.record({
			id: fc.constantFrom('us.anthropic.claude-opus-5-5', ...'abc'.split('').map((id) => arn(id))),
			modelId: fc.constantFrom(undefined, 'anthropic.claude-opus-5-5', 'anthropic.claude-haiku-4-5-20251001-v1:0'),
		}) as fc.Arbitrary<PinDecision>;
		fc.assert(
			fc.property(any, any, any, any, fc.option(any, {nil: undefined}), (a, b, c, model, subagent) => {
				const all = [a, b, c, model, ...(subagent ? [subagent] : [])];
				for (const [key, value] of Object.entries(
					entries({model, subagent, ...tiers({opus: a, sonnet: b, haiku: c})}),
				)) {
					if (key === 'claude-sonnet-5') continue;
					expect(all.some(({id, modelId}) => id === value && modelId && canonicalId(modelId) === key)).toBe(true);
				}
			}),
		);
	});
});

describe('the entries that are there', () => {
	const wanted = [{name: 'modelOverrides.claude-opus-5-5', value: arn('new')}];
	const plan = (now: Record<string, string>, replace = false) => planOverrides(now, wanted, replace);

	test('are moved where they lead to a model that the file sets', () => {
		const now = {ANTHROPIC_MODEL: `${arn('old')}[1m]`, 'modelOverrides.claude-opus-5-5': arn('old')};
		expect(plan(now)).toEqual({entries: wanted, kept: []});
	});

	test('go where they are not needed any more, those for auto mode too', () => {
		const now = {
			ANTHROPIC_DEFAULT_SONNET_MODEL: arn('sonnet'),
			'modelOverrides.claude-sonnet-5-5': arn('sonnet'),
			'modelOverrides.claude-sonnet-5': arn('sonnet'),
		};
		expect(plan(now).entries).toEqual([
			{name: 'modelOverrides.claude-sonnet-5-5', value: undefined},
			{name: 'modelOverrides.claude-sonnet-5', value: undefined},
			...wanted,
		]);
	});

	test('stay where somebody else made them, and are replaced only when that is asked for', () => {
		const now = {
			ANTHROPIC_MODEL: arn('old'),
			'modelOverrides.claude-opus-5-5': arn('theirs'),
			'modelOverrides.claude-x': 'y',
		};
		expect(plan(now)).toEqual({
			entries: [],
			kept: [{name: 'modelOverrides.claude-opus-5-5', theirs: arn('theirs'), ours: arn('new')}],
		});
		expect(plan(now, true)).toEqual({entries: wanted, kept: []});
	});

	test('stay where another model is sent to one that is set, beside that one', () => {
		const now = {
			ANTHROPIC_MODEL: arn('old'),
			'modelOverrides.claude-opus-5-5': arn('old'),
			'modelOverrides.claude-opus-4-8': arn('old'),
		};
		expect(plan(now)).toEqual({entries: wanted, kept: []});
	});
});

test('whatever order a file has, the entry of the model itself comes before the one for auto mode, and a second run changes nothing', () => {
	const [own, auto, opus] = ['claude-sonnet-5-5', 'claude-sonnet-5', 'claude-opus-5-5'].map(overrideName) as [
		string,
		string,
		string,
	];
	const wanted = [
		{name: opus, value: arn('opus')},
		{name: own, value: arn('sonnet')},
		{name: auto, value: arn('sonnet')},
	];
	const run = (before: Buffer | undefined) => {
		const now = settingsValues(readSettings(before, 'settings.json'));
		return editSettings(before, planOverrides(now, wanted, false).entries, 'settings.json');
	};
	fc.assert(
		fc.property(fc.shuffledSubarray([own, auto, opus, overrideName('claude-theirs')]), (there) => {
			const env = {A: arn('sonnet'), B: arn('opus')};
			const modelOverrides = Object.fromEntries(
				there.map((name) => [
					name.replace(overrideName(''), ''),
					{[own]: arn('sonnet'), [auto]: arn('sonnet'), [opus]: arn('opus')}[name] ?? arn('other'),
				]),
			);
			const after = run(Buffer.from(JSON.stringify({env, modelOverrides}, undefined, 2)));
			const names = Object.keys(JSON.parse(after.toString()).modelOverrides);
			expect(names.indexOf('claude-sonnet-5-5')).toBeLessThan(names.indexOf('claude-sonnet-5'));
			expect(names).toHaveLength(3 + Number(there.includes(overrideName('claude-theirs'))));
			expect(run(after).equals(after)).toBe(true);
		}),
	);
});

test('the entries of a stronger file win one by one, and the first that names an ARN says which model it is', () => {
	const file = (layer: 'user' | 'local', modelOverrides: unknown) => ({layer, path: layer, keys: {modelOverrides}});
	const all = overridesInForce([
		file('local', {'claude-sonnet-5-5': 'b'}),
		file('user', {'claude-opus-5-5': 'a', 'claude-sonnet-5-5': 'c', 'claude-opus-4-8': 'a', 'claude-x': 5}),
	]);
	expect(all.map(({model, arn: value, path}) => [model, value, path])).toEqual([
		['claude-opus-5-5', 'a', 'user'],
		['claude-sonnet-5-5', 'b', 'local'],
		['claude-opus-4-8', 'a', 'user'],
	]);
	expect(modelSaidOf('a', all)?.label).toBe('Opus 5.5');
	expect(modelSaidOf('c', all)).toBeUndefined();
	expect(overridesInForce([file('user', null), file('user', 'x'), file('user', undefined)])).toEqual([]);
});
