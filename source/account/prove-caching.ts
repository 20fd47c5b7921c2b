// Proves prompt caching: two identical calls whose prompt is long enough for every model, and what AWS says it billed for each.
import {randomUUID} from 'node:crypto';
import type {ModelRequest} from '../claude-code/model-request.ts';
import type {CacheUse, CallTarget} from './account.ts';
import {callModel, type ModelMessage} from './call-model.ts';
import type {ServiceCall} from './service-call.ts';

/** Models cache from 1,024 to 4,096 tokens on (Bedrock User Guide); prose has up to five characters to a token. */
const promptLength = 24_000;

/** Begins with a random id, so that the first call finds nothing in the cache. */
const newPrompt = () =>
	`${randomUUID()} ${'A sentence that is only here to be remembered. '.repeat(600)}`.slice(0, promptLength);

/** One call after the other: the second can read from the cache only what the first has written. Rejects with a Problem. */
export async function proveCaching(
	call: ServiceCall,
	target: CallTarget,
	request: ModelRequest,
	signal: AbortSignal,
): Promise<CacheUse[]> {
	const system = [{type: 'text', text: newPrompt(), cache_control: {type: 'ephemeral'}}];
	const long = {...request, body: {...request.body, system}};
	const uses: CacheUse[] = [];
	for (const step of ['write', 'read']) {
		uses.push(
			await call<'runtime', CacheUse>(target, signal, {
				service: 'runtime',
				operation: 'InvokeModel',
				arguments: [long, step],
				limit: 'probe',
				run: async (service) => usageIn(await callModel(service, long)),
			}),
		);
	}
	return uses;
}

function usageIn({usage = {}}: ModelMessage): CacheUse {
	const count = (name: string) => (typeof usage[name] === 'number' ? usage[name] : 0);
	return {
		written: count('cache_creation_input_tokens'),
		read: count('cache_read_input_tokens'),
		other: count('input_tokens'),
	};
}
