// A probe: the request that Claude Code would send to a model, with one token of output.
import {classifyError} from '../bedrock/aws-errors/classify-error.ts';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import type {ModelRequest} from '../claude-code/model-request.ts';
import {monotonicTime} from '../monotonic-time.ts';
import type {CallTarget, ProbeCaller, ProbeResult} from './account.ts';
import {callModel, streamModel} from './call-model.ts';
import {answerOf} from './problem-of-error.ts';
import type {ServiceCall} from './service-call.ts';
import {unsignedCaller} from './unsigned-caller.ts';

/** Rejects with a Problem only when AWS gave no answer at all and time was not up. */
export async function probe(
	call: ServiceCall,
	target: CallTarget,
	request: ModelRequest,
	signal: AbortSignal,
	caller?: ProbeCaller,
): Promise<ProbeResult> {
	const {way, id} = request;
	const from = request.unsigned ? {...target, signIn: unsignedCaller} : target;
	const started = monotonicTime();
	const milliseconds = () => Math.round(monotonicTime() - started);
	let refusesBetas = false;
	const result = await call<'runtime', ProbeResult>(from, signal, {
		service: 'runtime',
		operation: way === 'plain' ? 'InvokeModel' : 'InvokeModelWithResponseStream',
		arguments: [request, caller],
		limit: 'probe',
		async run(service) {
			await (way === 'plain' ? callModel : streamModel)(service, request, caller);
			return {outcome: 'ok', milliseconds: milliseconds()};
		},
		recover(error) {
			const normalized = normalizeError(error);
			const failure = classifyError(normalized, {...from, pin: id});
			const {name, message, status} = normalized;
			refusesBetas = failure.cause === 'request-beta';
			// Too slow is an answer too: the model may be reachable, but nobody could work with it.
			const answer = answerOf(normalized, failure) ?? (name === 'TimeoutError' ? {name, message} : undefined);
			if (!answer) return undefined;
			const throttled = status === 429 || ['throttled', 'throttled-requests'].includes(failure.cause);
			return {outcome: throttled ? 'throttled' : 'refused', milliseconds: milliseconds(), answer};
		},
	});
	return refusesBetas && request.plainer ? probe(call, target, request.plainer, signal, caller) : result;
}
