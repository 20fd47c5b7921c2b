// A probe: the smallest call of a model that proves access, as Claude Code sends it, with one token of output.
import {classifyError} from '../bedrock/aws-errors/classify-error.ts';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import type {CallTarget, ProbeCaller, ProbeResult, ProbeWay} from './account.ts';
import type {ServiceClient} from './create-client.ts';
import {answerOf} from './problem-of-error.ts';
import type {ServiceCall} from './service-call.ts';

/** The body of a Messages call. An invalid one on purpose would cost nothing, but look like an attack to those who watch the account. */
export function messageBody(more: Readonly<Record<string, unknown>> = {}): string {
	return JSON.stringify({
		anthropic_version: 'bedrock-2023-05-31',
		max_tokens: 1,
		messages: [{role: 'user', content: '.'}],
		...more,
	});
}

/** The id or ARN is sent exactly as it is given. Rejects with a Problem only when AWS gave no answer at all and time was not up. */
export async function probe(
	call: ServiceCall,
	target: CallTarget,
	modelId: string,
	way: ProbeWay,
	signal: AbortSignal,
	caller?: ProbeCaller,
): Promise<ProbeResult> {
	const body = messageBody();
	const started = performance.now();
	const milliseconds = () => Math.round(performance.now() - started);
	return call<'runtime', ProbeResult>(target, signal, {
		service: 'runtime',
		operation: way === 'plain' ? 'InvokeModel' : 'InvokeModelWithResponseStream',
		arguments: [modelId, body, caller],
		limit: 'probe',
		async run(service) {
			await send[way](service, {modelId, body, caller});
			return {outcome: 'ok', milliseconds: milliseconds()};
		},
		recover(error) {
			const normalized = normalizeError(error);
			const failure = classifyError(normalized, {...target, pin: modelId});
			const {name, message, status} = normalized;
			// Too slow is an answer too: the model may be reachable, but nobody could work with it.
			const answer = answerOf(normalized, failure) ?? (name === 'TimeoutError' ? {name, message} : undefined);
			if (!answer) return undefined;
			const throttled = status === 429 || ['throttled', 'throttled-requests'].includes(failure.cause);
			return {outcome: throttled ? 'throttled' : 'refused', milliseconds: milliseconds(), answer};
		},
	});
}

type ProbeRequest = {readonly modelId: string; readonly body: string; readonly caller: ProbeCaller | undefined};

const send: Record<ProbeWay, (service: ServiceClient<'runtime'>, request: ProbeRequest) => Promise<void>> = {
	async plain({client, sdk, options}, {modelId, body, caller}) {
		const command = new sdk.InvokeModelCommand({modelId, body, contentType: 'application/json'});
		await client.send(withCaller(command, caller), options);
	},
	async stream({client, sdk, options}, {modelId, body, caller}) {
		const command = new sdk.InvokeModelWithResponseStreamCommand({modelId, body, contentType: 'application/json'});
		const answer = await client.send(withCaller(command, caller), options);
		let chunks = 0;
		// Read to the end, which is one token away: a stream may begin well and then carry an exception or break off.
		for await (const event of answer.body ?? []) if (event.chunk) chunks++;
		if (chunks === 0)
			throw Object.assign(new Error('the stream ended without a chunk'), {name: 'ModelStreamErrorException'});
	},
};

type MiddlewareStack = {
	add(middleware: unknown, options: {step: 'finalizeRequest'; priority: 'high'; name: string}): void;
};
type OutgoingRequest = {readonly request: {readonly headers: Record<string, string>}};

/** The client names itself as Claude Code does. Another program's name goes into the request before it is signed. */
function withCaller<Command extends {middlewareStack: object}>(
	command: Command,
	caller: ProbeCaller | undefined,
): Command {
	if (!caller) return command;
	const rename = (next: (args: OutgoingRequest) => Promise<unknown>) => (args: OutgoingRequest) => {
		for (const name of ['user-agent', 'x-amz-user-agent']) args.request.headers[name] = 'claude-bedrock-setup';
		return next(args);
	};
	const stack = command.middlewareStack as MiddlewareStack;
	stack.add(rename, {step: 'finalizeRequest', priority: 'high', name: 'renameCaller'});
	return command;
}
