// The request that Claude Code would send to a model from here, so that a probe can be that very request: with another prompt, no tools and
// one token of output, and in all else the same (measured with 2.1.330, by comparing both on loopback).
import {modelNamedIn, parseModel} from '../bedrock/model.ts';
import {type CacheMarker, cacheMarker} from './cache-markers.ts';
import {customHeaders} from './custom-headers.ts';
import {type Effective, text} from './effective.ts';
import {requestBetas} from './request-betas.ts';
import {isTruthy} from './variables.ts';

/** How Claude Code names itself to AWS; the version is the one that was measured. */
export const claudeCodeName = 'claude-cli/2.1.330';

/** Which model is called, how, and where. */
export type ModelCallee = {
	/** Id or ARN of any kind, without `[1m]`: it is sent as it is. */
	readonly id: string;
	readonly oneM?: boolean;
	/** The region that is signed for, and whose host is called. */
	readonly region: string;
	readonly way: 'plain' | 'stream';
	/** `anthropic.claude-…`, where Claude Code knows what is behind an ARN. */
	readonly modelId?: string | undefined;
};

export type ModelRequest = Pick<ModelCallee, 'id' | 'way'> & {
	readonly url: string;
	/** Names in lower case. The signature, or the API key, comes to them. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Readonly<Record<string, unknown>>;
	/** It is neither signed nor given an API key of AWS: a gateway is expected to do that. */
	readonly unsigned: boolean;
	/** What Claude Code sends where AWS refuses an experimental feature of the first. */
	readonly plainer?: ModelRequest;
};

/** `values`: the configuration that counts. Never fails: a base URL that is none makes a request that cannot be sent. */
export function modelRequest(values: Effective, callee: ModelCallee): ModelRequest {
	const first = requestWith(values, callee, true);
	const plainer = requestWith(values, callee, false);
	return JSON.stringify(first) === JSON.stringify(plainer) ? first : {...first, plainer};
}

function requestWith(values: Effective, callee: ModelCallee, experimental: boolean): ModelRequest {
	const {id, oneM = false, way, modelId} = callee;
	const model = modelId ? parseModel(modelId) : modelNamedIn(id);
	const extra = extraBody(text(values, 'CLAUDE_CODE_EXTRA_BODY'));
	const more = Array.isArray(extra.anthropic_beta) ? extra.anthropic_beta : [];
	const betas = requestBetas(values, {id, oneM, model}, more, experimental);
	const unsigned = !text(values, 'AWS_BEARER_TOKEN_BEDROCK') && isUnsigned(values);
	return {
		id,
		way,
		url: urlOf(values, callee),
		headers: headersOf(values, betas.header, unsigned),
		body: bodyOf(extra, betas.body, cacheMarker(values, id)),
		unsigned,
	};
}

export const isUnsigned = (values: Effective): boolean => isTruthy(values.get('CLAUDE_CODE_SKIP_BEDROCK_AUTH')?.value);

/** Neither AWS_ENDPOINT_URL nor a FIPS switch moves it. Of an id only the slash is escaped, so that it stays one part of the path. */
function urlOf(values: Effective, {id, region, way}: ModelCallee): string {
	const base = text(values, 'ANTHROPIC_BEDROCK_BASE_URL') ?? `https://bedrock-runtime.${region}.amazonaws.com`;
	const operation = way === 'plain' ? 'invoke' : 'invoke-with-response-stream';
	return `${base.replace(/\/$/, '')}/model/${id.replaceAll('/', '%2F')}/${operation}`;
}

function headersOf(values: Effective, betas: readonly string[], unsigned: boolean): Record<string, string> {
	const token = unsigned ? text(values, 'ANTHROPIC_AUTH_TOKEN') : undefined;
	const tier = text(values, 'ANTHROPIC_BEDROCK_SERVICE_TIER');
	const {authorization, 'user-agent': name, ...custom} = customHeaders(values.get('ANTHROPIC_CUSTOM_HEADERS')?.value);
	return {
		'anthropic-version': '2023-06-01',
		'anthropic-dangerous-direct-browser-access': 'true',
		'x-app': 'cli',
		...(token ? {authorization: `Bearer ${token}`} : {}),
		...custom,
		...(unsigned && authorization ? {authorization} : {}),
		...(unsigned && name ? {'user-agent': name} : {}),
		accept: 'application/json',
		'content-type': 'application/json',
		'anthropic-beta': betas.join(','),
		...(tier ? {'x-amzn-bedrock-service-tier': tier} : {}),
	};
}

/** What a probe decides itself. Thinking needs more output than a probe asks for. */
const ownFields = ['max_tokens', 'messages', 'system', 'thinking', 'output_config', 'tools'];

/** The prompt is a dot. A provider may refuse cache markers, so those stand where Claude Code has them: in `system` and `messages`. */
function bodyOf(
	extra: Readonly<Record<string, unknown>>,
	betas: readonly string[],
	marker: CacheMarker | undefined,
): Record<string, unknown> {
	const dot = [{type: 'text', text: '.', ...(marker && {cache_control: marker})}];
	return {
		anthropic_version: 'bedrock-2023-05-31',
		...Object.fromEntries(Object.entries(extra).filter(([name]) => !ownFields.includes(name))),
		anthropic_beta: betas,
		max_tokens: 1,
		system: dot,
		messages: [{role: 'user', content: dot}],
	};
}

/** Anything but an object counts as nothing. */
function extraBody(written: string | undefined): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(written ?? '{}');
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : {};
	} catch {
		return {};
	}
}
