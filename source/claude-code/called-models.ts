// Tells which ids Claude Code will call, and which built-in models that nobody chose (measured with 2.1.330).
import {modelNamedIn} from '../bedrock/model.ts';
import {type Effective, text} from './effective.ts';
import {
	autoModeModel,
	isReplacedInAutoMode,
	modelSaidOf,
	overridesInForce,
	type SettingsKeys,
} from './model-overrides.ts';
import {settingsLayers, type ValueOrigin} from './settings-layers.ts';
import {type PinnableTier, pinnableTiers, tiers, tierVariable} from './variables.ts';

export type ModelRole =
	| 'primary'
	| 'opus'
	| 'sonnet'
	| 'haiku'
	| 'fable'
	| 'small-fast'
	| 'subagent'
	| 'auto-mode'
	| 'fallback';

export type ModelCall = {
	readonly role: ModelRole;
	/** What is called, without a `[1m]` suffix; absent for a default that nobody chose. */
	readonly id?: string;
	/** It was written with the suffix `[1m]`. */
	readonly oneM?: true;
	/** The tier whose built-in default is called; present exactly when `id` is absent. */
	readonly builtIn?: PinnableTier;
	/** The variable or settings key that decides; absent for a default. */
	readonly from?: string;
	readonly origin?: ValueOrigin;
	/** `start`: called at every start, asked for or not. */
	readonly when: 'start' | 'turns' | 'background' | 'on request';
	/** The haiku model alone can be called in another region. */
	readonly region?: string;
};

type Target = Pick<ModelCall, 'id' | 'oneM' | 'builtIn' | 'from' | 'origin'>;

/** `[1m]` only asks for a longer context window; it is not part of the id that is called. */
export const withoutWindow = (value: string) => value.replace(/\[1m\]$/i, '').trim();

/** Words that Claude Code resolves itself; `opusplan` is opus only while planning. What is no alias is sent as it is. */
const aliases: Readonly<Record<string, PinnableTier>> = {
	opus: 'opus',
	sonnet: 'sonnet',
	haiku: 'haiku',
	fable: 'fable',
	best: 'opus',
	opusplan: 'sonnet',
};

/** The tier an alias stands for; undefined for everything else, `default` among it, which is sent to AWS as an id. */
export function aliasOf(value: string): PinnableTier | undefined {
	return aliases[withoutWindow(value).toLowerCase()];
}

/** The variables that can name the primary model, strongest first. */
export const primaryVariables = ['ANTHROPIC_MODEL', 'model', 'ANTHROPIC_DEFAULT_MODEL'] as const;

/**
 * Every model call Claude Code will make, one per role. A `fable` call exists only where that tier is pinned.
 * @param files the settings files, for what is no variable: modelOverrides, fallbackModel, disableAutoMode
 */
