// Bedrock runtime: invoke, invoke with a response stream, count tokens. No model runs; the accounting around one does.
import {randomUUID} from 'node:crypto';
import {bodyOf, type Reply, type ServerCall} from '../call.ts';
import {checkModelAccess} from '../model-access.ts';
import {bill, checkMarks, countTokens, type Usage} from '../prompt-cache.ts';
import {authorizeInvoke, type RuntimeTarget, targetOf} from '../runtime-target.ts';
import {invalid} from '../server-error.ts';
import {type ToolUse, toldToolUse} from '../told-tool-use.ts';
import {chunk, exception} from '../wire/event-stream.ts';
import type {WorldFault} from '../world.ts';
import {checkTokenQuota} from './quotas.ts';

const words = ['This', ' account', ' is', ' simulated:', ' no', ' model', ' ran.'];

type Answer = {
	readonly id: string;
	readonly model: string;
	/** In the pieces in which a stream sends it. */
	readonly text: readonly string[];
	/** Stands in place of the text. */
	readonly toolUse: ToolUse | undefined;
	readonly stop: string;
	readonly usage: Usage;
};

function answer(call: ServerCall, action: string): Answer {
	const target = targetOf(call, call.path.id ?? '');
	authorizeInvoke(call, action, target);
	checkModelAccess(call, target.model);
	checkOnDemand(call, target);
	const body = readBody(call, target);
	checkTokenQuota(call, target, body);
	const {caching} = call.world;
	const cacheState = caching[target.model.id] ?? caching['*'];
	checkMarks(body, cacheState);
	const where = cacheState === 'never read' ? `${call.region} ${randomUUID()}` : call.region;
	const usage = bill(call.state.promptCache, target.model, where, body, call.now);
	const text = words.slice(0, Math.min(words.length, Number(body.max_tokens)));
	const toolUse = toldToolUse(body);
	return {
		id: `msg_bdrk_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
		model: target.model.id.replace('anthropic.', '').replace(/-v\d+(:\d+)?$/, ''),
		text,
		toolUse,
		stop: toolUse ? 'tool_use' : text.length < words.length ? 'max_tokens' : 'end_turn',
		usage,
	};
}

function checkOnDemand(call: ServerCall, {profileArn, model}: RuntimeTarget): void {
	if (profileArn || model.onDemand.includes(call.region)) return;
	// The apostrophe is a curly one in the original.
	throw invalid(
		`Invocation of model ID ${model.id} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
	);
}

function readBody(call: ServerCall, {model}: RuntimeTarget): Record<string, unknown> {
	let body: Record<string, unknown>;
	try {
		body = bodyOf(call);
	} catch {
		throw invalid('Malformed input request, please reformat your input and try again.');
	}
	if (body.anthropic_version === undefined) throw invalid('anthropic_version: Field required');
	if (!(Number(body.max_tokens) >= 1))
		throw invalid(
			body.max_tokens === undefined
				? 'max_tokens: Field required'
				: 'max_tokens: Input should be greater than or equal to 1',
		);
	if (!Array.isArray(body.messages) || body.messages.length === 0)
		throw invalid('messages: at least one message is required');
	if (model.adaptiveOnly && (body.thinking as {type?: unknown} | undefined)?.type === 'enabled')
		throw invalid(
			'"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
		);
	return body;
}

const message = ({id, model, usage}: Answer, content: unknown[], stop: string | null, output: number) => ({
	id,
	type: 'message',
	role: 'assistant',
	model,
	content,
	stop_reason: stop,
	stop_sequence: null,
	usage: {...usage, output_tokens: output},
});

const contentOf = ({text, toolUse}: Answer) =>
	toolUse ? {type: 'tool_use', id: toolUseId(), ...toolUse} : {type: 'text', text: text.join('')};

const toolUseId = () => `toolu_bdrk_${randomUUID().replaceAll('-', '').slice(0, 24)}`;

/** The same as events: an empty block, then what is in it. */
function contentEvents({text, toolUse}: Answer): unknown[] {
	const block = toolUse ? {type: 'tool_use', id: toolUseId(), name: toolUse.name, input: {}} : {type: 'text', text: ''};
	const deltas = toolUse
		? [{type: 'input_json_delta', partial_json: JSON.stringify(toolUse.input)}]
		: text.map((part) => ({type: 'text_delta', text: part}));
	return [
		{type: 'content_block_start', index: 0, content_block: block},
		...deltas.map((delta) => ({type: 'content_block_delta', index: 0, delta})),
		{type: 'content_block_stop', index: 0},
	];
}

export function invokeModel(call: ServerCall): Reply {
	const result = answer(call, 'bedrock:InvokeModel');
	const {usage, text} = result;
	return {
		headers: {
			'x-amzn-bedrock-invocation-latency': '1',
			'x-amzn-bedrock-input-token-count': String(usage.input_tokens),
			'x-amzn-bedrock-output-token-count': String(text.length),
			'x-amzn-bedrock-cache-read-input-token-count': String(usage.cache_read_input_tokens),
			'x-amzn-bedrock-cache-write-input-token-count': String(usage.cache_creation_input_tokens),
		},
		json: message(result, [contentOf(result)], result.stop, text.length),
	};
}

export function invokeStream(call: ServerCall, fault?: Extract<WorldFault, {kind: 'in-stream'}>): Reply {
	const result = answer(call, 'bedrock:InvokeModelWithResponseStream');
	const {text, usage} = result;
	const start = chunk({type: 'message_start', message: message(result, [], null, 1)});
	const headers = {
		'content-type': 'application/vnd.amazon.eventstream',
		'x-amzn-bedrock-content-type': 'application/json',
	};
	if (fault) return {headers, frames: [start, exception(fault.name, fault.message)]};
	const rest = [
		...contentEvents(result),
		{
			type: 'message_delta',
			delta: {stop_reason: result.stop, stop_sequence: null},
			usage: {output_tokens: text.length},
		},
		{
			type: 'message_stop',
			'amazon-bedrock-invocationMetrics': {
				inputTokenCount: usage.input_tokens,
				outputTokenCount: text.length,
				invocationLatency: 1,
				firstByteLatency: 1,
				cacheReadInputTokenCount: usage.cache_read_input_tokens,
				cacheWriteInputTokenCount: usage.cache_creation_input_tokens,
			},
		},
	];
	return {headers, frames: [start, ...rest.map((event) => chunk(event))]};
}

export function countInvokeTokens(call: ServerCall): Reply {
	const target = targetOf(call, call.path.id ?? '');
	authorizeInvoke(call, 'bedrock:CountTokens', target);
	authorizeInvoke(call, 'bedrock:InvokeModel', target);
	checkModelAccess(call, target.model);
	if (!target.model.countTokens) throw invalid("The provided model doesn't support counting tokens.");
	const {input} = bodyOf(call) as {input?: {invokeModel?: {body?: unknown}}};
	const inner = input?.invokeModel?.body;
	if (typeof inner !== 'string') throw invalid('The input must hold invokeModel.body.');
	let body: Record<string, unknown>;
	try {
		body = JSON.parse(Buffer.from(inner, 'base64').toString('utf8')) as Record<string, unknown>;
	} catch {
		throw invalid('Malformed input request, please reformat your input and try again.');
	}
	return {json: {inputTokens: countTokens(body)}};
}
