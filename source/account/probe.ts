// The smallest honest call on an inference profile: what Claude Code itself sends at its start, one token asked for.
import {classifyError} from '../bedrock/aws-errors/classify-error.ts';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import type {CallTarget, ProbeAs, ProbeResult, ProbeWay} from './account.ts';
import type {ServiceCall} from './calls.ts';
import type {ServiceClient} from './clients.ts';
import {answerOf} from './problems/problem-of-error.ts';

/** The body of a Messages call; a deliberately invalid one would cost nothing, and look like an attack to the account's monitoring. */
export function bodyOf(more: Readonly<Record<string, unknown>> = {}): string {
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
	reach: CallTarget,
	modelId: string,
	way: ProbeWay,
	signal: AbortSignal,
	as?: ProbeAs,
): Promise<ProbeResult> {
	const body = bodyOf();
	const started = performance.now();
	const milliseconds = () => Math.round(performance.now() - started);
	return call<'runtime', ProbeResult>(reach, signal, {
		service: 'runtime',
		operation: way === 'plain' ? 'InvokeModel' : 'InvokeModelWithResponseStream',
		about: [modelId, body, as],
		limit: 'probe',
		async run(line) {
			await ways[way](line, modelId, body, as);
			return {outcome: 'ok', milliseconds: milliseconds()};
		},
		settle(error) {
			const normalized = normalizeError(error);
			const failure = classifyError(normalized, {...reach, pin: modelId});
			const {name, message, status} = normalized;
			// Too slow is an answer too: the model may be reachable, but nobody could work with it.
			const answer = answerOf(normalized, failure) ?? (name === 'TimeoutError' ? {name, message} : undefined);
			if (!answer) return undefined;
			const throttled = status === 429 || ['throttled', 'throttled-requests'].includes(failure.cause);
			return {outcome: throttled ? 'throttled' : 'refused', milliseconds: milliseconds(), answer};
		},
	});
}

type Way = (line: ServiceClient<'runtime'>, modelId: string, body: string, as: ProbeAs | undefined) => Promise<void>;

const ways: Record<ProbeWay, Way> = {
	async plain({client, sdk, options}, modelId, body, as) {
		const asked = new sdk.InvokeModelCommand({modelId, body, contentType: 'application/json'});
		await client.send(named(asked, as), options);
	},
	async stream({client, sdk, options}, modelId, body, as) {
		const asked = new sdk.InvokeModelWithResponseStreamCommand({modelId, body, contentType: 'application/json'});
		const answer = await client.send(named(asked, as), options);
		let chunks = 0;
		// To the end, it is one token long: a stream may begin well and then break, by AWS's word or on its way.
		for await (const event of answer.body ?? []) if (event.chunk) chunks++;
		if (chunks === 0)
			throw Object.assign(new Error('the stream ended without a chunk'), {name: 'ModelStreamErrorException'});
	},
};

type Stack = {add(middleware: unknown, options: {step: 'finalizeRequest'; priority: 'high'; name: string}): void};
type Sent = {readonly request: {readonly headers: Record<string, string>}};

/** The name that this client gives itself is Claude Code's; another program's goes into the request before it is signed. */
function named<Command extends {middlewareStack: object}>(command: Command, as: ProbeAs | undefined): Command {
	if (!as) return command;
	const rename = (next: (sent: Sent) => Promise<unknown>) => (sent: Sent) => {
		for (const name of ['user-agent', 'x-amz-user-agent']) sent.request.headers[name] = 'claude-bedrock-setup';
		return next(sent);
	};
	(command.middlewareStack as Stack).add(rename, {step: 'finalizeRequest', priority: 'high', name: 'anotherName'});
	return command;
}
