// One call of a model whose prompt is marked for the cache, and what AWS says it billed for it.
import {failureOf} from '../bedrock/aws-errors/aws-problem.ts';
import type {ModelRequest} from '../claude-code/model-request.ts';
import {monotonicTime} from '../monotonic-time.ts';
import {Problem} from '../problem.ts';
import type {CacheUse, CallTarget} from './account.ts';
import {callModel, type ModelMessage} from './call-model.ts';
import type {ServiceCall} from './service-call.ts';
import {unsignedCaller} from './unsigned-caller.ts';

/** Where AWS refuses an experimental feature, it is asked again without, as Claude Code does. Rejects with a Problem. */
export async function cacheUse(
	call: ServiceCall,
	target: CallTarget,
	request: ModelRequest,
	signal: AbortSignal,
): Promise<CacheUse> {
	const from = request.unsigned ? {...target, signIn: unsignedCaller} : target;
	try {
		return await call<'runtime', CacheUse>(from, signal, {
			service: 'runtime',
			operation: 'InvokeModel',
			arguments: [request],
			limit: 'probe',
			run: async (service) => {
				const started = monotonicTime();
				const message = await callModel(service, request);
				return {...usageIn(message), milliseconds: Math.round(monotonicTime() - started)};
			},
		});
	} catch (error) {
		const refusesBetas = error instanceof Problem && failureOf(error).cause === 'request-beta';
		if (!refusesBetas || !request.plainer) throw error;
		return cacheUse(call, target, request.plainer, signal);
	}
}

function usageIn({usage = {}}: ModelMessage): Omit<CacheUse, 'milliseconds'> {
	const count = (value: unknown) => (typeof value === 'number' ? value : 0);
	const created = usage.cache_creation as Record<string, unknown> | null | undefined;
	const hour = created?.ephemeral_1h_input_tokens;
	return {
		written: count(usage.cache_creation_input_tokens),
		read: count(usage.cache_read_input_tokens),
		other: count(usage.input_tokens),
		...(typeof hour === 'number' && {writtenForAnHour: hour}),
	};
}
