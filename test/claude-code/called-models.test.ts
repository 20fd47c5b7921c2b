// Tests which ids are called: every case was measured with Claude Code 2.1.330 against a loopback Bedrock.
import {describe, expect, it} from 'vitest';
import {effectiveModels} from '../../source/claude-code/called-models.ts';
import {effective} from '../../source/claude-code/effective.ts';

const arn = 'arn:aws:bedrock:us-west-2:123456789012';
const pins = {
	ANTHROPIC_DEFAULT_OPUS_MODEL: 'us.anthropic.opus',
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'us.anthropic.sonnet',
	ANTHROPIC_DEFAULT_HAIKU_MODEL: 'us.anthropic.haiku',
};

function calls(variables: Readonly<Record<string, string>>) {
	const sources = Object.entries(variables).map(([name, value]) => ({
		name,
		value,
		origin: {layer: 'environment'} as const,
	}));
	const all = effectiveModels(effective(sources));
	return {
		unchosen: all.filter(({when, builtIn}) => when === 'start' && builtIn).map(({builtIn}) => builtIn),
		...Object.fromEntries(all.map(({role, id, builtIn}) => [role, id ?? `built-in ${builtIn}`])),
	};
}

describe('effectiveModels: calls of built-in models at start', () => {
	it.each([
		['nothing set', {}, ['opus', 'sonnet', 'haiku']],
		['only ANTHROPIC_MODEL', {ANTHROPIC_MODEL: 'm'}, ['opus', 'sonnet', 'haiku']],
		['the old recipe', {ANTHROPIC_MODEL: 'm', ANTHROPIC_SMALL_FAST_MODEL: 'f'}, ['opus', 'sonnet']],
		['only the settings key', {model: 'm'}, ['opus', 'sonnet', 'haiku']],
		['only ANTHROPIC_DEFAULT_MODEL', {ANTHROPIC_DEFAULT_MODEL: 'm'}, ['opus', 'sonnet', 'haiku']],
		['two pins', {ANTHROPIC_DEFAULT_OPUS_MODEL: 'o', ANTHROPIC_DEFAULT_SONNET_MODEL: 's'}, ['haiku']],
		['a pin of another family', {...pins, ANTHROPIC_DEFAULT_HAIKU_MODEL: 'us.anthropic.claude-sonnet-5-5'}, ['haiku']],
		[
			'an ARN that names another family',
			{...pins, ANTHROPIC_DEFAULT_HAIKU_MODEL: `${arn}:inference-profile/us.anthropic.claude-sonnet-5-5`},
			['haiku'],
		],
		[
			'an ARN that names none',
			{...pins, ANTHROPIC_DEFAULT_HAIKU_MODEL: `${arn}:application-inference-profile/abcdef123456`},
			[],
		],
		['the three pins', pins, []],
		['the three pins and a primary', {...pins, ANTHROPIC_MODEL: 'm'}, []],
	])('Only the expected built-in models are called at start with: %s', (_, variables, unchosen) => {
		expect(calls(variables).unchosen).toEqual(unchosen);
	});
});

describe('effectiveModels: the rows of /model (measured with 2.1.332)', () => {
	const picked = (variables: Readonly<Record<string, string>>, keys: Readonly<Record<string, unknown>> = {}) =>
		effectiveModels(
			effective(Object.entries(variables).map(([name, value]) => ({name, value, origin: {layer: 'environment'}}))),
			[{layer: 'user', path: '/settings.json', keys}],
		).flatMap(({role, id, builtIn, when}) => (when === 'picked' ? [[role, id ?? `built-in ${builtIn}`]] : []));

	it('Fable is offered whoever pins it', () => {
		expect(picked(pins)).toEqual([['fable', 'built-in fable']]);
		expect(picked({...pins, ANTHROPIC_DEFAULT_FABLE_MODEL: 'f'})).toEqual([['fable', 'f']]);
	});

	it('A list of models hides it where it does not name it', () => {
		expect(picked(pins, {availableModels: ['opus']})).toEqual([]);
		expect(picked(pins, {availableModels: ['opus', 'fable']})).toEqual([['fable', 'built-in fable']]);
	});

	it('A variable adds a row', () => {
		expect(picked({ANTHROPIC_CUSTOM_MODEL_OPTION: 'c', ANTHROPIC_DEFAULT_FABLE_MODEL: 'f'})).toEqual([
			['fable', 'f'],
			['custom', 'c'],
		]);
	});
});

describe('effectiveModels: the primary model', () => {
	it.each([
		['the opus pin', {}, 'us.anthropic.opus'],
		['ANTHROPIC_MODEL over model', {ANTHROPIC_MODEL: 'a', model: 'b', ANTHROPIC_DEFAULT_MODEL: 'c'}, 'a'],
		['model over ANTHROPIC_DEFAULT_MODEL', {model: 'b', ANTHROPIC_DEFAULT_MODEL: 'c'}, 'b'],
		['an emptied ANTHROPIC_MODEL', {ANTHROPIC_MODEL: '', model: 'b'}, 'b'],
		['an alias', {ANTHROPIC_MODEL: 'haiku'}, 'us.anthropic.haiku'],
		['an alias in another case with a window', {ANTHROPIC_MODEL: 'Opus[1m]'}, 'us.anthropic.opus'],
		['best', {ANTHROPIC_MODEL: 'best'}, 'us.anthropic.opus'],
		['opusplan outside of planning', {ANTHROPIC_MODEL: 'opusplan'}, 'us.anthropic.sonnet'],
		['default, which is no alias here', {ANTHROPIC_MODEL: 'default'}, 'default'],
		['haiku, which ANTHROPIC_DEFAULT_MODEL does not take', {ANTHROPIC_DEFAULT_MODEL: 'haiku'}, 'us.anthropic.opus'],
		['sonnet, which it takes', {ANTHROPIC_DEFAULT_MODEL: 'sonnet'}, 'us.anthropic.sonnet'],
		['the sonnet pin without an opus pin', {ANTHROPIC_DEFAULT_OPUS_MODEL: ''}, 'us.anthropic.sonnet'],
		['default where it is one', {ANTHROPIC_DEFAULT_MODEL: 'default'}, 'us.anthropic.opus'],
		['a window of a million tokens', {ANTHROPIC_MODEL: 'us.anthropic.x[1m]'}, 'us.anthropic.x'],
		['spaces around it', {ANTHROPIC_MODEL: ' us.anthropic.x '}, 'us.anthropic.x'],
		['blanks only, which call an empty id', {ANTHROPIC_MODEL: '  '}, ''],
		['fable pinned', {ANTHROPIC_MODEL: 'fable', ANTHROPIC_DEFAULT_FABLE_MODEL: 'f'}, 'f'],
		['fable not pinned', {ANTHROPIC_MODEL: 'fable'}, 'built-in fable'],
	])('The primary model follows the rule: %s', (_, variables, primary) => {
		expect(calls({...pins, ...variables})).toMatchObject({primary});
	});
});