export function effectiveModels(values: Effective, files: readonly SettingsKeys[] = []): ModelCall[] {
	const primary = primaryTarget(values);
	const haikuRegion = text(values, 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION');
	const fast = smallFast(values, primary);
	const moved = haikuRegion && fast.from && haikuVariables.includes(fast.from) ? {region: haikuRegion} : {};
	const pinned = pinnableTiers.filter(
		(tier) => tiers.some((each) => each === tier) || text(values, tierVariable(tier)),
	);
	return [
		{role: 'primary', ...primary, when: 'turns'},
		...pinned.flatMap((tier): ModelCall[] => {
			const target = tierTarget(values, tier);
			const start: ModelCall = {role: tier, builtIn: tier, when: 'start'};
			const silent = pinVariables(tier).some((name) => {
				const pin = named(values, name)?.id;
				return pin !== undefined && overridesTier(tier, pin);
			});
			if (!target.id) return [silent || tier === 'fable' ? {...start, when: 'on request'} : start];
			const call: ModelCall = {role: tier, ...target, when: 'on request', ...(tier === 'haiku' ? moved : {})};
			return silent ? [call] : [call, start];
		}),
		{role: 'small-fast', ...fast, when: 'background', ...moved},
		{role: 'subagent', ...subagent(values, primary), when: 'on request'},
		...autoMode(values, files).map((each): ModelCall => ({role: 'auto-mode', ...each, when: 'background'})),
		...fallbacks(values, files).map((each): ModelCall => ({role: 'fallback', ...each, when: 'on request'})),
	];
}

/**
 * Whether a pin keeps the tier's built-in default from being called at start: not when its id names a model of another
 * family (measured with 2.1.330). An application profile's ARN names no model, so it always does.
 */
export function overridesTier(tier: string, id: string): boolean {
	const family = familyIn(id);
	return family === undefined || family === tier;
}

/** The family that an id or ARN names; undefined where it names none. */
export function familyIn(id: string): string | undefined {
	return modelNamedIn(id)?.family;
}

/** The deprecated small/fast variable also keeps the built-in haiku from being called, though the alias `haiku` does not mean it. */
const pinVariables = (tier: PinnableTier): readonly string[] =>
	tier === 'haiku' ? haikuVariables : [tierVariable(tier)];

const haikuVariables = ['ANTHROPIC_SMALL_FAST_MODEL', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'];

function named(values: Effective, name: string): Target | undefined {
	const id = text(values, name);
	return id ? target(values, name, id) : undefined;
}

function target(values: Effective, name: string, id: string): Target {
	const origin = values.get(name)?.winner;
	const oneM = /\[1m\]$/i.test(id) && ({oneM: true} as const);
	return {id: withoutWindow(id), ...oneM, from: name, ...(origin && {origin})};
}

const tierTarget = (values: Effective, tier: PinnableTier): Target =>
	named(values, tierVariable(tier)) ?? {builtIn: tier};

function resolve(values: Effective, target: Target): Target {
	const tier = target.id ? aliasOf(target.id) : undefined;
	return tier ? tierTarget(values, tier) : target;
}

/** Words that ANTHROPIC_DEFAULT_MODEL ignores: it accepts `sonnet` and `opus`, but not `haiku` (measured with 2.1.330). */
const ignoredDefaults = /^(default|inherit|haiku)(\[1m\])?$/i;

/** Blanks count as a value in the first two, and an empty id is then called. */
function explicitPrimary(values: Effective): Target | undefined {
	for (const name of primaryVariables) {
		const value = values.get(name)?.value ?? '';
		if (name !== 'ANTHROPIC_DEFAULT_MODEL') {
			if (value !== '') return target(values, name, value.trim());
		} else if (value.trim() && !ignoredDefaults.test(value.trim())) return target(values, name, value.trim());
	}
	return undefined;
}

function primaryTarget(values: Effective): Target {
	const chosen = explicitPrimary(values);
	if (chosen) return resolve(values, chosen);
	// Without an opus pin a sonnet pin is preferred to the built-in opus (measured with 2.1.330).
	return named(values, tierVariable('opus')) ?? named(values, tierVariable('sonnet')) ?? {builtIn: 'opus'};
}

function smallFast(values: Effective, primary: Target): Target {
	for (const name of haikuVariables) {
		const target = named(values, name);
		if (target) return resolve(values, target);
	}
	return explicitPrimary(values) || primary.id ? primary : tierTarget(values, 'sonnet');
}

function subagent(values: Effective, primary: Target): Target {
	const target = named(values, 'CLAUDE_CODE_SUBAGENT_MODEL');
	return target && target.id !== 'inherit' ? resolve(values, target) : primary;
}

/**
 * What auto mode has commands checked by: about ten calls for each command. A model that Claude Code knows to be newer than Sonnet 5
 * is replaced by that, unless an entry of modelOverrides leads it back (measured with 2.1.332).
 */
function autoMode(values: Effective, files: readonly SettingsKeys[]): Target[] {
	const isDisabled = ({keys: {disableAutoMode, permissions}}: SettingsKeys) =>
		disableAutoMode === 'disable' ||
		(permissions as Record<string, unknown> | undefined)?.disableAutoMode === 'disable';
	if (files.some(isDisabled)) return [];
	const chosen = named(values, 'CLAUDE_CODE_AUTO_MODE_MODEL') ?? tierTarget(values, 'sonnet');
	const overrides = overridesInForce(files);
	const model = chosen.id ? (modelNamedIn(chosen.id) ?? modelSaidOf(chosen.id, overrides)) : undefined;
	if (!model || !isReplacedInAutoMode(model)) return [chosen];
	const entry = overrides.find((each) => each.model === autoModeModel);
	return [entry ? {id: entry.arn, from: `modelOverrides.${autoModeModel}`} : {builtIn: 'sonnet'}];
}

/** The models that are tried where the primary one is refused: the list of the strongest file that has one. */
function fallbacks(values: Effective, files: readonly SettingsKeys[]): Target[] {
	const lists = settingsLayers.flatMap((layer) =>
		files.flatMap(({layer: of, keys}) =>
			of === layer && Array.isArray(keys.fallbackModel) ? [keys.fallbackModel] : [],
		),
	);
	return (lists[0] ?? []).flatMap((id: unknown) =>
		typeof id === 'string' && id.trim() ? [resolve(values, {id: withoutWindow(id), from: 'fallbackModel'})] : [],
	);
}
