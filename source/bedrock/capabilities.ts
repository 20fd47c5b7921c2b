// What a model can do, as far as Anthropic and AWS document it. Undefined means unknown: nothing is guessed from other models.
import type {Model} from './model.ts';

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

// "When the variable is set, unlisted capabilities are disabled": a model is here only when all of its six are documented.
// effort, xhigh, max: platform.claude.com "Effort" (2026-11, supportedModels for Amazon Bedrock; levels of 5.5: OpenRouter
// "Claude 5.5"). adaptive: AWS "Adaptive thinking", which turns interleaved thinking on by itself; 4.5 and older want budgets.
const budget: readonly Capability[] = ['thinking', 'interleaved_thinking'];
const adaptive: readonly Capability[] = [
	'effort',
	'max_effort',
	'thinking',
	'adaptive_thinking',
	'interleaved_thinking',
];
const newest: readonly Capability[] = ['effort', 'xhigh_effort', ...adaptive.slice(1)];

// One million tokens: the model overview pages of platform.claude.com (2026-11). The beta of Sonnet 4 and 4.5 is left open.
// Caching: AWS "Prompt caching for faster model inference" (2026-10): minimum per checkpoint, and 1 h for all of 4.5 and later.
type Entry = {readonly can?: readonly Capability[]; readonly oneM?: boolean; readonly cachedFrom?: number};

const table: Readonly<Record<string, Entry>> = {
	'fable 5.1': {oneM: true, cachedFrom: 512},
	'fable 5': {can: newest, cachedFrom: 512},
	'mythos 5.1': {cachedFrom: 512},
	'mythos 5': {can: newest, cachedFrom: 512},
	'opus 5.5': {can: newest, oneM: true, cachedFrom: 512},
	'opus 5': {can: newest, oneM: true, cachedFrom: 512},
	'opus 4.8': {can: newest, oneM: true, cachedFrom: 1024},
	'opus 4.7': {can: newest, oneM: true, cachedFrom: 4096},
	'opus 4.6': {can: adaptive, oneM: true, cachedFrom: 4096},
	'opus 4.5': {can: ['effort', ...budget], oneM: false, cachedFrom: 4096},
	'sonnet 5.5': {can: newest, oneM: true, cachedFrom: 512},
	'sonnet 5': {can: newest, oneM: true, cachedFrom: 1024},
	'sonnet 4.6': {can: adaptive, oneM: true, cachedFrom: 1024},
	'sonnet 4.5': {can: budget, cachedFrom: 1024},
	'haiku 5.5': {can: newest, oneM: true, cachedFrom: 512},
	// Whether it interleaves is not documented; leaving it out costs nothing.
	'haiku 4.5': {can: ['thinking'], oneM: false, cachedFrom: 4096},
};

/** The capabilities to declare for an ARN whose model Claude Code cannot read off; undefined: declare nothing. */
export function capabilitiesOf(model: Model): readonly Capability[] | undefined {
	return entryOf(model)?.can;
}

/** Whether `[1m]` gets a window of one million tokens. */
export function supportsOneM(model: Model): boolean | undefined {
	return entryOf(model)?.oneM;
}

export function promptCachingOf(model: Model): PromptCaching | undefined {
	const minimumTokens = entryOf(model)?.cachedFrom;
	return minimumTokens === undefined ? undefined : {minimumTokens, oneHour: true};
}

function entryOf({family, version}: Model): Entry | undefined {
	return table[`${family} ${version.join('.')}`];
}
