// Switching regions: which profile there stands for the one in use here. Never a silent downgrade, never silently a wider geography.
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
	const here = candidates.filter((candidate) => sourceRegion(candidate) === regionTo);
	const same = sameModel(profile, here);
	const label = modelOf(profile)?.label ?? profile.name;
	if (same.length === 0) {
		return none(`${label} has no inference profile in ${regionTo}`, newestOfFamily(profile, here, regionTo));
	}
	const alike = same.filter(({kind}) => kind === profile.kind);
	if (profile.kind === 'system') return systemCounterpart(profile, alike, label, regionTo);
	if (alike.length === 0) {
		const system = nearestGeography(profile, same, regionTo);
		return none(`your account has no application profile of ${label} in ${regionTo}`, system);
	}
	return applicationCounterpart(profile, alike, label, regionTo, tagsOf);
}

function systemCounterpart(
	profile: InferenceProfile,
	alike: readonly InferenceProfile[],
	label: string,
	regionTo: string,
): Counterpart {
	const geography = geographyOf(profile);
	const found = nearestGeography(profile, alike, regionTo);
	if (found && (geography === 'global') === (geographyOf(found) === 'global')) {
		const to = geographyOf(found);
		const why =
			to === geography ? `the same model and geography (${to}.)` : `the same model, ${geography}. becomes ${to}.`;
		return taken(profile, found, why);
	}
	const wanted = geography === 'global' ? 'global' : 'geographic';
	return none(`${label} has no ${wanted} inference profile in ${regionTo}`, found ?? alike[0]);
}

function applicationCounterpart(
	profile: InferenceProfile,
	alike: readonly InferenceProfile[],
	label: string,
	regionTo: string,
	tagsOf: TagsOf,
): Counterpart {
	const wide = geographyOf(profile) !== 'global';
	const within = alike.filter((candidate) => !wide || geographyOf(candidate) !== 'global');
	if (within.length === 0) {
		return none(`the application profiles of ${label} in ${regionTo} may leave the geography`, alike[0]);
	}
	const named = within.filter(({name}) => plain(name) === plain(profile.name));
	const pool = named.length > 0 ? named : within;
	const best = mostTags(profile, pool, tagsOf);
	if (best.length > 1)
		return none(`${best.length} application profiles in ${regionTo} stand for ${label} equally well`, best[0]);
	const [found] = best;
	if (!found) return none(`your account has no application profile of ${label} in ${regionTo}`);
	if (named.length > 0)
		return taken(profile, found, `the same model and name${pool.length > 1 ? ', and the same tags' : ''}`);
	const why =
		pool.length > 1 ? 'the same model and the most tags in common' : `the only application profile of ${label}`;
	return taken(profile, found, why, [`costs are booked on ${found.name}; before on ${profile.name}`]);
}

function taken(
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
	const equal = models.filter(({model}) => byVersion(model, newest.model) === 0).map(({candidate}) => candidate);
	const alike = equal.filter(({kind}) => kind === profile.kind);
	return nearestGeography(profile, alike.length > 0 ? alike : equal, regionTo);
}

function mostTags(profile: InferenceProfile, pool: readonly InferenceProfile[], tagsOf: TagsOf): InferenceProfile[] {
	const mine = Object.entries(tagsOf(profile) ?? {});
	const shared = (candidate: InferenceProfile) => {
		const theirs = tagsOf(candidate) ?? {};
		return mine.filter(([key, value]) => theirs[key] === value).length;
	};
	const most = Math.max(...pool.map(shared));
	return pool.filter((candidate) => shared(candidate) === most);
}

function plain(name: string): string {
	return name.trim().toLowerCase();
}
