// Where a profile may send a request: its geography, the places requests stay in, and what a change means for data residency.

import {memoize} from '../memoize.ts';
import {listText} from '../sentence-parts.ts';
import {destinations, type InferenceProfile} from './inference-profile.ts';
import {type Area, knownRegion, placeOf, regions} from './region.ts';

/** `us`, `eu`, `jp`, `us-gov`, `global`, …: whatever stands before `.anthropic.`, so that a new geography needs no change here. */
export function prefixOf(profileId: string): string | undefined {
	return /^([a-z][a-z-]*)\.anthropic\./.exec(profileId)?.[1];
}

/** The foundation model id behind a system profile's id. */
export function withoutPrefix(profileId: string): string {
	const prefix = prefixOf(profileId);
	return prefix ? profileId.slice(prefix.length + 1) : profileId;
}

const prefixesOfArea: Readonly<Record<Area, readonly string[]>> = {
	us: ['us'],
	// Canadian regions are sources of `us.` profiles (AWS's lists, 2026-08); a `ca.` one would be nearer.
	ca: ['ca', 'us'],
	mx: ['mx', 'us'],
	sa: ['sa'],
	eu: ['eu'],
	uk: ['uk', 'eu'],
	ch: ['ch', 'eu'],
	jp: ['jp', 'apac'],
	au: ['au', 'apac'],
	nz: ['nz', 'au', 'apac'],
	asia: ['apac'],
	af: ['af'],
	me: ['me', 'eu'],
	'us-gov': ['us-gov'],
	'us-iso': ['us-iso'],
};

/** The geographies that serve a region, the nearest first; never `global`. The account's list says which of them exist. */
export function prefixesFor(region: string): readonly string[] {
	const area = areaOf(region);
	return area ? prefixesOfArea[area] : [];
}

// For regions newer than the table: the first label tells the continent.
const areaOfLabel: Readonly<Record<string, Area>> = {
	us: 'us',
	ca: 'ca',
	mx: 'mx',
	sa: 'sa',
	eu: 'eu',
	ap: 'asia',
	af: 'af',
	il: 'me',
	me: 'me',
};

export function areaOf(region: string): Area | undefined {
	return knownRegion(region)?.area ?? areaOfLabel[region.split('-')[0] ?? ''];
}

// From the narrowest to the widest: the first that holds every destination names the geography of an application profile.
const geographies: readonly (readonly [prefix: string, areas: readonly Area[]])[] = [
	['us-gov', ['us-gov']],
	['us', ['us', 'ca']],
	['eu', ['eu', 'uk', 'ch']],
	['jp', ['jp']],
	['au', ['au', 'nz']],
	['apac', ['asia', 'jp', 'au', 'nz']],
];

/** The regions of a geography, of every partition; none for `global` and for geographies that are not known. */
export function regionsOfGeography(prefix: string): readonly string[] {
	const areas = geographies.find(([name]) => name === prefix)?.[1] ?? [];
	return regions.filter(({area}) => areas.includes(area)).map(({id}) => id);
}

/** The prefix of a system profile; for an application profile the narrowest geography that holds its destinations, or `''`. */
export function geographyOf(profile: InferenceProfile): string {
	const prefix = profile.kind === 'system' ? prefixOf(profile.id) : undefined;
	if (prefix) return prefix;
	return geographyOfRegions(destinations(profile));
}

/** Memoized since lists are long, and their profiles share a few lists of destinations. */
const geographyOfRegions = memoize((regions: readonly string[]): string => {
	if (regions.includes('')) return 'global';
	if (regions.length === 0) return '';
	const areas = regions.map(areaOf);
	return geographies.find(([, within]) => areas.every((area) => area && within.includes(area)))?.[0] ?? '';
});

const areaNames: readonly (readonly [Area, string])[] = [
	['us', 'the US'],
	['ca', 'Canada'],
	['mx', 'Mexico'],
	['sa', 'South America'],
	['eu', 'the EU'],
	['uk', 'the UK'],
	['ch', 'Switzerland'],
	['jp', 'Japan'],
	['au', 'Australia'],
	['nz', 'New Zealand'],
	['asia', 'Asia Pacific'],
	['af', 'Africa'],
	['me', 'the Middle East'],
	['us-gov', 'AWS GovCloud (US)'],
	['us-iso', 'an isolated US partition'],
];

/** The areas in which destinations lie, named; undefined when one of them is anywhere (`''`). */
function placesIn(regions: readonly string[]): string[] | undefined {
	if (regions.includes('')) return undefined;
	const areas = new Set(regions.map(areaOf));
	// "Asia Pacific" includes Japan, Australia and New Zealand.
	if (areas.has('asia')) for (const within of ['jp', 'au', 'nz'] as const) areas.delete(within);
	const named = areaNames.filter(([area]) => areas.has(area)).map(([, name]) => name);
	return [...named, ...regions.filter((region) => !areaOf(region))];
}

/** Where a request may be processed: `stays in the EU`, `any commercial region`. Regions as `destinations` gives them. */
export function staysIn(regions: readonly string[]): string {
	const places = placesIn(regions);
	if (!places) return 'any commercial region';
	if (places.length === 0) return 'AWS does not say where';
	const [only] = regions;
	return regions.length === 1 && only ? `stays in ${only} (${placeOf(only)})` : `stays in ${listText(places)}`;
}

/** What a change of destinations means for data residency; nothing when requests go nowhere new. */
export function leaves(before: readonly string[], after: readonly string[]): string[] {
	if (before.includes('') || before.length === 0) return [];
	const from = `until now they stayed in ${listText(placesIn(before) ?? [])}`;
	if (after.includes('')) return [`Requests may now be processed in any commercial region; ${from}.`];
	const reached = new Set(before.map((region) => areaOf(region) ?? region));
	const added = after.filter((region) => !reached.has(areaOf(region) ?? region));
	return added.length > 0 ? [`Requests may now be processed in ${listText(placesIn(added) ?? [])}; ${from}.`] : [];
}
