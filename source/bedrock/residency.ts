// Data residency: in which regions requests may be processed, and which inference profiles can route outside of them.
import {areaOf, prefixesFor, staysIn} from './geography.ts';
import {destinations, type InferenceProfile} from './inference-profile.ts';
import {type Area, partitionOf, placeOf, regions} from './region.ts';

/** `region`: in the region that is called alone. The others are geographies, as AWS names them in the ids of its profiles. */
export const stayChoices = ['us', 'eu', 'apac', 'jp', 'au', 'ca', 'us-gov', 'region', 'anywhere'] as const;
export type StayIn = (typeof stayChoices)[number];

export const isStayIn = (text: unknown): text is StayIn => (stayChoices as readonly unknown[]).includes(text);

/** Narrower than AWS's geographies: an `eu.` profile may also route to London or Zurich, where the caller's region lies there. */
const areasOf: Readonly<Record<Exclude<StayIn, 'region' | 'anywhere'>, readonly Area[]>> = {
	us: ['us'],
	eu: ['eu'],
	apac: ['asia', 'jp', 'au', 'nz'],
	jp: ['jp'],
	au: ['au'],
	ca: ['ca'],
	'us-gov': ['us-gov'],
};

/**
 * The regions in which requests may be processed: those of the geography, and the region that is called, which was chosen by itself.
 * Undefined for `anywhere`.
 */
export function allowedRegions(stayIn: StayIn, region: string): readonly string[] | undefined {
	if (stayIn === 'anywhere') return undefined;
	if (stayIn === 'region') return [region];
	const partition = partitionOf(region);
	const within = regions
		.filter((one) => one.partition === partition && areasOf[stayIn].includes(one.area))
		.map(({id}) => id);
	return [...new Set([region, ...within])];
}

/** The destinations of a profile that lie outside; `''` stands for anywhere, as in `destinations`. */
export function regionsOutside(profile: InferenceProfile, stayIn: StayIn, region: string): readonly string[] {
	const isAllowed = (destination: string) => {
		if (stayIn === 'anywhere' || destination === region) return true;
		const area = areaOf(destination);
		return stayIn !== 'region' && destination !== '' && area !== undefined && areasOf[stayIn].includes(area);
	};
	return destinations(profile).filter((destination) => !isAllowed(destination));
}

/** Whether the region that is called belongs to the geography at all. */
export const holdsRegion = (stayIn: StayIn, region: string): boolean =>
	stayIn === 'anywhere' || stayIn === 'region' || prefixesFor(region).includes(stayIn) || isWithin(stayIn, region);

const isWithin = (stayIn: Exclude<StayIn, 'region' | 'anywhere'>, region: string) => {
	const area = areaOf(region);
	return area !== undefined && areasOf[stayIn].includes(area);
};

const names: Readonly<Record<Exclude<StayIn, 'region'>, string>> = {
	us: 'the US',
	eu: 'the EU',
	apac: 'Asia Pacific',
	jp: 'Japan',
	au: 'Australia',
	ca: 'Canada',
	'us-gov': 'AWS GovCloud (US)',
	anywhere: 'any region',
};

/** `the EU`, `us-west-2`. */
export function stayName(stayIn: StayIn, region?: string): string {
	if (stayIn !== 'region') return names[stayIn];
	if (region === undefined) return 'the region that is called';
	const place = placeOf(region);
	return place && place !== region ? `${region} (${place})` : region;
}

/** Where requests of a profile may be processed, in words: `stays in the EU`, `may leave for any commercial region`. */
export const routeText = (profile: InferenceProfile): string => {
	const all = destinations(profile);
	return all.includes('') ? 'may be processed in any commercial region' : staysIn(all);
};
