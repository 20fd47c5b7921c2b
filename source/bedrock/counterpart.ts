// Which profile in a new region corresponds to the one in use. Never an older model or a wider geography without saying so.
import {geographyOf, leaves, prefixesFor} from './geography.ts';
import {destinations, type InferenceProfile, modelOf, sourceRegion} from './inference-profile.ts';
import {byVersion} from './model.ts';

export type Counterpart =
	| {
			readonly profile: InferenceProfile;
			/** Half a sentence: why this one. */
			readonly why: string;
			/** What the switch changes: residency, whose costs. Sentences without full stop. */
			readonly consequences: readonly string[];
	  }
	| {
			/** Why there is none, as a sentence without full stop. */
			readonly none: string;
			/** What comes nearest; taking it is for the user to say. */
			readonly nearest?: InferenceProfile;
	  };

type TagsOf = (profile: InferenceProfile) => Readonly<Record<string, string>> | undefined;

/** `candidates` are the profiles that the account lists in `regionTo`. */
export function counterpart(
	profile: InferenceProfile,
	candidates: readonly InferenceProfile[],
	regionTo: string,
	tagsOf: TagsOf = ({tags}) => tags,
): Counterpart {
	const inRegion = candidates.filter((candidate) => sourceRegion(candidate) === regionTo);
	const same = sameModel(profile, inRegion);
	const label = modelOf(profile)?.label ?? profile.name;
	if (same.length === 0) {
		return none(`${label} has no inference profile in ${regionTo}`, newestOfFamily(profile, inRegion, regionTo));
	}
	const sameKind = same.filter(({kind}) => kind === profile.kind);
	if (profile.kind === 'system') return systemCounterpart(profile, sameKind, label, regionTo);
	if (sameKind.length === 0) {
		const system = nearestGeography(profile, same, regionTo);
		return none(`your account has no application profile of ${label} in ${regionTo}`, system);
	}
	return applicationCounterpart(profile, sameKind, label, regionTo, tagsOf);
}

function systemCounterpart(
	profile: InferenceProfile,
	candidates: readonly InferenceProfile[],
	label: string,
	regionTo: string,
): Counterpart {
	const geography = geographyOf(profile);
	const nearest = nearestGeography(profile, candidates, regionTo);
	if (nearest && (geography === 'global') === (geographyOf(nearest) === 'global')) {
		const to = geographyOf(nearest);
		const why =
			to === geography ? `the same model and geography (${to}.)` : `the same model, ${geography}. becomes ${to}.`;
		return match(profile, nearest, why);
	}
	const reach = geography === 'global' ? 'global' : 'geographic';
	return none(`${label} has no ${reach} inference profile in ${regionTo}`, nearest ?? candidates[0]);
}

function applicationCounterpart(
	profile: InferenceProfile,
	candidates: readonly InferenceProfile[],
	label: string,
	regionTo: string,
	tagsOf: TagsOf,
): Counterpart {
	const mayBeGlobal = geographyOf(profile) === 'global';
	const allowed = candidates.filter((candidate) => mayBeGlobal || geographyOf(candidate) !== 'global');
	if (allowed.length === 0) {
		return none(`the application profiles of ${label} in ${regionTo} may leave the geography`, candidates[0]);
	}
	const sameName = allowed.filter(({name}) => normalized(name) === normalized(profile.name));
	const pool = sameName.length > 0 ? sameName : allowed;
	const best = mostTags(profile, pool, tagsOf);
	if (best.length > 1)
		return none(`${best.length} application profiles in ${regionTo} stand for ${label} equally well`, best[0]);
	const [only] = best;
	if (!only) return none(`your account has no application profile of ${label} in ${regionTo}`);
	if (sameName.length > 0)
		return match(profile, only, `the same model and name${pool.length > 1 ? ', and the same tags' : ''}`);
	const why =
		pool.length > 1 ? 'the same model and the most tags in common' : `the only application profile of ${label}`;
	return match(profile, only, why, [`Costs will be booked on ${only.name}; until now on ${profile.name}.`]);
}

function match(
	from: InferenceProfile,
	profile: InferenceProfile,
	why: string,
	more: readonly string[] = [],
): Counterpart {
	return {profile, why, consequences: [...leaves(destinations(from), destinations(profile)), ...more]};
}

function none(reason: string, nearest?: InferenceProfile): Counterpart {
	return nearest ? {none: reason, nearest} : {none: reason};
}

/** The same id first; the same family and version under another date only when there is none. */
function sameModel(profile: InferenceProfile, candidates: readonly InferenceProfile[]): InferenceProfile[] {
	const model = modelOf(profile);
	if (!model) return [];
	const exact = candidates.filter((candidate) => modelOf(candidate)?.id === model.id);
	if (exact.length > 0) return exact;
	return candidates.filter((candidate) => {
		const other = modelOf(candidate);
		return other?.family === model.family && byVersion(other, model) === 0;
	});
}

/** The same geography, then those that serve the new region, then any other; global last, unless it was global before. */
function nearestGeography(
	profile: InferenceProfile,
	candidates: readonly InferenceProfile[],
	regionTo: string,
): InferenceProfile | undefined {
	const from = geographyOf(profile);
	const order = [from, ...prefixesFor(regionTo)];
	const rank = (candidate: InferenceProfile) => {
		const geography = geographyOf(candidate);
		const at = order.indexOf(geography);
		return at >= 0 ? at : geography === 'global' ? order.length + 1 : order.length;
	};
	return [...candidates].sort((left, right) => rank(left) - rank(right))[0];
}

function newestOfFamily(
	profile: InferenceProfile,
	candidates: readonly InferenceProfile[],
	regionTo: string,
): InferenceProfile | undefined {
	const family = modelOf(profile)?.family;
	const models = candidates.flatMap((candidate) => {
		const model = modelOf(candidate);
		return model && model.family === family ? [{candidate, model}] : [];
	});
	const [newest] = models.sort((left, right) => byVersion(left.model, right.model));
	if (!newest) return undefined;
	const sameVersion = models.filter(({model}) => byVersion(model, newest.model) === 0).map(({candidate}) => candidate);
	const sameKind = sameVersion.filter(({kind}) => kind === profile.kind);
	return nearestGeography(profile, sameKind.length > 0 ? sameKind : sameVersion, regionTo);
}

function mostTags(profile: InferenceProfile, pool: readonly InferenceProfile[], tagsOf: TagsOf): InferenceProfile[] {
	const ownTags = Object.entries(tagsOf(profile) ?? {});
	const shared = (candidate: InferenceProfile) => {
		const tags = tagsOf(candidate) ?? {};
		return ownTags.filter(([key, value]) => tags[key] === value).length;
	};
	const most = Math.max(...pool.map(shared));
	return pool.filter((candidate) => shared(candidate) === most);
}

function normalized(name: string): string {
	return name.trim().toLowerCase();
}
