// The models that Claude Code calls by itself and that no tier names: for the checks of auto mode, and where the primary model is refused.
import {modelNamedIn} from '../bedrock/model.ts';
import {named, resolve, type Target, tierTarget, withoutWindow} from './called-target.ts';
import type {Effective} from './effective.ts';
import {
	autoModeModel,
	isReplacedInAutoMode,
	modelSaidOf,
	overridesInForce,
	type SettingsKeys,
} from './model-overrides.ts';
import {settingsLayers} from './settings-layers.ts';

/**
 * What auto mode has commands checked by: about ten calls for each command. A model that Claude Code knows to be newer than Sonnet 5
 * is replaced by that, unless an entry of modelOverrides leads it back (measured with 2.1.332).
 */
export function autoMode(values: Effective, files: readonly SettingsKeys[]): Target[] {
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
export function fallbacks(values: Effective, files: readonly SettingsKeys[]): Target[] {
	const lists = settingsLayers.flatMap((layer) =>
		files.flatMap(({layer: of, keys}) =>
			of === layer && Array.isArray(keys.fallbackModel) ? [keys.fallbackModel] : [],
		),
	);
	return (lists[0] ?? []).flatMap((id: unknown) =>
		typeof id === 'string' && id.trim() ? [resolve(values, {id: withoutWindow(id), from: 'fallbackModel'})] : [],
	);
}
