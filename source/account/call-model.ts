// Sends a request to a model over the SDK's client, which signs it and reads the answer. Everything else of the request is as it is given.
import type {ModelRequest} from '../claude-code/model-request.ts';
import type {ProbeCaller} from './account.ts';
import {notAnAnswer} from './answer-shape.ts';
import type {ServiceClient} from './create-client.ts';

/** InvokeModel. @returns the message of the model. Rejects with the SDK's error, also where a 200 brings something else than a message. */
export async function callModel(
	{client, sdk, options}: ServiceClient<'runtime'>,
	request: ModelRequest,
	caller?: ProbeCaller,
): Promise<ModelMessage> {
	const command = new sdk.InvokeModelCommand({modelId: request.id, body: JSON.stringify(request.body)});
	const {body} = await client.send(asGiven(command, request, caller), options);
	return messageIn(Buffer.from(body ?? []).toString());
}

/** As far as anybody here reads it. */
export type ModelMessage = {
	readonly type: 'message';
	readonly content: readonly unknown[];
	readonly usage?: Readonly<Record<string, unknown>>;
};

/** The SDK hands the body of this call on unread, so that whatever a proxy puts there would count as an answer. */
function messageIn(text: string): ModelMessage {
	try {
		const message = JSON.parse(text) as Partial<ModelMessage> | null;
		if (message?.type === 'message' && Array.isArray(message.content)) return message as ModelMessage;
	} catch {
		// Told below, as every other text that is none.
	}
	throw notAnAnswer('what came with status 200 is not the message of a model');
}

/** InvokeModelWithResponseStream. Rejects with the SDK's error, also with one that is in the stream. */
export async function streamModel(
	{client, sdk, options}: ServiceClient<'runtime'>,
	request: ModelRequest,
	caller?: ProbeCaller,
): Promise<void> {
	const input = {modelId: request.id, body: JSON.stringify(request.body)};
	const command = new sdk.InvokeModelWithResponseStreamCommand(input);
	const answer = await client.send(asGiven(command, request, caller), options);
	let chunks = 0;
	// Read to the end, which is one token away: a stream may begin well and then carry an exception or break off.
	for await (const event of answer.body ?? []) if (event.chunk) chunks++;
	if (chunks === 0)
		throw Object.assign(new Error('the stream ended without a chunk'), {name: 'ModelStreamErrorException'});
}

type OutgoingRequest = {
	protocol: string;
	hostname: string;
	port?: number | undefined;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
};
type Step = (next: (args: {request: OutgoingRequest}) => Promise<unknown>) => typeof next;
type MiddlewareStack = {
	add(middleware: Step, options: {step: 'build' | 'finalizeRequest'; priority: 'high' | 'low'; name: string}): void;
};

/** The SDK's request becomes the given one before it is signed. A signature that nobody wants is taken off again. */
function asGiven<Command extends {middlewareStack: object}>(
	command: Command,
	{url, headers, unsigned}: ModelRequest,
	caller: ProbeCaller | undefined,
): Command {
	const stack = command.middlewareStack as MiddlewareStack;
	const become: Step = (next) => (args) => {
		const {protocol, hostname, port, pathname, searchParams} = new URL(url);
		Object.assign(args.request, {protocol, hostname, port: port ? Number(port) : undefined, path: pathname});
		args.request.query = Object.fromEntries(searchParams);
		Object.assign(args.request.headers, headers);
		return next(args);
	};
	const rename: Step = (next) => (args) => {
		// The client names itself as Claude Code does. Another program's name goes into the request before it is signed.
		for (const name of caller ? ['user-agent', 'x-amz-user-agent'] : []) args.request.headers[name] = ownName;
		return next(args);
	};
	const unsign: Step = (next) => (args) => {
		if (unsigned) {
			for (const name of Object.keys(args.request.headers))
				if (/^(authorization|x-amz-(date|content-sha256|security-token))$/.test(name))
					delete args.request.headers[name];
			Object.assign(args.request.headers, headers);
		}
		return next(args);
	};
	stack.add(become, {step: 'build', priority: 'high', name: 'becomeModelRequest'});
	stack.add(rename, {step: 'finalizeRequest', priority: 'high', name: 'renameCaller'});
	stack.add(unsign, {step: 'finalizeRequest', priority: 'low', name: 'takeSignatureOff'});
	return command;
}

const ownName = 'claude-bedrock-setup';
