// All that is known of Claude models beside what their ids say: one table. A version that is not in it is like the newest one before it
// of its family, so that a model of tomorrow is like today's; of a family that is not in it nothing is known.
import {byVersion, type Model} from './model.ts';

/** The values of ANTHROPIC_DEFAULT_<TIER>_MODEL_SUPPORTED_CAPABILITIES (Claude Code docs, "Model configuration"). */
export type Capability =
	| 'effort'
	| 'xhigh_effort'
	| 'max_effort'
	| 'thinking'
	| 'adaptive_thinking'
	| 'interleaved_thinking';

export type PromptCaching = {
	/** Shorter prefixes are not cached, and nothing says so. */
	readonly minimumTokens: number;
	/** A lifetime of one hour can be asked for; five minutes always. */
	readonly oneHour: boolean;
};

/** What is known of a model; what is absent is not documented, and is never guessed. */
export type ModelKnowledge = {
	/** "When the variable is set, unlisted capabilities are disabled": present only where all six are documented. */
	readonly can?: readonly Capability[];
	/** 1M tokens as it is, 1M tokens with the suffix `[1m]`, or 200,000 tokens. */
	readonly context?: '1M' | '1M with suffix' | '200k';
	/** What Claude Code asks of it where nobody chose. Without it the model is asked for no effort. */
	readonly effort?: 'medium' | 'high' | 'xhigh';
	/** Prefixes of fewer tokens are not cached. */
	readonly cachedFrom?: number;
	readonly price?: ListPrice;
	/** The output that Claude Code asks for in a turn where nobody set a limit: AWS reserves it. */
	readonly maxTokens?: number;
	/** How many tokens of the quota a token of output takes in the end; 1 where AWS names none. */
	readonly outputWeight?: number;
};

export type ListPrice = {
	/** US dollars for a million input tokens, of a prompt of up to 100,000 tokens. */
	readonly input: number;
	/** What a token costs that is read from the cache, by the price of an input token. */
	readonly cacheRead: number;
};

/** The month of the price list. AWS bills a profile that stays in one geography about 10% higher than this ("Global cross-Region inference"). */
export const listPriceDate = '2026-11';

const budget: readonly Capability[] = ['thinking', 'interleaved_thinking'];
const adaptive: readonly Capability[] = [
	'effort',
	'max_effort',
	'thinking',
	'adaptive_thinking',
	'interleaved_thinking',
];
const newest: readonly Capability[] = ['effort', 'xhigh_effort', ...adaptive.slice(1)];

type Row = ModelKnowledge & {readonly from: readonly number[]};

// can: platform.claude.com "Effort" (2026-11, supportedModels for Amazon Bedrock; levels of 5.5: OpenRouter "Claude 5.5"); AWS "Adaptive
// thinking", which turns interleaved thinking on by itself; 4.5 and older want budgets. context, effort: the catalogue of Claude Code
// 2.1.332. cachedFrom: AWS "Prompt caching for faster model inference" (2026-10), minimum per checkpoint. price: platform.claude.com
// "Pricing" (2026-11). maxTokens: measured with Claude Code 2.1.332. outputWeight: AWS "How tokens are counted in Amazon Bedrock"
// (2026-09), the burndown rates.

/** What Fable and Mythos share. */
const fableAndMythos: readonly Row[] = [
	{from: [5, 1], price: {input: 10, cacheRead: 0.025}},
	{
		from: [5],
		price: {input: 10, cacheRead: 0.1},
		can: newest,
		context: '1M',
		effort: 'high',
		cachedFrom: 512,
		maxTokens: 64_000,
	},
];

