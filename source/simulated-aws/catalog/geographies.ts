// Where cross-region inference profiles may be called from and where they route to, per geography prefix.
// Derived from an API crawl of 31 regions on 2026-08-21 (github.com/mirai73/bedrock-models, MIT-0).

type Geography = {
	/** In names: `US Anthropic Claude Opus 5.5`. */
	readonly label: string;
	/** Source regions that are also the destinations. */
	readonly home: readonly string[];
	/** Further source regions, with the destinations each adds to the home ones. */
	readonly also: Readonly<Record<string, readonly string[]>>;
};

const self = (...regions: string[]) => Object.fromEntries(regions.map((region) => [region, [region]]));

export const geographies: Readonly<Record<string, Geography>> = {
	us: {
		label: 'US',
		home: ['us-east-1', 'us-east-2', 'us-west-2'],
		also: self('us-west-1', 'ca-central-1', 'ca-west-1'),
	},
	eu: {
		label: 'EU',
		home: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
		also: self('eu-central-2', 'eu-west-2'),
	},
	au: {label: 'AU', home: ['ap-southeast-2', 'ap-southeast-4'], also: self('ap-southeast-6')},
	jp: {label: 'JP', home: ['ap-northeast-1', 'ap-northeast-3'], also: {}},
	apac: {
		label: 'APAC',
		home: [
			'ap-northeast-1',
			'ap-northeast-2',
			'ap-northeast-3',
			'ap-south-1',
			'ap-south-2',
			'ap-southeast-1',
			'ap-southeast-2',
			'ap-southeast-4',
		],
		also: {
			...self('ap-southeast-3'),
			'ap-east-2': ['ap-east-2', 'ap-southeast-3'],
			'ap-southeast-5': ['ap-southeast-3', 'ap-southeast-5'],
			'ap-southeast-7': ['ap-southeast-3', 'ap-southeast-7'],
		},
	},
	'us-gov': {label: 'US GovCloud', home: ['us-gov-east-1', 'us-gov-west-1'], also: {}},
};

/** Regions in which a `global.` profile of Claude can be called. */
const globalSources = [
	...['us', 'eu', 'au', 'apac'].flatMap((name) => {
		const {home, also} = geographies[name] ?? {home: [], also: {}};
		return [...home, ...Object.keys(also)];
	}),
	...['af-south-1', 'il-central-1', 'mx-central-1', 'sa-east-1'],
];

/** All commercial regions with Claude. */
export const commercialRegions: readonly string[] = [...new Set(globalSources)].sort();

/** Regions that an account has to switch on first. */
export const optInRegions: readonly string[] = [
	'af-south-1',
	'ap-east-2',
	'ap-south-2',
	'ap-southeast-3',
	'ap-southeast-4',
	'ap-southeast-5',
	'ap-southeast-6',
	'ap-southeast-7',
	'ca-west-1',
	'eu-central-2',
	'eu-south-1',
	'eu-south-2',
	'il-central-1',
	'mx-central-1',
];

export function partitionOf(region: string): string {
	if (region.startsWith('us-gov-')) return 'aws-us-gov';
	if (region.startsWith('cn-')) return 'aws-cn';
	return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}

/** Destination regions of `prefix` as called from `source`, in AWS's order; undefined when it is not offered there. `''` is the region-less one. */
export function destinationsFrom(prefix: string, source: string): readonly string[] | undefined {
	if (prefix === 'global') return commercialRegions.includes(source) ? ['', source] : undefined;
	const geography = geographies[prefix];
	if (!geography) return undefined;
	if (geography.home.includes(source)) return geography.home;
	const added = geography.also[source];
	return added && [...geography.home, ...added].sort();
}

/** Regions with a Bedrock endpoint at all; elsewhere the host name does not even resolve. */
export const bedrockRegions: readonly string[] = [
	...commercialRegions,
	...['me-central-1', 'me-south-1', 'us-gov-east-1', 'us-gov-west-1', 'eusc-de-east-1'],
];
