// The simulated AWS account on 127.0.0.1: takes requests over HTTP/1.1, has them answered, writes down what was asked.
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {newState} from './state.ts';
import type {Outcome} from './wire/render.ts';
import type {World} from './world.ts';

export type RequestLogEntry = {
	/** `ListInferenceProfiles`; `Unknown` for what no AWS client would send. */
	readonly operation: string;
	readonly service: string;
	readonly region: string;
	/** HTTP status; 0 while (or if) no answer was sent: hanging, reset, given up by the client. */
	readonly status: number;
	/** ARN of the caller, once known. */
	readonly principal?: string;
	/** Model id or ARN of a call, profile id of a look-up, kind of a list. */
	readonly detail?: string;
	readonly at: Date;
};

export type SimulatedAws = {
	readonly port: number;
	/** `http://127.0.0.1:PORT`, for AWS_ENDPOINT_URL. */
	readonly url: string;
	/** In the order of arrival. */
	readonly requests: RequestLogEntry[];
	readonly world: World;
	/** Ends open connections too, hanging ones among them. */
	close(): Promise<void>;
};

const largestBody = 32 * 1024 * 1024;

/** Port 0, the default, takes a free one. Rejects when the port is taken. */
export async function startSimulatedAws(
	world: World,
	options: {port?: number; now?: () => Date} = {},
): Promise<SimulatedAws> {
	const now = options.now ?? (() => new Date());
	const state = newState();
	const requests: RequestLogEntry[] = [];
	const closing = new AbortController();

	const server = createServer((request, response) => {
		const at = now();
		const index = requests.push({operation: 'Unknown', service: '', region: '', status: 0, at}) - 1;
		const note = (entry: Partial<RequestLogEntry>) => {
			const before = requests[index];
			if (before) requests[index] = {...before, ...entry};
		};
		serve(request, response).catch(() => response.destroy());

		async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
			const body = await read(incoming);
			const clock = new Date(now().getTime() + world.clockAhead * 1000);
			const asked = {
				method: incoming.method ?? 'GET',
				url: incoming.url ?? '/',
				headers: incoming.headers as Record<string, string>,
				body,
			};
			// Read with the first request: whoever only looks at the first question of a demo asks nothing.
			const {answer} = await import('./answer.ts');
			const outcome = await answer({world, state, now: clock, closing: closing.signal}, asked, note);
			await send(outgoing, clock, outcome, note);
		}
	});
	// A person may think longer than Node's five seconds; a connection closed meanwhile would look like a network fault.
	server.keepAliveTimeout = 0;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const {port} = server.address() as AddressInfo;
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		requests,
		world,
		close: () =>
			new Promise((resolve) => {
				closing.abort();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
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
	outcome: Outcome,
	note: (entry: Partial<RequestLogEntry>) => void,
): Promise<void> {
	if (outcome.kind === 'hang') return;
	if (outcome.kind === 'reset') {
		response.socket?.resetAndDestroy();
		return;
	}
	// Given up by the client meanwhile: no answer is sent, and none is written down.
	if (response.destroyed) return;
	note({status: outcome.status});
	// Clients correct their clock by this header.
	response.writeHead(outcome.status, {...outcome.headers, date: clock.toUTCString()});
	for (const piece of outcome.body) response.write(piece);
	await new Promise<void>((resolve) => response.end(resolve));
}
