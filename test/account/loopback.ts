// Small servers on loopback, and an account with fake keys that talks to them.
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo, createServer as createTcpServer, Socket} from 'node:net';
import {onTestFinished} from 'vitest';
import type {Environment} from '../../source/account/config-paths.ts';
import {openAccount} from '../../source/account/open-account.ts';
import type {TimeLimits} from '../../source/account/time-limits.ts';
import {temporaryHome} from './in-world.ts';

export async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => sockets.add(socket));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	return (server.address() as AddressInfo).port;
}

export const serve = async (listener: RequestListener) => `http://127.0.0.1:${await listen(createServer(listener))}`;

const signIn = {id: 'environment', kind: 'environment' as const};
export const target = {signIn, region: 'us-west-2'};

export async function accountAt(url: string, more: Environment = {}, limits: Partial<TimeLimits> = {}) {
	const HOME = await temporaryHome();
	// An address that is none is one that the user wrote; any other one stands in for AWS.
	const simulatedAws = URL.canParse(url) ? url : undefined;
	const keys = {AWS_ACCESS_KEY_ID: 'AKIAFAKE', AWS_SECRET_ACCESS_KEY: 'fake'};
	return openAccount({
		limits,
		simulatedAws,
		environment: {HOME, ...keys, ...(simulatedAws ? {} : {AWS_ENDPOINT_URL: url}), ...more},
	});
}
