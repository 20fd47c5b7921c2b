// The settings key `modelOverrides`: by the id that Anthropic gives a model, the ARN that is called for it. It is also how Claude Code
// learns which model stands behind an ARN that it may not read: its window, limits and name (measured with 2.1.332).
import {byVersion, type Model, parseModel} from '../bedrock/model.ts';
import type {Decision, PinDecision} from './decision.ts';
import {type ConfigLayer, settingsLayers} from './settings-layers.ts';
import {overriddenModel, overrideName, pinnableTiers, type Variable} from './variables.ts';

/** `anthropic.claude-haiku-4-5-20251001-v1:0` -> `claude-haiku-4-5-20251001`: the date stays, since Claude Code looks ids up with it. */
export const canonicalId = (modelId: string): string =>
	modelId.replace(/^anthropic\./, '').replace(/-v\d+(:\d+)?$/, '');

/**
 * What auto mode has its commands checked by where Claude Code knows that the Sonnet model is newer: not that model, but this one
 * (measured with 2.1.332; CLAUDE_CODE_AUTO_MODE_MODEL does not change it). An entry for it leads to a model that was chosen.
 */
export const autoModeModel = 'claude-sonnet-5';

/** Whether Claude Code would replace the Sonnet model for the checks of auto mode, once it knows which model that is. */
export const isReplacedInAutoMode = (model: Pick<Model, 'version'>): boolean => byVersion(model, {version: [5]}) < 0;

/** The entries of a decision, one per model: of two ARNs of one model that of the tier wins, then the primary model, then subagents. */
export function modelOverridesFor({tiers, fable, model, subagent}: Decision): Variable[] {
	const all: Readonly<Record<string, PinDecision | undefined>> = {...tiers, fable};
	const ofOwnFamily = pinnableTiers.filter((tier) => all[tier]?.family === tier);
	const otherTiers = pinnableTiers.filter((tier) => !ofOwnFamily.includes(tier));
	const strongestFirst = [...[...ofOwnFamily, ...otherTiers].map((tier) => all[tier]), model, subagent];
	const entries = new Map<string, string>();
	for (const pin of strongestFirst) {
		if (!pin?.modelId || !pin.id.startsWith('arn:')) continue;
		const name = overrideName(canonicalId(pin.modelId));
		if (!entries.has(name)) entries.set(name, pin.id);
	}
	const {id, modelId = ''} = tiers.sonnet;
	const sonnet = parseModel(modelId);
	const auto = overrideName(autoModeModel);
	if (sonnet && isReplacedInAutoMode(sonnet) && !entries.has(auto)) {
		// The first entry that names a model decides what it is taken for, also where its id says something else (measured with 2.1.332).
		const own = overrideName(canonicalId(modelId));
		if (!entries.has(own)) entries.set(own, id);
		entries.set(auto, id);
	}
	return [...entries].map(([name, value]) => ({name, value}));
}

type Values = Readonly<Record<string, string>>;

export type PlannedOverrides = {
	/** What is written; without a value: an entry of ours that is not needed any more. */
	readonly entries: readonly Variable[];
	/** Entries of somebody else that keep another ARN than the one that is set up. */
	readonly kept: readonly {readonly name: string; readonly theirs: string; readonly ours: string}[];
};

/**
 * What becomes of the entries that a file has. An entry is ours where it leads to a model that the file sets, unless several do
 * and this one is not needed: then somebody sends another model's id there on purpose.
 * @param now the values of the file, entries among them
 */
export function planOverrides(now: Values, wanted: readonly Variable[], replace: boolean): PlannedOverrides {
	const there = Object.entries(now).filter(([name]) => overriddenModel(name) !== undefined);
	const set = new Set(Object.entries(now).flatMap(([name, value]) => (overriddenModel(name) ? [] : [plain(value)])));
	const isWanted = (name: string) => wanted.some((entry) => entry.name === name);
	const auto = overrideName(autoModeModel);
	const isAlone = (name: string, value: string) =>
		name === auto || there.every(([other, arn]) => arn !== value || other === name || other === auto);
	const isOurs = ([name, value]: readonly [string, string]) =>
		set.has(value) && (isWanted(name) || isAlone(name, value));
	const ours = there.filter(isOurs).map(([name]) => name);
	const kept = wanted.flatMap(({name, value = ''}) => {
		const theirs = now[name];
		const stays = theirs !== undefined && theirs !== value && !replace && !ours.includes(name);
		return stays ? [{name, theirs, ours: value}] : [];
	});
	const written = wanted.filter(({name}) => !kept.some((entry) => entry.name === name));
	const given = [...ours.filter((name) => !isWanted(name)), ...beforeTheirModel(Object.keys(now), written)];
	return {entries: [...given.map((name) => ({name, value: undefined})), ...written], kept};
}

/**
 * The entries that stand before one which has to come first: that of the model which really is behind their ARN. Taken out, they are
 * written again behind it, since Claude Code believes the first.
 * @param order the names of a file, as it has them; what it has not is written at its end
 */
function beforeTheirModel(order: readonly string[], written: readonly Variable[]): string[] {
	const moved: string[] = [];
	const place = (name: string) => (moved.includes(name) || !order.includes(name) ? order.length : order.indexOf(name));
	for (const [index, {name, value}] of written.entries()) {
		const firstOnes = written.slice(0, index).filter((entry) => entry.value === value);
		if (order.includes(name) && firstOnes.some((entry) => place(entry.name) > place(name))) moved.push(name);
	}
	return moved;
}

const plain = (value: string) => value.replace(/\[1m\]$/i, '');

/** A settings file by its top-level keys. */
export type SettingsKeys = {
	readonly layer: ConfigLayer;
	readonly path: string;
	readonly keys: Readonly<Record<string, unknown>>;
};

export type OverrideInForce = {
	/** `claude-opus-5-5`. */
	readonly model: string;
	readonly arn: string;
	readonly path: string;
};

/** All entries that Claude Code uses: of one model that of the strongest file, in the order in which they count for an ARN that several name. */
export function overridesInForce(files: readonly SettingsKeys[]): OverrideInForce[] {
	const weakestFirst = settingsLayers.toReversed().flatMap((layer) => files.filter((file) => file.layer === layer));
	const entries = new Map<string, OverrideInForce>();
	for (const {path, keys} of weakestFirst) {
		if (typeof keys.modelOverrides !== 'object') continue;
		for (const [model, arn] of Object.entries(keys.modelOverrides ?? {}))
			if (typeof arn === 'string') entries.set(model, {model, arn, path});
	}
	return [...entries.values()];
}

/** The model that an entry makes of an ARN in Claude Code's eyes: the first entry counts (measured with 2.1.332). */
export const modelSaidOf = (arn: string, overrides: readonly OverrideInForce[]): Model | undefined =>
	parseModel(`anthropic.${overrides.find((entry) => entry.arn === arn)?.model ?? ''}`);
