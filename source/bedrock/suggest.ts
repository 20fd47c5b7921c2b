// Which profile to suggest for a role: your account's own first, the newest of the family, the nearest geography.
import type {FoundationModel} from './foundation-model.ts';
import {geographyOf, prefixesFor} from './geography.ts';
import {type InferenceProfile, modelOf} from './inference-profile.ts';
import {byVersion, type Model} from './model.ts';

/** `primary`, or a tier: a family's name. */
export type SuggestRole = string;

export type SuggestContext = {
	readonly region: string;
	/** Lifecycles, where they were asked for; a model not in it counts as active. */
	readonly models?: readonly FoundationModel[];
	/** false: AWS refused this profile, so it is not suggested; undefined: not known. */
	readonly callable?: (profile: InferenceProfile) => boolean | undefined;
};

export type ModelSuggestion = {
	readonly profile: InferenceProfile;
	/** `your newest haiku`. */
	readonly why: string;
	/** What it means when the tier has no profile of its own family: `background tasks will run on Sonnet`. */
	readonly note?: string;
};

// Cheapest first, by Anthropic's price list; families that are not here cost more than these, as every new one so far did.
const byPrice = ['haiku', 'sonnet', 'opus', 'fable', 'mythos'];
// What a primary model is expected to be: the strongest that is not priced or gated apart.
const forPrimary = ['opus', 'sonnet', 'haiku', 'fable', 'mythos'];

const meanings: Readonly<Record<string, string>> = {
	haiku: 'background tasks will run on',
	sonnet: 'what asks for Sonnet will run on',
	opus: 'what asks for Opus will run on',
	fable: 'what asks for Fable will run on',
};

/** The best profile for a role, undefined when there is none that may be called. Quick: lists have thousands of entries. */
export function suggestFor(
	role: SuggestRole,
	profiles: readonly InferenceProfile[],
	context: SuggestContext,
): ModelSuggestion | undefined {
	const {callable} = context;
	const [best] = ranked(role, callable ? profiles.filter((each) => callable(each) !== false) : profiles, context);
	const [first, ...others] = best?.profiles ?? [];
	if (!best || !first) return undefined;
	const profile = others.reduce((before, each) => (byName(each, before) < 0 ? each : before), first);
	const {model} = best;
	const own = profile.kind === 'application';
	if (role === 'primary' || model.family === role)
		return {profile, why: own ? `your newest ${model.family}` : `newest ${model.family} in ${context.region}`};
	const family = `${model.family[0]?.toUpperCase()}${model.family.slice(1)}`;
	return {
		profile,
		why: `no ${role} can be called: the least expensive ${own ? 'of your own' : `in ${context.region}`}`,
		note: `${meanings[role] ?? `what asks for ${role} will run on`} ${family}`,
	};
}

/** All profiles for a role, the best first. Those without one of Anthropic's models are left out. */
export function rankFor(
	role: SuggestRole,
	profiles: readonly InferenceProfile[],
	context: SuggestContext,
): InferenceProfile[] {
	return ranked(role, profiles, context).flatMap((group) => group.profiles.sort(byName));
}

/** Profiles that only their names tell apart. */
type Group = {
	readonly model: Model;
	/** Smaller is better, from the left. */
	readonly before: readonly number[];
	readonly nearness: number;
	readonly profiles: InferenceProfile[];
};

/** The best first. Thousands of application profiles stand for a few lists of models: what decides is worked out once for each. */
function ranked(role: SuggestRole, profiles: readonly InferenceProfile[], context: SuggestContext): Group[] {
	const judge = judgeFor(role, context);
	const alike = new Map<unknown, Group | undefined>();
	for (const profile of profiles) {
		const key = profile.kind === 'application' ? profile.modelArns : profile;
		const group = alike.get(key);
		if (group) group.profiles.push(profile);
		else if (!alike.has(key)) alike.set(key, judge(profile));
	}
	const groups = [...alike.values()].flatMap((group) => group ?? []).sort(compare);
	return groups.reduce<Group[]>((different, group) => {
		const last = different.at(-1);
		if (last && compare(last, group) === 0) last.profiles.push(...group.profiles);
		else different.push(group);
		return different;
	}, []);
}

/** Makes a group of a first profile, undefined where no Claude model is behind it. */
function judgeFor(
	role: SuggestRole,
	{region, models}: SuggestContext,
): (profile: InferenceProfile) => Group | undefined {
	const order = role === 'primary' ? forPrimary : [role, ...byPrice.filter((family) => family !== role)];
	const near = prefixesFor(region);
	const legacy = new Set(models?.filter(({status}) => status === 'LEGACY').map(({id}) => id));
	return (profile) => {
		const model = modelOf(profile);
		if (!model) return undefined;
		const family = place(order, model.family);
		// A legacy model is refused to accounts that did not use it lately, so it comes last in every family.
		const old = legacy.has(model.id) ? 1 : 0;
		const kind = profile.kind === 'application' ? 0 : 1;
		// Measured with Claude Code 2.1.330: a system profile of another family as the pin does not keep it from calling the tier's
		// built-in model at every start; an application profile does.
		const stray = model.family === role ? 0 : 1 + kind;
		const before = role === 'primary' ? [old, kind, family] : [stray, family, old, kind];
		return {model, before, nearness: nearness(profile, near), profiles: [profile]};
	};
}

function compare(left: Group, right: Group): number {
	for (const [at, value] of left.before.entries()) {
		const difference = value - (right.before[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return byVersion(left.model, right.model) || left.nearness - right.nearness;
}

let alphabet: Intl.Collator | undefined;

/** The collator is made when names have to decide: it costs 12 ms, which the first screen need not wait for. */
function byName(left: InferenceProfile, right: InferenceProfile): number {
	alphabet ??= new Intl.Collator('en');
	return alphabet.compare(left.name, right.name);
}

/** Geographies that serve the region, then others, then global: where a request goes widens only when it must. */
function nearness(profile: InferenceProfile, near: readonly string[]): number {
	const geography = geographyOf(profile);
	return geography === 'global' ? near.length + 1 : place(near, geography);
}

function place(order: readonly string[], word: string): number {
	const at = order.indexOf(word);
	return at < 0 ? order.length : at;
}
