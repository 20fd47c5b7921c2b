// The foundation models of the simulated account: a table. Ids, prefixes and dates as Amazon Bedrock lists them in November 2026.
import {commercialRegions, geographies} from './geographies.ts';

type Geographies = Readonly<Record<string, readonly string[]>>;

export type CatalogModel = {
	readonly id: string;
	readonly name: string;
	readonly provider: string;
	/** Prefix to the source regions in which that geography is NOT offered for this model. */
	readonly prefixes: Geographies;
	/** Regions where the bare id can be invoked. */
	readonly onDemand: readonly string[];
	readonly started: string;
	readonly status: 'ACTIVE' | 'LEGACY';
	readonly endOfLife?: string;
	/** Smallest cacheable prefix in tokens; 0: no prompt caching. */
	readonly cacheMinimum: number;
	readonly countTokens: boolean;
	/** Refuses `thinking: {type: enabled}` with 400. */
	readonly adaptiveOnly: boolean;
};

const extra = (prefix: string) => Object.keys(geographies[prefix]?.also ?? {});
const everywhere = {us: [], eu: [], au: [], jp: [], global: []};
const noWest = {us: ['ca-west-1']};
/** New models left ap-southeast-6 out of `au.`. */
const noSix = {au: extra('au')};

const sonnet4Global = ['ap-northeast-1', 'eu-west-1', 'us-east-1', 'us-east-2', 'us-west-2'];
const allBut = (exceptions: readonly string[]) => commercialRegions.filter((region) => !exceptions.includes(region));

type Row = Partial<Omit<CatalogModel, 'id' | 'name'>>;
const claude = (id: string, name: string, cacheMinimum: number, started: string, row: Row): CatalogModel => ({
	id: `anthropic.claude-${id}`,
	name: `Claude ${name}`,
	provider: 'Anthropic',
	prefixes: {},
	onDemand: [],
	started,
	status: 'ACTIVE',
	cacheMinimum,
	countTokens: true,
	adaptiveOnly: false,
	...row,
});
const {au: _au, jp: _jp, ...usEuGlobal} = everywhere;
const {jp: _alsoJp, ...notJp} = everywhere;
const {eu: _eu, ...usGlobal} = usEuGlobal;
const newest = {countTokens: false, adaptiveOnly: true};

export const claudeModels: readonly CatalogModel[] = [
	claude('sonnet-5-5', 'Sonnet 5.5', 512, '2026-10-20', {prefixes: {...usEuGlobal, 'us-gov': []}, ...newest}),
	claude('opus-5-5', 'Opus 5.5', 512, '2026-09-22', {prefixes: {...everywhere, ...noSix}, ...newest}),
	claude('fable-5-1', 'Fable 5.1', 512, '2026-08-25', {prefixes: usGlobal, ...newest}),
	claude('fable-5', 'Fable 5', 512, '2026-06-09', {prefixes: usGlobal, ...newest}),
	claude('opus-5', 'Opus 5', 512, '2026-07-14', {prefixes: {...notJp, ...noSix}, ...newest}),
	claude('sonnet-5', 'Sonnet 5', 1024, '2026-06-30', {prefixes: {...notJp, ...noSix, 'us-gov': []}, ...newest}),
	claude('opus-4-8', 'Opus 4.8', 1024, '2026-05-28', {prefixes: {...everywhere, ...noSix}}),
	claude('opus-4-7', 'Opus 4.7', 4096, '2026-04-16', {prefixes: {...everywhere, ...noSix}}),
	claude('opus-4-6-v1', 'Opus 4.6', 4096, '2026-02-03', {prefixes: notJp, onDemand: ['eu-west-2']}),
	claude('sonnet-4-6', 'Sonnet 4.6', 1024, '2026-02-17', {prefixes: everywhere, onDemand: ['eu-west-2']}),
	claude('opus-4-5-20251101-v1:0', 'Opus 4.5', 4096, '2025-11-24', {prefixes: {...usEuGlobal, ...noWest}}),
	claude('haiku-4-5-20251001-v1:0', 'Haiku 4.5', 4096, '2025-10-15', {prefixes: {...everywhere, ...noWest}}),
	claude('sonnet-4-5-20250929-v1:0', 'Sonnet 4.5', 1024, '2025-09-29', {prefixes: {...everywhere, ...noWest}}),
	claude('opus-4-1-20250805-v1:0', 'Opus 4.1', 1024, '2025-08-05', {
		prefixes: {us: extra('us')},
		status: 'LEGACY',
		endOfLife: '2027-01-15',
	}),
	claude('sonnet-4-20250514-v1:0', 'Sonnet 4', 1024, '2025-05-14', {
		prefixes: {us: ['ca-central-1', 'ca-west-1'], eu: extra('eu'), apac: [], global: allBut(sonnet4Global)},
		status: 'LEGACY',
		endOfLife: '2026-10-14',
	}),
];

/** The list of a real account holds other vendors' too, so a client has to filter. */
const others: readonly CatalogModel[] = [
	claude('', '', 0, '2024-12-03', {prefixes: {us: []}, onDemand: ['us-east-1'], provider: 'Amazon'}),
	claude('', '', 0, '2025-12-02', {prefixes: {us: [], eu: [], global: []}, provider: 'Amazon'}),
	claude('', '', 0, '2024-12-19', {prefixes: {us: []}, provider: 'Meta'}),
].map((model, index) => ({
	...model,
	id: ['amazon.nova-pro-v1:0', 'amazon.nova-2-lite-v1:0', 'meta.llama3-3-70b-instruct-v1:0'][index] ?? '',
	name: ['Nova Pro', 'Nova 2 Lite', 'Llama 3.3 70B Instruct'][index] ?? '',
}));

export const allModels: readonly CatalogModel[] = [...claudeModels, ...others];
