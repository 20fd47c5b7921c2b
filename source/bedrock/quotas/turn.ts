// What one turn of Claude Code reserves of the tokens per minute, and how much output it may ask for so that it is let in.
import type {Model} from '../model.ts';
import {knowledgeOf} from '../model-knowledge.ts';

/**
 * The input of a first turn, in tokens: instructions and tools, before files, agents and MCP servers add to it. Measured with Claude
 * Code 2.1.332: 49,000 to 87,000 bytes, by model, at four bytes to a token.
 */
export const firstTurnInput = 20_000;

/** What Claude Code asks for of a model that it does not know (measured with 2.1.332: an ARN that it may not read). */
const unknownMaxTokens = 32_000;

/** With less, a turn ends before it has written a file. */
const leastOutput = 4_000;

export type Turn = {
	readonly input: number;
	/** max_tokens of the request. */
	readonly output: number;
	/**
	 * What AWS takes off the quota when the request starts: all input, and all output that is asked for. A request that the rest of the
	 * minute does not hold is answered with 429 (Bedrock User Guide, "How tokens are counted in Amazon Bedrock").
	 */
	readonly reserved: number;
};

/** @param limit CLAUDE_CODE_MAX_OUTPUT_TOKENS, which is sent as it is */
export function turnOf(model: Model | undefined, limit?: number): Turn {
	const output = limit ?? (model && knowledgeOf(model).maxTokens) ?? unknownMaxTokens;
	return {input: firstTurnInput, output, reserved: firstTurnInput + output};
}

/**
 * The most output, in whole thousands, with which a turn fits; undefined where its input alone leaves no room. A tenth of the quota is left
 * for background work and for an input that is larger than usual.
 */
export function fittingOutput(perMinute: number): number | undefined {
	const output = Math.floor((perMinute * 0.9 - firstTurnInput) / 1000) * 1000;
	return output >= leastOutput ? output : undefined;
}
