// The beta features that a turn of Claude Code asks for (measured with 2.1.330). Bedrock refuses a request with one that it does not know.
import {type Model, modelNamedIn} from '../bedrock/model.ts';
import {knowledgeOf} from '../bedrock/model-knowledge.ts';
import {type Effective, text} from './effective.ts';
import {isTruthy, pinnableTiers, tierVariable} from './variables.ts';

export type RequestBetas = {
	/** The field `anthropic_beta` of the body, which is what Bedrock reads. */
	readonly body: readonly string[];
	/** The header of the same name, which a gateway may read. Effort is left out, since a probe asks for none. */
	readonly header: readonly string[];
};

export type BetaModel = {
	/** As it is called, without `[1m]`. */
	readonly id: string;
	/** The suffix `[1m]` was written. */
	readonly oneM: boolean;
	/** The model behind it, where Claude Code knows it. */
	readonly model?: Model | undefined;
};

const claudeCode = 'claude-code-20250219';
const window = 'context-1m-2025-08-07';
const interleaved = 'interleaved-thinking-2025-05-14';
const toolSearch = 'tool-search-tool-2025-10-19';
const thinkingCount = 'thinking-token-count-2026-05-13';
const thinkingBinding = 'thinking-binding-controls-2026-08-01';

/**
 * @param more those of CLAUDE_CODE_EXTRA_BODY
 * @param experimental false: without those that Claude Code leaves out when it asks again after a 400
 */
export function requestBetas(
	values: Effective,
	of: BetaModel,
	more: readonly string[] = [],
	experimental = true,
): RequestBetas {
	const isOn = (name: string) => isTruthy(values.get(name)?.value);
	const isOld = (of.model?.version[0] ?? 4) < 4;
	const tries = !isOld && experimental && !isOn('CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS');
	const thinking = tries ? thinkingControls(values, of) : [];
	const header = [claudeCode, ...thinking];
	const asked = [
		...more,
		...(of.oneM && !hasLongWindow(of.id) ? [window] : []),
		...(!isOld && interleaves(values, of) && !isOn('DISABLE_INTERLEAVED_THINKING') ? [interleaved] : []),
		...(tries && searchesTools(values) ? [toolSearch] : []),
	];
	// Where nothing else is asked for, what the header names stands in the body, too.
	return {body: asked.length > 0 ? [...asked, ...thinking] : header, header};
}

function thinkingControls(values: Effective, {id, model}: BetaModel): string[] {
	const counts = model ? isAtLeast(model, 4, 7) : declares(values, id, 'interleaved_thinking');
	// Not asked of a gateway.
	const binds = !text(values, 'ANTHROPIC_BEDROCK_BASE_URL') && (!model || isAtLeast(model, 4, 6));
	return [...(counts ? [thinkingCount] : []), ...(binds ? [thinkingBinding] : [])];
}

/** `auto` turns it on where there are very many tools, which cannot be told from here. */
const searchesTools = (values: Effective): boolean =>
	!/^(false|0|no|off|auto.*)$/i.test(text(values, 'ENABLE_TOOL_SEARCH') ?? '');

/** Of a model that Claude Code does not know, what is declared of it counts; where nothing is, everything is believed of it. */
function declares(values: Effective, id: string, capability: string): boolean {
	const tier = pinnableTiers.find((each) => text(values, tierVariable(each))?.replace(/\[1m\]$/i, '') === id);
	const declared = tier && text(values, `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`);
	return !declared || declared.split(',').some((each) => each.trim() === capability);
}

const interleaves = (values: Effective, {id, model}: BetaModel): boolean =>
	model ? !(model.family === 'haiku' && model.version[0] === 4) : declares(values, id, 'interleaved_thinking');

/** 1M tokens without a suffix: then Claude Code drops it. Only what the id itself says counts. */
function hasLongWindow(id: string): boolean {
	const model = modelNamedIn(id);
	return model !== undefined && knowledgeOf(model).context === '1M';
}

function isAtLeast({version: [major = 0, minor = 0]}: Model, wantedMajor: number, wantedMinor: number): boolean {
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
