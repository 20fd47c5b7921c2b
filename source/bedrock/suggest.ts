// Which profile to suggest for a role: the account's own first, then the newest of the family, then the nearest geography.
import type {FoundationModel} from './foundation-model.ts';
import {geographyOf, prefixesFor} from './geography.ts';
import {type InferenceProfile, modelOf} from './inference-profile.ts';
import {byVersion, type Model} from './model.ts';
import {familiesByPrice, familiesByStrength} from './model-knowledge.ts';

/** `primary`, or a tier: a family's name. */
export type SuggestRole = string;

export type SuggestContext = {
	readonly region: string;
	/** Which models are legacy; one that is not in the list counts as active. */
	readonly models?: readonly FoundationModel[];
};

export type ModelSuggestion = {
	readonly profile: InferenceProfile;
	/** `your newest Haiku`. */
	readonly why: string;
	/** How many other profiles are just as good. */
	readonly equal: number;
	/** What it means when the tier has no profile of its own family: `background tasks will run on Sonnet`. */
	readonly note?: string;
};

const tierUse: Readonly<Record<string, string>> = {
	haiku: 'background work will run on',
	sonnet: 'what asks for Sonnet will run on',
	opus: 'what asks for Opus will run on',
	fable: 'what asks for Fable will run on',
};

/**
 * The best profile for a role; undefined where none has a Claude model behind it, or for the primary model none of a known family:
 * what a model of another family costs and does is for a person to say. Made for lists of thousands.
 */
export function suggestFor(
	role: SuggestRole,
	profiles: readonly InferenceProfile[],
	context: SuggestContext,
): ModelSuggestion | undefined {
	const best = rankedGroups(role, profiles, context).find(
		({model}) => role !== 'primary' || familiesByStrength.includes(model.family),
	);
	const [first, ...others] = best?.profiles ?? [];
	if (!best || !first) return undefined;
	const profile = others.reduce((lowest, other) => (byName(other, lowest) < 0 ? other : lowest), first);
	const {model} = best;
	const isOwn = profile.kind === 'application';
	const equal = others.length;
	if (role === 'primary' || model.family === role) {
		const newest = `newest ${capitalized(model.family)}`;
		return {profile, equal, why: isOwn ? `your ${newest}` : `${newest} in ${context.region}`};
	}
	const family = capitalized(model.family);
	return {
		profile,
		equal,
		why: `no ${capitalized(role)} is offered; this is the least expensive model ${isOwn ? 'of your own' : `in ${context.region}`}`,
		note: `${tierUse[role] ?? `what asks for ${role} will run on`} ${family}`,
	};
}

const capitalized = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** All profiles for a role, the best first. Profiles without a Claude model are left out. */
export function rankFor(
	role: SuggestRole,
	profiles: readonly InferenceProfile[],
	context: SuggestContext,
): InferenceProfile[] {
	return rankedGroups(role, profiles, context).flatMap((group) => group.profiles.sort(byName));
}

/** Profiles that are equally good. */
type Group = {
	readonly model: Model;
	/** Compared from left to right, before versions; smaller is better. */
	readonly rank: readonly number[];
	/** Compared after versions; smaller is nearer. */
	readonly distance: number;
	readonly profiles: InferenceProfile[];
};

/** The best first. Thousands of application profiles share a few lists of models, so each list is judged only once. */
function rankedGroups(role: SuggestRole, profiles: readonly InferenceProfile[], context: SuggestContext): Group[] {
	const makeGroup = groupMaker(role, context);
	const byModels = new Map<unknown, Group | undefined>();
	for (const profile of profiles) {
		const key = profile.kind === 'application' ? profile.modelArns : profile;
		const group = byModels.get(key);
		if (group) group.profiles.push(profile);
		else if (!byModels.has(key)) byModels.set(key, makeGroup(profile));
	}
	const sorted = [...byModels.values()].flatMap((group) => group ?? []).sort(compare);
	const groups: Group[] = [];
	for (const group of sorted) {
		const last = groups.at(-1);
		if (last && compare(last, group) === 0) last.profiles.push(...group.profiles);
		else groups.push(group);
	}
	return groups;
}

/** Starts a group with its first profile; undefined where that has no Claude model. */
function groupMaker(
	role: SuggestRole,
	{region, models}: SuggestContext,
): (profile: InferenceProfile) => Group | undefined {
	const order =
		role === 'primary' ? familiesByStrength : [role, ...familiesByPrice.filter((family) => family !== role)];
	const geographies = prefixesFor(region);
	const legacy = new Set(models?.filter(({status}) => status === 'LEGACY').map(({id}) => id));
	return (profile) => {
		const model = modelOf(profile);
		if (!model) return undefined;
		const family = indexIn(order, model.family);
		// AWS refuses a legacy model to accounts that did not use it lately, so it comes last in every family.
		const isLegacy = legacy.has(model.id) ? 1 : 0;
		const kind = profile.kind === 'application' ? 0 : 1;
		// Measured with Claude Code 2.1.330: a tier that is set to a system profile of another family does not keep Claude Code from
		// calling the tier's built-in model at every start; one that is set to an application profile does.
		const otherFamily = model.family === role ? 0 : 1 + kind;
		const rank = role === 'primary' ? [isLegacy, kind, family] : [otherFamily, family, isLegacy, kind];
		return {model, rank, distance: distanceOf(profile, geographies), profiles: [profile]};
	};
}

function compare(left: Group, right: Group): number {
	for (const [at, value] of left.rank.entries()) {
		const difference = value - (right.rank[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return byVersion(left.model, right.model) || left.distance - right.distance;
}

let collator: Intl.Collator | undefined;

/** The collator is created when it is first needed: that takes 12 ms, for which the first screen need not wait. */
function byName(left: InferenceProfile, right: InferenceProfile): number {
	collator ??= new Intl.Collator('en');
	return collator.compare(left.name, right.name);
}

/** The geographies that serve the region come first, global last: requests should go no further than they must. */
function distanceOf(profile: InferenceProfile, geographies: readonly string[]): number {
	const geography = geographyOf(profile);
	return geography === 'global' ? geographies.length + 1 : indexIn(geographies, geography);
}

/** Words that are not in the list come after it. */
function indexIn(order: readonly string[], word: string): number {
	const at = order.indexOf(word);
	return at < 0 ? order.length : at;
}
