// Prompt caching as Bedrock bills it: prefixes up to a cache_control mark, stored for 5 minutes or an hour, with a minimum per model.
// Source: Bedrock User Guide, "Prompt caching" (October 2026).
import {createHash} from 'node:crypto';
import type {CatalogModel} from './catalog/models.ts';
import {denied, invalid} from './server-error.ts';
import type {CacheEntry} from './state.ts';
import type {CachingState} from './world.ts';

export type Usage = {
	readonly input_tokens: number;
	readonly cache_creation_input_tokens: number;
	readonly cache_read_input_tokens: number;
	readonly cache_creation: {readonly ephemeral_5m_input_tokens: number; readonly ephemeral_1h_input_tokens: number};
};

type Block = {readonly text: string; readonly ttl: '5m' | '1h' | undefined};
const minutes = {'5m': 5, '1h': 60} as const;

/** About four characters to a token; no tokenizer is published. */
const tokens = (text: string) => Math.ceil(text.length / 4);

type Message = {readonly role?: string; readonly content?: unknown};

/** The cacheable parts of a request in the order in which they are processed: tools, system, messages. */
function blocksOf(body: Readonly<Record<string, unknown>>): Block[] {
	const blocks = (value: unknown, lead = ''): Block[] =>
		(Array.isArray(value) ? value : value === undefined ? [] : [value]).map((part: unknown) => {
			if (typeof part !== 'object' || part === null) return {text: lead + String(part), ttl: undefined};
			const {cache_control: mark, ...rest} = part as {cache_control?: {ttl?: unknown}};
			return {text: lead + JSON.stringify(rest), ttl: mark ? (mark.ttl === '1h' ? '1h' : '5m') : undefined};
		});
	const messages = Array.isArray(body.messages) ? (body.messages as Message[]) : [];
	return [
		...blocks(body.tools),
		...blocks(body.system),
		...messages.flatMap(({role, content}) => blocks(content, role ?? '')),
	];
}

/** Texts as users of real accounts quoted them (BerriAI/litellm#39210, earendil-works/pi#1570, boto/boto3#4626). */
export function checkMarks(body: Readonly<Record<string, unknown>>, state: CachingState | undefined): void {
	const blocks = blocksOf(body);
	if (state === 'refused' && blocks.some(({ttl}) => ttl))
		throw denied(
			'You invoked an unsupported model or your request did not allow prompt caching. See the documentation for more information.',
		);
	if (state === 'no hour' && JSON.stringify([body.system, body.messages]).includes('"ttl":'))
		throw invalid(
			`${Array.isArray(body.system) ? 'system.0' : 'messages.0.content.0.text'}.cache_control.ephemeral.ttl: Extra inputs are not permitted`,
		);
}

export function countTokens(body: Readonly<Record<string, unknown>>): number {
	return blocksOf(body).reduce((sum, {text}) => sum + tokens(text), 0);
}

/** What a call is billed for; `cache` is brought up to date. `where` keeps models and regions apart. */
export function bill(
	cache: Map<string, CacheEntry>,
	model: CatalogModel,
	where: string,
	body: Readonly<Record<string, unknown>>,
	now: Date,
): Usage {
	const blocks = blocksOf(body);
	const marks = blocks.filter(({ttl}) => ttl);
	if (marks.length > 4)
		throw invalid(`A maximum of 4 blocks with cache_control may be provided. Found ${marks.length}.`);
	if (marks.some(({ttl}, index) => ttl === '1h' && marks[index - 1]?.ttl === '5m'))
		throw invalid(
			"a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block. Note that blocks are processed in the following order: `tools`, `system`, `messages`.",
		);

	const hash = createHash('sha256').update(`${where}\n${model.id}`);
	let total = 0;
	let read = 0;
	let written = 0;
	const created = {'5m': 0, '1h': 0};
	for (const {text, ttl} of blocks) {
		total += tokens(text);
		hash.update(text);
		// A prefix below the minimum is silently not cached; AWS reports no error.
		if (!ttl || model.cacheMinimum === 0 || total < model.cacheMinimum) continue;
		const key = hash.copy().digest('hex');
		const entry = cache.get(key);
		if (entry && entry.expires > now.getTime()) read = written = total;
		else {
			created[ttl] += total - written;
			written = total;
		}
		cache.set(key, {ttl, expires: now.getTime() + minutes[ttl] * 60_000});
	}
	return {
		input_tokens: total - written,
		cache_creation_input_tokens: created['5m'] + created['1h'],
		cache_read_input_tokens: read,
		cache_creation: {ephemeral_5m_input_tokens: created['5m'], ephemeral_1h_input_tokens: created['1h']},
	};
}
