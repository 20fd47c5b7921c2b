// Tells which ids Claude Code will call, and which built-in models that nobody chose (measured with 2.1.330).
import {modelNamedIn} from '../bedrock/model.ts';
import {autoMode, fallbacks} from './background-models.ts';
import {named, resolve, type Target, target, tierTarget} from './called-target.ts';
import {type Effective, text} from './effective.ts';
import type {SettingsKeys} from './model-overrides.ts';
import {type Tier, tiers, tierVariable} from './variables.ts';

export type ModelRole =
	| 'primary'
	| 'opus'
	| 'sonnet'
	| 'haiku'
	| 'fable'
	| 'small-fast'
	| 'subagent'
	| 'auto-mode'
	| 'fallback'
	| 'custom';

export type ModelCall = Target & {
	readonly role: ModelRole;
	/** `start`: called at every start, asked for or not. `picked`: only where a person picks it in /model. */
	readonly when: 'start' | 'turns' | 'background' | 'on request' | 'picked';
	/** The haiku model alone can be called in another region. */
	readonly region?: string;
};

/** The variables that can name the primary model, strongest first. */
export const primaryVariables = ['ANTHROPIC_MODEL', 'model', 'ANTHROPIC_DEFAULT_MODEL'] as const;

/**
 * Every model call Claude Code will make, one per role.
 * @param files the settings files, for what is no variable: modelOverrides, fallbackModel, disableAutoMode
 */
export function effectiveModels(values: Effective, files: readonly SettingsKeys[] = []): ModelCall[] {
	const primary = primaryTarget(values);
	const haikuRegion = text(values, 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION');
	const fast = smallFast(values, primary);
	const moved = haikuRegion && fast.from && haikuVariables.includes(fast.from) ? {region: haikuRegion} : {};
	return [
		{role: 'primary', ...primary, when: 'turns'},
		...tiers.flatMap((tier): ModelCall[] => {
			const target = tierTarget(values, tier);
			const start: ModelCall = {role: tier, builtIn: tier, when: 'start'};
			const silent = pinVariables(tier).some((name) => {
				const pin = named(values, name)?.id;
				return pin !== undefined && overridesTier(tier, pin);
			});
			if (!target.id) return [silent ? {...start, when: 'on request'} : start];
			const call: ModelCall = {role: tier, ...target, when: 'on request', ...(tier === 'haiku' ? moved : {})};
			return silent ? [call] : [call, start];
		}),
		...picked(values, files),
		{role: 'small-fast', ...fast, when: 'background', ...moved},
		{role: 'subagent', ...subagent(values, primary), when: 'on request'},
		...autoMode(values, files).map((each): ModelCall => ({role: 'auto-mode', ...each, when: 'background'})),
		...fallbacks(values, files).map((each): ModelCall => ({role: 'fallback', ...each, when: 'on request'})),
	];
}

/** The rows of /model beside the primary model and the three tiers: Fable, whoever pins it, and what a variable adds (measured with 2.1.332). */
function picked(values: Effective, files: readonly SettingsKeys[]): ModelCall[] {
	const fable = tierTarget(values, 'fable');
	const added = named(values, 'ANTHROPIC_CUSTOM_MODEL_OPTION');
	return [
		...(fable.id || !hidesFromPicker(files, 'fable') ? [{role: 'fable', ...fable, when: 'picked'} as const] : []),
		...(added ? [{role: 'custom', ...added, when: 'picked'} as const] : []),
	];
}

/** A list of the models that may be picked, which does not name the family. */
const hidesFromPicker = (files: readonly SettingsKeys[], family: string): boolean =>
	files.some(
		({keys: {availableModels}}) => Array.isArray(availableModels) && !availableModels.join(' ').includes(family),
	);

/** Whether another key than those of the pins names the model. */
export const isFurther = ({role}: Pick<ModelCall, 'role'>): boolean =>
	['auto-mode', 'fallback', 'custom'].includes(role);

/** The calls of models that only such keys name: proving access to what a pin names anyway would show nothing new. */
export function furtherCalls(calls: readonly ModelCall[]): ModelCall[] {
	const usual = calls.flatMap((call) => (isFurther(call) ? [] : [call.id]));
	const further = calls.filter((call) => isFurther(call) && call.id !== undefined && !usual.includes(call.id));
	return further.filter(({id}, at) => further.findIndex((other) => other.id === id) === at);
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
const pinVariables = (tier: Tier): readonly string[] => (tier === 'haiku' ? haikuVariables : [tierVariable(tier)]);

const haikuVariables = ['ANTHROPIC_SMALL_FAST_MODEL', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'];

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
