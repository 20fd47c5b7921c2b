// Starts the simulated AWS account on 127.0.0.1 and lists the requests that it received.
import type {Server as HttpServer} from 'node:http';
import {type AddressInfo, createServer, type Socket} from 'node:net';
import type {RequestLogEntry} from './request-log.ts';
import {newState, type ServerState} from './state.ts';
import type {World} from './world.ts';

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

/** Port 0, the default, takes a free one. Rejects when the port is taken. */
export async function startSimulatedAws(
	world: World,
	options: {port?: number; now?: () => Date; keepsMessages?: boolean; state?: ServerState} = {},
): Promise<SimulatedAws> {
	const {now = () => new Date(), keepsMessages = false, state = newState()} = options;
	const requests: RequestLogEntry[] = [];
	const closing = new AbortController();

	// Opens the port at once; HTTP and the account are loaded with the first connection, so that the first question does not wait for them.
	let front: Promise<HttpServer> | undefined;
	const open = new Set<Socket>();
	const server = createServer({allowHalfOpen: true, noDelay: true}, (socket) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket));
		front ??= import('./http.ts').then(({serveHttp}) =>
			serveHttp({world, state, requests, now, keepsMessages, closing: closing.signal}),
		);
		front.then(
			(http) => http.emit('connection', socket),
			() => socket.destroy(),
		);
	});
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
				for (const socket of open) socket.destroy();
			}),
	};
}
