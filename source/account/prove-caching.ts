// Whether prompts are cached: two identical calls with a beginning long enough for every model, and what AWS says it billed.
import {randomUUID} from 'node:crypto';
import type {CacheUse, CallTarget} from './account.ts';
import type {ServiceCall} from './calls.ts';
import {bodyOf} from './probe.ts';

/** Models cache from 1,024 to 4,096 tokens on (Bedrock User Guide); prose has up to five characters to a token. */
const characters = 24_000;

/** The first call finds nothing of an earlier proof: what it says begins with something never said before. */
const newText = () =>
	`${randomUUID()} ${'A sentence that is only here to be remembered. '.repeat(600)}`.slice(0, characters);

/** One after the other, since a beginning can be read only once it was written. Rejects with a Problem. */
export async function proveCaching(
	call: ServiceCall,
	reach: CallTarget,
	modelId: string,
	signal: AbortSignal,
): Promise<CacheUse[]> {
	const system = [{type: 'text', text: newText(), cache_control: {type: 'ephemeral'}}];
	const body = bodyOf({system});
	const used: CacheUse[] = [];
	for (const about of ['write', 'read']) {
		used.push(
			await call<'runtime', CacheUse>(reach, signal, {
				service: 'runtime',
				operation: 'InvokeModel',
				about: [modelId, about, body],
				limit: 'probe',
				async run({client, sdk, options}) {
					const asked = new sdk.InvokeModelCommand({modelId, body, contentType: 'application/json'});
					return usageIn((await client.send(asked, options)).body);
				},
			}),
		);
	}
	return used;
}

function usageIn(body: Uint8Array): CacheUse {
	const {usage = {}} = JSON.parse(Buffer.from(body).toString()) as {usage?: Record<string, unknown>};
	const count = (name: string) => (typeof usage[name] === 'number' ? usage[name] : 0);
	return {
		written: count('cache_creation_input_tokens'),
		read: count('cache_read_input_tokens'),
		other: count('input_tokens'),
	};
}