describe('effectiveModels: the small/fast model', () => {
	it.each([
		['the deprecated variable wins', {...pins, ANTHROPIC_SMALL_FAST_MODEL: 'old'}, 'old'],
		['the haiku pin', pins, 'us.anthropic.haiku'],
		['the primary without either', {ANTHROPIC_MODEL: 'm'}, 'm'],
		['a pinned opus without a primary', {ANTHROPIC_DEFAULT_OPUS_MODEL: 'o'}, 'o'],
		['the built-in sonnet when nothing is set', {}, 'built-in sonnet'],
	])('The small/fast model follows the rule: %s', (_, variables, id) => {
		expect(calls(variables)).toMatchObject({'small-fast': id});
	});

	it('The small/fast model is called in another region only when its model is set', () => {
		const region = (variables: Readonly<Record<string, string>>) =>
			effectiveModels(
				effective(
					Object.entries({...variables, ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'eu-west-1'}).map(([name, value]) => ({
						name,
						value,
						origin: {layer: 'environment'} as const,
					})),
				),
			).find(({role}) => role === 'small-fast')?.region;
		expect(region(pins)).toBe('eu-west-1');
		expect(region({ANTHROPIC_MODEL: 'm'})).toBeUndefined();
	});
});

describe('effectiveModels: subagents', () => {
	it.each([
		['inherit the primary model', {...pins}, 'us.anthropic.opus'],
		['take their own', {...pins, CLAUDE_CODE_SUBAGENT_MODEL: 's'}, 's'],
		['take an alias', {...pins, CLAUDE_CODE_SUBAGENT_MODEL: 'haiku'}, 'us.anthropic.haiku'],
	])('Subagents %s', (_, variables, subagent) => {
		expect(calls(variables)).toMatchObject({subagent});
	});
});

describe('effectiveModels: what no tier names (measured with Claude Code 2.1.332)', () => {
	const sonnetArn = `${arn}:application-inference-profile/sonnet`;
	const own = {...pins, ANTHROPIC_DEFAULT_SONNET_MODEL: sonnetArn};
	const callOf = (
		role: string,
		variables: Readonly<Record<string, string>>,
		keys: Readonly<Record<string, unknown>>,
	) => {
		const sources = Object.entries(variables).map(([name, value]) => ({name, value, origin: {layer: 'user'} as const}));
		return effectiveModels(effective(sources), [{layer: 'user', path: 'settings.json', keys}])
			.filter((call) => call.role === role)
			.map(({id, builtIn}) => id ?? `built-in ${builtIn}`);
	};
	const overrides = (...models: readonly string[]) => ({
		modelOverrides: Object.fromEntries(models.map((model) => [model, sonnetArn])),
	});

	it.each([
		['the Sonnet model', own, {}, [sonnetArn]],
		['the variable', {...own, CLAUDE_CODE_AUTO_MODE_MODEL: 'us.anthropic.haiku'}, {}, ['us.anthropic.haiku']],
		['a Sonnet model that is known to be older', own, overrides('claude-sonnet-4-6'), [sonnetArn]],
		['Sonnet 5 in the place of a newer one', own, overrides('claude-sonnet-5-5'), ['built-in sonnet']],
		[
			'Sonnet 5 in the place of an id that is newer',
			{...pins, ANTHROPIC_DEFAULT_SONNET_MODEL: 'us.anthropic.claude-sonnet-5-5'},
			{},
			['built-in sonnet'],
		],
		['what an entry for Sonnet 5 leads to', own, overrides('claude-sonnet-5-5', 'claude-sonnet-5'), [sonnetArn]],
		['nothing where it is disabled', own, {disableAutoMode: 'disable'}, []],
		['nothing where permissions disable it', own, {permissions: {disableAutoMode: 'disable'}}, []],
	] as const)('auto mode has commands checked by %s', (_, variables, keys, expected) =>
		expect(callOf('auto-mode', variables, keys)).toEqual(expected),
	);

	it('a refused primary model falls back on the list of the settings, in which aliases mean the tiers', () => {
		expect(callOf('fallback', own, {fallbackModel: ['sonnet', 'us.anthropic.haiku']})).toEqual([
			sonnetArn,
			'us.anthropic.haiku',
		]);
		expect(callOf('fallback', own, {fallbackModel: 'sonnet'})).toEqual([]);
		expect(callOf('fallback', {}, {fallbackModel: ['sonnet']})).toEqual(['built-in sonnet']);
	});
});