const table: Readonly<Record<string, readonly Row[]>> = {
	opus: [
		{from: [5, 5], price: {input: 4, cacheRead: 0.05}, effort: 'medium', maxTokens: 128_000},
		{from: [5], effort: 'high', cachedFrom: 512, outputWeight: 10},
		{from: [4, 8], effort: 'high', cachedFrom: 1024, outputWeight: 15},
		{from: [4, 7], can: newest, context: '1M', effort: 'xhigh'},
		{from: [4, 6], can: adaptive, context: '1M with suffix', effort: 'high', maxTokens: 64_000},
		{from: [4, 5], price: {input: 5, cacheRead: 0.1}, can: ['effort', ...budget], effort: 'high', cachedFrom: 4096},
		{from: [4], outputWeight: 5, maxTokens: 32_000},
		{from: [3], price: {input: 15, cacheRead: 0.1}, context: '200k'},
	],
	sonnet: [
		{from: [5, 5], price: {input: 2, cacheRead: 0.05}, effort: 'medium', cachedFrom: 512, maxTokens: 128_000},
		{
			from: [5],
			price: {input: 2, cacheRead: 0.1},
			can: newest,
			context: '1M',
			effort: 'high',
			maxTokens: 64_000,
			outputWeight: 10,
		},
		{from: [4, 6], can: adaptive, effort: 'high'},
		{from: [4, 5], can: budget, cachedFrom: 1024},
		{from: [4], context: '1M with suffix'},
		{from: [3, 7], maxTokens: 32_000, outputWeight: 5},
		{from: [3], price: {input: 3, cacheRead: 0.1}, context: '200k'},
	],
	haiku: [
		{
			from: [5, 5],
			price: {input: 0.1, cacheRead: 0.1},
			can: newest,
			context: '1M',
			effort: 'medium',
			cachedFrom: 512,
			maxTokens: 128_000,
		},
		// Whether it interleaves is not documented; leaving it out costs nothing.
		{
			from: [4, 5],
			price: {input: 1, cacheRead: 0.1},
			can: ['thinking'],
			cachedFrom: 4096,
			maxTokens: 32_000,
			outputWeight: 5,
		},
		{from: [3, 5], price: {input: 0.8, cacheRead: 0.1}},
		{from: [3], context: '200k'},
	],
	fable: [
		{from: [5, 2], price: {input: 8, cacheRead: 0.025}, effort: 'medium', maxTokens: 128_000},
		{from: [5, 1], outputWeight: 10},
		...fableAndMythos,
	],
	mythos: fableAndMythos,
};

/** The known families, cheapest first by Anthropic's price list (2026-11). One that is not listed counts as dearer, as every new one so far was. */
export const familiesByPrice: readonly string[] = ['haiku', 'sonnet', 'opus', 'fable', 'mythos'];

/**
 * The known families in the order in which they are suggested as the primary model, which is expected to be the strongest one. Fable and
 * Mythos come last, since they have a price or an access procedure of their own. Another family is offered, and never suggested.
 */
export const familiesByStrength: readonly string[] = ['opus', 'sonnet', 'haiku', 'fable', 'mythos'];

/** Each field from the newest row that has it and is not newer than the model. */
export function knowledgeOf(model: Pick<Model, 'family' | 'version'>): ModelKnowledge {
	const rows = (table[model.family] ?? []).filter(({from}) => byVersion({version: from}, model) >= 0);
	return Object.assign({}, ...rows.toReversed());
}

/** The capabilities to declare for an ARN whose model Claude Code cannot read off; undefined: declare nothing. */
export const capabilitiesOf = (model: Model): readonly Capability[] | undefined => knowledgeOf(model).can;

/** Whether a context of 1M tokens can be had, with or without a suffix; undefined where nobody says. */
export function supportsOneM(model: Model): boolean | undefined {
	const {context} = knowledgeOf(model);
	return context && context !== '200k';
}

export function promptCachingOf(model: Model): PromptCaching | undefined {
	const minimumTokens = knowledgeOf(model).cachedFrom;
	return minimumTokens === undefined ? undefined : {minimumTokens, oneHour: true};
}

/**
 * Tokens that a prompt surely needs to be cached. A version that is not in the table may ask for more than the one before it, so there, and
 * of an unknown model, it is the most that any model asks for.
 */
export function cacheMinimumOf(model: Model | undefined): number {
	const isListed = model && (table[model.family] ?? []).some(({from}) => byVersion({version: from}, model) === 0);
	return (isListed && knowledgeOf(model).cachedFrom) || largestCacheMinimum;
}

const largestCacheMinimum = 4096;
