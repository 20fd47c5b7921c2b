// Which ids the calls of Claude Code will go to, and which go to a default that nobody chose (measured with 2.1.330).
import {type Effective, text} from './effective.ts';
import type {Origin} from './settings-layers.ts';
import {type PinnableTier, pinnable, tiers, tierVariable} from './variables.ts';

export type Role = 'primary' | 'opus' | 'sonnet' | 'haiku' | 'fable' | 'small-fast' | 'subagent';

export type ModelCall = {
	readonly role: Role;
	/** What is called, without a `[1m]` suffix; absent for a default that nobody chose. */
	readonly id?: string;
	/** The tier whose built-in default is called; present exactly when `id` is absent. */
	readonly builtIn?: PinnableTier;
	/** The variable or settings key that decides; absent for a default. */
	readonly from?: string;
	readonly origin?: Origin;
	/** `start`: called at every start, asked for or not. */
	readonly when: 'start' | 'turns' | 'background' | 'on request';
	/** The haiku model alone can be called in another region. */
	readonly region?: string;
};

type Target = Pick<ModelCall, 'id' | 'builtIn' | 'from' | 'origin'>;

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

/** Every model call Claude Code will make, one per role. A `fable` call exists only where that tier is pinned. */
export function effectiveModels(values: Effective): ModelCall[] {
	const primary = primaryTarget(values);
	const haikuRegion = text(values, 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION');
	const fast = smallFast(values, primary);
	const moved = haikuRegion && fast.from && haikuVariables.includes(fast.from) ? {region: haikuRegion} : {};
	const pinned = pinnable.filter((tier) => tiers.some((each) => each === tier) || text(values, tierVariable(tier)));
	return [
		{role: 'primary', ...primary, when: 'turns'},
		...pinned.map((tier): ModelCall => {
			const target = tierTarget(values, tier);
			return {role: tier, ...target, when: target.id ? 'on request' : 'start', ...(tier === 'haiku' && moved)};
		}),
		{role: 'small-fast', ...fast, when: 'background', ...moved},
		{role: 'subagent', ...subagent(values, primary), when: 'on request'},
	];
}

const haikuVariables = ['ANTHROPIC_SMALL_FAST_MODEL', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'];

function named(values: Effective, name: string): Target | undefined {
	const id = text(values, name);
	return id ? target(values, name, id) : undefined;
}

function target(values: Effective, name: string, id: string): Target {
	const origin = values.get(name)?.winner;
	return {id: withoutWindow(id), from: name, ...(origin && {origin})};
}

/** A tier's own pin. Without one the deprecated small/fast variable keeps the built-in haiku from being called at start. */
function tierTarget(values: Effective, tier: PinnableTier): Target {
	const old = tier === 'haiku' ? named(values, 'ANTHROPIC_SMALL_FAST_MODEL') : undefined;
	return named(values, tierVariable(tier)) ?? old ?? {builtIn: tier};
}

function resolve(values: Effective, found: Target): Target {
	const tier = found.id ? aliasOf(found.id) : undefined;
	return tier ? tierTarget(values, tier) : found;
}

/** Blanks count as a value in the first two, and an empty id is then called; only ANTHROPIC_DEFAULT_MODEL knows `default`. */
function explicitPrimary(values: Effective): Target | undefined {
	for (const name of primaryVariables) {
		const value = values.get(name)?.value ?? '';
		if (name !== 'ANTHROPIC_DEFAULT_MODEL') {
			if (value !== '') return target(values, name, value.trim());
		} else if (value.trim() && !/^(default|inherit)$/i.test(value.trim())) return target(values, name, value.trim());
	}
	return undefined;
}

function primaryTarget(values: Effective): Target {
	const chosen = explicitPrimary(values);
	return chosen ? resolve(values, chosen) : tierTarget(values, 'opus');
}

function smallFast(values: Effective, primary: Target): Target {
	for (const name of haikuVariables) {
		const found = named(values, name);
		if (found) return resolve(values, found);
	}
	return explicitPrimary(values) || primary.id ? primary : tierTarget(values, 'sonnet');
}

function subagent(values: Effective, primary: Target): Target {
	const found = named(values, 'CLAUDE_CODE_SUBAGENT_MODEL');
	return found && found.id !== 'inherit' ? resolve(values, found) : primary;
}
