// What a variable that names a model leads to: an id or ARN, or the built-in model of a tier.
import {type Effective, text} from './effective.ts';
import type {ValueOrigin} from './settings-layers.ts';
import {type PinnableTier, tierVariable} from './variables.ts';

export type Target = {
	/** What is called, without a `[1m]` suffix; absent for a default that nobody chose. */
	readonly id?: string;
	/** It was written with the suffix `[1m]`. */
	readonly oneM?: true;
	/** The tier whose built-in default is called; present exactly when `id` is absent. */
	readonly builtIn?: PinnableTier;
	/** The variable or settings key that decides; absent for a default. */
	readonly from?: string;
	readonly origin?: ValueOrigin;
};

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

export function named(values: Effective, name: string): Target | undefined {
	const id = text(values, name);
	return id ? target(values, name, id) : undefined;
}

export function target(values: Effective, name: string, id: string): Target {
	const origin = values.get(name)?.winner;
	const oneM = /\[1m\]$/i.test(id) && ({oneM: true} as const);
	return {id: withoutWindow(id), ...oneM, from: name, ...(origin && {origin})};
}

export const tierTarget = (values: Effective, tier: PinnableTier): Target =>
	named(values, tierVariable(tier)) ?? {builtIn: tier};

export function resolve(values: Effective, target: Target): Target {
	const tier = target.id ? aliasOf(target.id) : undefined;
	return tier ? tierTarget(values, tier) : target;
}
