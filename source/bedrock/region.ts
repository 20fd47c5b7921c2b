// The regions of Amazon Bedrock, as a fixed list: choosing one needs no call to AWS and no permission.
import {nearest} from '../nearest.ts';

/** Where a region lies, as far as profiles and data residency care. */
export type Area =
	| 'us'
	| 'ca'
	| 'mx'
	| 'sa'
	| 'eu'
	| 'uk'
	| 'ch'
	| 'jp'
	| 'au'
	| 'nz'
	| 'asia'
	| 'af'
	| 'me'
	| 'us-gov'
	| 'us-iso';

export type Region = {
	readonly id: string;
	/** Its name for people: `Oregon`. */
	readonly place: string;
	readonly partition: string;
	readonly area: Area;
	/** Off until the account turns it on; calls there fail as if the credentials were invalid. */
	readonly optIn: boolean;
};

// Regions: AWS's own endpoint data (botocore 1.43.11). Order: the ones most people look for first.
const table: readonly (readonly [id: string, place: string, area: Area, optIn?: 'opt-in'])[] = [
	['us-east-1', 'N. Virginia', 'us'],
	['us-east-2', 'Ohio', 'us'],
	['us-west-1', 'N. California', 'us'],
	['us-west-2', 'Oregon', 'us'],
	['eu-central-1', 'Frankfurt', 'eu'],
	['eu-central-2', 'Zurich', 'ch', 'opt-in'],
	['eu-north-1', 'Stockholm', 'eu'],
	['eu-south-1', 'Milan', 'eu', 'opt-in'],
	['eu-south-2', 'Spain', 'eu', 'opt-in'],
	['eu-west-1', 'Ireland', 'eu'],
	['eu-west-2', 'London', 'uk'],
	['eu-west-3', 'Paris', 'eu'],
	['ap-northeast-1', 'Tokyo', 'jp'],
	['ap-northeast-2', 'Seoul', 'asia'],
	['ap-northeast-3', 'Osaka', 'jp'],
	['ap-south-1', 'Mumbai', 'asia'],
	['ap-south-2', 'Hyderabad', 'asia', 'opt-in'],
	['ap-southeast-1', 'Singapore', 'asia'],
	['ap-southeast-2', 'Sydney', 'au'],
	['ap-southeast-3', 'Jakarta', 'asia', 'opt-in'],
	['ap-southeast-4', 'Melbourne', 'au', 'opt-in'],
	['ap-southeast-5', 'Malaysia', 'asia', 'opt-in'],
	['ap-southeast-6', 'New Zealand', 'nz', 'opt-in'],
	['ap-southeast-7', 'Thailand', 'asia', 'opt-in'],
	['ap-east-2', 'Taipei', 'asia', 'opt-in'],
	['ca-central-1', 'Montreal', 'ca'],
	['ca-west-1', 'Calgary', 'ca', 'opt-in'],
	['mx-central-1', 'Mexico', 'mx', 'opt-in'],
	['sa-east-1', 'São Paulo', 'sa'],
	['af-south-1', 'Cape Town', 'af', 'opt-in'],
	['il-central-1', 'Tel Aviv', 'me', 'opt-in'],
	['me-central-1', 'UAE', 'me', 'opt-in'],
	['me-south-1', 'Bahrain', 'me', 'opt-in'],
	['us-gov-west-1', 'GovCloud West', 'us-gov'],
	['us-gov-east-1', 'GovCloud East', 'us-gov'],
	['us-iso-east-1', 'ISO East', 'us-iso'],
	['us-isob-east-1', 'ISOB East', 'us-iso'],
	['us-isof-east-1', 'ISOF East', 'us-iso'],
	['us-isof-south-1', 'ISOF South', 'us-iso'],
	['eusc-de-east-1', 'Brandenburg', 'eu'],
];

// First match wins; everything else is the commercial partition.
const partitions: readonly (readonly [prefix: string, partition: string])[] = [
	['us-gov-', 'aws-us-gov'],
	['us-iso-', 'aws-iso'],
	['us-isob-', 'aws-iso-b'],
	['us-isof-', 'aws-iso-f'],
	['eu-isoe-', 'aws-iso-e'],
	['eusc-', 'aws-eusc'],
	['cn-', 'aws-cn'],
];

/** `us-west-2` → `aws`; works for regions that the table does not know. */
export function partitionOf(region: string): string {
	return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

const partitionNames: Readonly<Record<string, string>> = {
	aws: 'commercial AWS',
	'aws-us-gov': 'AWS GovCloud (US)',
	'aws-cn': 'AWS China',
};

/** `AWS GovCloud (US)`: a partition as people call it. */
export const partitionName = (partition: string): string => partitionNames[partition] ?? `the partition ${partition}`;

export const regions: readonly Region[] = table.map(([id, place, area, optIn]) => ({
	id,
	place,
	area,
	partition: partitionOf(id),
	optIn: optIn !== undefined,
}));

const byId = new Map(regions.map((region) => [region.id, region]));

export function knownRegion(id: string): Region | undefined {
	return byId.get(id);
}

const continents: Readonly<Record<Area, string>> = {
	us: 'usa united states north america',
	ca: 'canada north america',
	mx: 'mexico north america',
	sa: 'brazil south america',
	eu: 'europe eu',
	uk: 'united kingdom england europe',
	ch: 'switzerland europe',
	jp: 'japan asia',
	au: 'australia',
	nz: 'new zealand',
	asia: 'asia',
	af: 'south africa',
	me: 'middle east',
	'us-gov': 'usa united states government',
	'us-iso': 'usa united states',
};

/** Where the area of a region does not name its country. */
const countries: Readonly<Record<string, string>> = {
	'eu-central-1': 'germany deutschland',
	'eu-north-1': 'sweden',
	'eu-south-1': 'italy',
	'eu-south-2': 'spain',
	'eu-west-1': 'ireland',
	'eu-west-3': 'france',
	'eusc-de-east-1': 'germany deutschland sovereign',
	'ap-northeast-2': 'korea',
	'ap-south-1': 'india',
	'ap-south-2': 'india',
	'ap-southeast-3': 'indonesia',
	'ap-east-2': 'taiwan',
	'il-central-1': 'israel',
	'me-central-1': 'united arab emirates dubai',
};

/** The country and the continent of a region, in lower case: what people type to find one. */
export function areaWords(region: string): string {
	const known = knownRegion(region);
	return known ? [countries[region], continents[known.area]].filter(Boolean).join(' ') : '';
}

/** Whether a text has the shape of a region: lower case and a number at the end, so no availability zone and no host. */
export function isRegion(text: string): boolean {
	return /^[a-z]{2,}(-[a-z]+){1,3}-\d{1,2}$/.test(text);
}

/** `Oregon`, or the id where the table has no name. */
export function placeOf(region: string): string {
	return knownRegion(region)?.place ?? region;
}

/** The known region that a mistyped one, a host name or a place (`oregon`) most likely means. */
export function nearestRegion(text: string): string | undefined {
	const word = text.trim().toLowerCase();
	if (!word) return undefined;
	const byPlace = regions.find(({place}) => place.toLowerCase() === word);
	if (byPlace) return byPlace.id;
	// The longest, since one region's id may contain another's.
	const [contained] = regions.filter(({id}) => word.includes(id)).sort((a, b) => b.id.length - a.id.length);
	if (contained) return contained.id;
	const withoutDashes = (id: string) => id.replace(/[^a-z0-9]/g, '');
	const match = nearest(
		withoutDashes(word),
		regions.map(({id}) => withoutDashes(id)),
	);
	return regions.find(({id}) => withoutDashes(id) === match)?.id;
}
