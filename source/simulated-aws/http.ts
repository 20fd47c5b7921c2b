// The HTTP/1.1 server of the simulated account: reads requests, sends the answers, keeps the request log.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {handleRequest} from './handle-request.ts';
import type {RequestLogEntry, UpdateLogEntry} from './request-log.ts';
import type {ServerState} from './state.ts';
import type {RenderedReply} from './wire/render.ts';
import type {World} from './world.ts';

export type HttpOptions = {
	readonly world: World;
	readonly state: ServerState;
	/** One entry a request, in the order of arrival. */
	readonly requests: RequestLogEntry[];
	readonly now: () => Date;
	/** Keeps what was sent in the log, for tests that look at it. */
	readonly keepsMessages: boolean;
	/** Ends what is still being waited for. */
	readonly closing: AbortSignal;
};

const largestBody = 32 * 1024 * 1024;

/** Does not listen itself: `server.ts` hands it the connections. */
export function serveHttp({world, state, requests, now, keepsMessages, closing}: HttpOptions): Server {
	const server = createServer((request, response) => {
		const index = requests.push({operation: 'Unknown', service: '', region: '', status: 0, at: now()}) - 1;
		const note: UpdateLogEntry = (entry) => {
			const before = requests[index];
			if (before) requests[index] = {...before, ...entry};
		};
		serve(request, response, note).catch(() => response.destroy());
	});
	// A person may wait longer than Node's five seconds between two calls; a connection closed meanwhile would look like a network fault.
	server.keepAliveTimeout = 0;
	return server;

	async function serve(incoming: IncomingMessage, outgoing: ServerResponse, note: UpdateLogEntry): Promise<void> {
		const body = await read(incoming);
		const clock = new Date(now().getTime() + world.clockAhead * 1000);
		const request = {
			method: incoming.method ?? 'GET',
			url: incoming.url ?? '/',
			headers: incoming.headers as Record<string, string>,
			body,
		};
		if (keepsMessages) note({message: {...request, body: body.toString('utf8')}});
		await send(outgoing, clock, await handleRequest({world, state, now: clock, closing}, request, note), note);
	}
}

async function read(request: IncomingMessage): Promise<Buffer> {
	const pieces: Buffer[] = [];
	let size = 0;
	for await (const piece of request) {
		const bytes = piece as Buffer;
		size += bytes.length;
		if (size > largestBody) throw new Error('The request is too large.');
		pieces.push(bytes);
	}
	return Buffer.concat(pieces);
}

async function send(
	response: ServerResponse,
	clock: Date,
	outcome: RenderedReply,
	note: UpdateLogEntry,
): Promise<void> {
	if (outcome.kind === 'hang') return;
	if (outcome.kind === 'reset') {
		response.socket?.resetAndDestroy();
		return;
	}
	// The client has given up: send no answer, and log none.
	if (response.destroyed) return;
	note({status: outcome.status});
	// Clients correct their clock by this header.
	response.writeHead(outcome.status, {...outcome.headers, date: clock.toUTCString()});
	for (const piece of outcome.body) response.write(piece);
	await new Promise<void>((resolve) => response.end(resolve));
}
