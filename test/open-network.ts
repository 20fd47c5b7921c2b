// A network whose only way out is a proxy that opens TLS, as companies have it: every request is written down and answered by a
// simulated account, unless a rule of the network answers first.
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import type {AddressInfo, Socket} from 'node:net';
import {bedrockRegions} from '../source/simulated-aws/catalog/geographies.ts';
import {startSimulatedAws} from '../source/simulated-aws/server.ts';
import {newState, type ServerState} from '../source/simulated-aws/state.ts';
import type {World} from '../source/simulated-aws/world.ts';
import {selfSigned} from './doctor/homes/self-signed.ts';

/** One request as the host that it is for would see it. */
export type SeenRequest = {
	readonly method: string;
	/** `https://bedrock-runtime.us-west-2.amazonaws.com`. */
	readonly origin: string;
	/** As it was written, nothing decoded. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
};

export type Answer = {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string | Buffer;
};

/** A request under way, for a rule that does something else than answer it. */
export type Exchange = {
	readonly request: SeenRequest;
	readonly outgoing: ServerResponse;
	/** What the simulated account answers. Rejects where it resets the connection. */
	genuine(): Promise<Required<Answer>>;
};

export type NetworkRules = {
	/** Hosts that the proxy opens no tunnel to, with the status of its refusal. */
	readonly closed?: (host: string) => number | undefined;
	/** The password that the proxy wants, as `user:password`. */
	readonly user?: string;
	/** Answers instead of AWS. */
	readonly answer?: (request: SeenRequest) => Answer | undefined;
	/** Does with a request what it likes; undefined leaves it alone. */
	readonly take?: (exchange: Exchange) => Promise<void> | undefined;
};

export type Network = {
	/** `127.0.0.1:PORT` of the proxy. */
	readonly address: string;
	/** The certificate that nobody trusts who was not told to. */
	readonly certificate: string;
	readonly requests: SeenRequest[];
	/** Hosts that a tunnel was asked for, in order. */
	readonly tunnels: string[];
};

/** A wildcard stands for one label alone. */
const hosts = [
	...['*.amazonaws.com', '*.signin.aws.amazon.com', '*.corp.example'],
	...bedrockRegions.flatMap((region) => [`*.${region}.amazonaws.com`, `*.sso.${region}.amazonaws.com`]),
];
const {key, cert} = selfSigned('proxy.example', hosts);

/** To be closed by whoever opens it; connections that hang are ended too. */
export async function openNetwork(
	world: World,
	rules: NetworkRules = {},
	state: ServerState = newState(),
): Promise<Network & {close(): Promise<void>}> {
	const aws = await startSimulatedAws(world, {state});
	const requests: SeenRequest[] = [];
	const tunnels: string[] = [];
	const sockets = new Set<Socket>();

	async function respond(origin: string, path: string, incoming: IncomingMessage, outgoing: ServerResponse) {
		let body = '';
		for await (const piece of incoming) body += piece;
		const {method = 'GET', headers} = incoming;
		const request = {method, origin, path, headers: headers as Record<string, string>, body};
		requests.push(request);
		const genuine = () => answerOf(aws.url, request);
		const taken = rules.take?.({request, outgoing, genuine});
		if (taken) return taken;
		const own = rules.answer?.(request);
		const answer = own
			? {
					...own,
					headers: {
						'content-type': 'application/json',
						...(own.headers?.['x-amzn-errortype'] && {'x-amzn-requestid': 'r'}),
						...own.headers,
					},
				}
			: await genuine();
		outgoing.writeHead(answer.status, answer.headers);
		outgoing.end(answer.body);
	}

	const secure = createTlsServer({key, cert}, (incoming, outgoing) => {
		const {host = ''} = incoming.headers;
		respond(`https://${host}`, incoming.url ?? '/', incoming, outgoing).catch(() => outgoing.destroy());
	});
	const wants = rules.user && `Basic ${Buffer.from(rules.user).toString('base64')}`;
	const proxy = createServer((incoming, outgoing) => {
		// Without TLS a proxy is asked for the whole URL; a gateway on this address, for the path alone.
		const {origin, pathname, search} = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
		respond(origin, `${pathname}${search}`, incoming, outgoing).catch(() => outgoing.destroy());
	});
	proxy.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	proxy.on('connect', (request, socket: Socket) => {
		socket.on('error', () => {});
		tunnels.push(request.url ?? '');
		const [host = ''] = (request.url ?? '').split(':');
		const isStranger = wants && request.headers['proxy-authorization'] !== wants;
		const status = isStranger ? 407 : rules.closed?.(host);
		if (status) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
		socket.write('HTTP/1.1 200 OK\r\n\r\n');
		return secure.emit('connection', socket);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	return {
		address: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		certificate: cert,
		requests,
		tunnels,
		async close() {
			for (const socket of sockets) socket.destroy();
			proxy.close();
			await aws.close();
		},
	};
}

async function answerOf(url: string, {method, path, headers, body}: SeenRequest): Promise<Required<Answer>> {
	const {host: _, connection: __, ...rest} = headers;
	const answer = await fetch(`${url}${path}`, {
		method,
		headers: {...rest, 'accept-encoding': 'identity'},
		...(body && {body}),
	});
	return {
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: Buffer.from(await answer.arrayBuffer()),
	};
}
