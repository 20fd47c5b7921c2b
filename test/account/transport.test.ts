// What the network can do to a request: nothing of it hangs, and each is told apart.
import {createServer, type RequestListener, type Server} from 'node:http';
import {type AddressInfo, connect, createServer as createTcpServer, type Socket} from 'node:net';
import {afterEach, beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {openAccount} from '../../source/account/aws.ts';
import type {Environment} from '../../source/account/config-files.ts';
import {proxyFor} from '../../source/account/transport.ts';
import {isAbort} from '../../source/account/waiting.ts';
import {forever, temporaryHome} from './in-world.ts';

const proxyVariables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
	name,
	name.toLowerCase(),
]);

beforeEach(() => {
	for (const name of proxyVariables) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => sockets.add(socket));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	return (server.address() as AddressInfo).port;
}

const serve = async (listener: RequestListener) => `http://127.0.0.1:${await listen(createServer(listener))}`;

const signIn = {id: 'environment', kind: 'environment' as const};
const reach = {signIn, region: 'us-west-2'};

async function accountAt(url: string, more: Environment = {}) {
	const HOME = await temporaryHome();
	const keys = {AWS_ACCESS_KEY_ID: 'AKIAFAKE', AWS_SECRET_ACCESS_KEY: 'fake'};
	return openAccount({environment: {HOME, ...keys, AWS_ENDPOINT_URL: url, ...more}});
}

describe('one request', () => {
	it.each([
		['refused', 'http://127.0.0.1:1', 'connection-failed'],
		['a name that is none', 'http://bedrock.nowhere.invalid', 'host-not-found'],
		['no URL', 'not a url', 'endpoint-malformed'],
	])('%s', async (_, url, code) => {
		const account = await accountAt(url);
		await expect(account.foundationModels(reach, forever)).rejects.toMatchObject({name: 'Problem', code});
	});

	it('ends when the server hangs up, after a second attempt', async () => {
		const account = await accountAt(await serve((request) => request.socket.destroy()));
		await expect(account.foundationModels(reach, forever)).rejects.toMatchObject({code: 'connection-failed'});
		expect(account.requests()).toEqual({ListFoundationModels: 2});
	});

	it('says who answered in the place of AWS', async () => {
		const page = '<html><head><title>Corp &amp; Web filter</title></head></html>';
		for (const status of [200, 302, 403, 502]) {
			const account = await accountAt(
				await serve((_, response) => response.writeHead(status, {'content-type': 'text/html'}).end(page)),
			);
			await expect(account.foundationModels(reach, forever)).rejects.toMatchObject({
				code: 'not-aws',
				because: expect.stringContaining('Web filter'),
				answer: undefined,
			});
		}
	});

	it.each([
		['no body', ''],
		['text', 'upstream connect error'],
		['JSON that is cut off', '{"modelSumm'],
	])('does not take a gateway for AWS: %s', async (_, body) => {
		const account = await accountAt(await serve((__, response) => response.writeHead(502).end(body)));
		await expect(account.foundationModels(reach, forever)).rejects.toMatchObject({
			code: expect.stringMatching(/^(not-aws|aws-fault)$/),
		});
	});

	it('does not wait for the rest of a web page', async () => {
		const account = await accountAt(
			await serve((_, response) => {
				response.writeHead(403, {'content-type': 'text/html'});
				response.write(`<title>Blocked</title>${'x'.repeat(10_000)}`);
			}),
		);
		await expect(account.foundationModels(reach, forever)).rejects.toMatchObject({code: 'not-aws'});
	});

	it('gives up at once when told to, while headers or body are late', async () => {
		for (const listener of [
			() => {},
			(_: unknown, response: {writeHead(status: number, headers: object): void; write(text: string): void}) => {
				response.writeHead(200, {'content-type': 'application/json'});
				response.write('{');
			},
		] as RequestListener[]) {
			const account = await accountAt(await serve(listener));
			const giveUp = new AbortController();
			const waiting = account.foundationModels(reach, giveUp.signal).catch((error: unknown) => error);
			setTimeout(() => giveUp.abort(), 200);
			expect(isAbort(await waiting)).toBe(true);
		}
	});

	it('does not begin when already told to give up', async () => {
		const account = await accountAt('http://127.0.0.1:1');
		const error = await account.foundationModels(reach, AbortSignal.abort()).catch((e: unknown) => e);
		expect(isAbort(error)).toBe(true);
		expect(account.requests()).toEqual({});
	});

	it('keeps a call going for the second asker when the first gives up', async () => {
		let answer = () => {};
		let asked = () => {};
		const arrived = new Promise<void>((resolve) => {
			asked = resolve;
		});
		const url = await serve((_, response) => {
			answer = () => response.writeHead(200, {'content-type': 'application/json'}).end('{"modelSummaries":[]}');
			asked();
		});
		const account = await accountAt(url);
		const giveUp = new AbortController();
		const first = account.foundationModels(reach, giveUp.signal).catch((error: unknown) => error);
		const second = account.foundationModels(reach, forever);
		await arrived;
		giveUp.abort();
		expect(isAbort(await first)).toBe(true);
		answer();
		expect(await second).toEqual([]);
		expect(account.requests()).toEqual({ListFoundationModels: 1});
	});

	it('reuses connections', async () => {
		const sockets = new Set<Socket>();
		const url = await serve((request, response) => {
			sockets.add(request.socket);
			response.writeHead(200, {'content-type': 'application/json'}).end('{"modelSummaries":[]}');
		});
		const account = await accountAt(url);
		await account.foundationModels(reach, forever);
		await account.foundationModels({...reach, region: 'eu-west-1'}, forever);
		expect(sockets.size).toBe(1);
	});

	it('shows nothing on the console and no warning of Node', async () => {
		const written = vi.spyOn(console, 'warn');
		const warnings: unknown[] = [];
		const note = (warning: unknown) => warnings.push(warning);
		process.on('warning', note);
		onTestFinished(() => {
			process.off('warning', note);
		});
		const account = await accountAt(await serve((_, response) => response.writeHead(500).end()), {AWS_PROFILE: ''});
		await account.foundationModels(reach, forever).catch(() => {});
		expect(written).not.toHaveBeenCalled();
		expect(warnings).toEqual([]);
	});
});

describe('proxies', () => {
	/** A proxy that connects every name to `target`, and notes what it was asked for. */
	async function proxy(target: number, status = 200) {
		const asked: string[] = [];
		const server = createServer();
		server.on('connect', (request, client: Socket) => {
			asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
			if (status !== 200) {
				client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
				return;
			}
			const onward = connect(target, '127.0.0.1', () => {
				client.write('HTTP/1.1 200 OK\r\n\r\n');
				onward.pipe(client).pipe(onward);
			});
			onward.on('error', () => client.destroy());
			client.on('error', () => onward.destroy());
		});
		return {asked, url: `http://user:p%40ss@127.0.0.1:${await listen(server)}`};
	}

	const aws: RequestListener = (_, response) =>
		response.writeHead(200, {'content-type': 'application/json'}).end('{"modelSummaries":[]}');

	it.each(['HTTP_PROXY', 'http_proxy'])('goes through the one of %s, and signs in to it', async (variable) => {
		const {asked, url} = await proxy(await listen(createServer(aws)));
		vi.stubEnv(variable, url);
		const account = await accountAt('http://bedrock.us-west-2.example');
		expect(await account.foundationModels(reach, forever)).toEqual([]);
		expect(asked).toEqual([`bedrock.us-west-2.example:80 Basic ${Buffer.from('user:p@ss').toString('base64')}`]);
	});

	it('asks the one of HTTPS_PROXY for the real address of AWS', async () => {
		const silent = createTcpServer((socket) => socket.destroy());
		const {asked, url} = await proxy(await listen(silent));
		vi.stubEnv('HTTPS_PROXY', url);
		const account = await accountAt('');
		await expect(account.foundationModels(reach, forever)).rejects.toMatchObject({code: 'connection-failed'});
		expect(asked[0]).toMatch(/^bedrock\.us-west-2\.amazonaws\.com:443 /);
	});

	it.each([
		['bedrock', 'eu-west-1', {}, 'bedrock.eu-west-1.amazonaws.com'],
		['runtime', 'ap-southeast-7', {}, 'bedrock-runtime.ap-southeast-7.amazonaws.com'],
		['bedrock', 'us-gov-west-1', {AWS_USE_FIPS_ENDPOINT: 'true'}, 'bedrock-fips.us-gov-west-1.amazonaws.com'],
		['sts', 'eu-west-1', {}, 'sts.eu-west-1.amazonaws.com'],
		['iam', 'eu-west-1', {}, 'iam.amazonaws.com'],
		['iam', 'us-gov-west-1', {}, 'iam.us-gov.amazonaws.com'],
	] as const)('asks for the right host: %s in %s', async (service, region, more, host) => {
		const {asked, url} = await proxy(1, 403);
		vi.stubEnv('HTTPS_PROXY', url);
		// What the process says and the given environment does not must not be heard.
		vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1');
		vi.stubEnv('AWS_PROFILE', 'nobody');
		vi.stubEnv('AWS_REGION', 'sa-east-1');
		vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', '');
		const account = await accountAt('', more);
		const at = {...reach, region};
		const calls = {
			bedrock: () => account.foundationModels(at, forever),
			runtime: () => account.probe(at, 'x', 'plain', forever),
			sts: () => account.identity(at, forever),
			iam: () => account.roleArn(at, 'x', forever),
		};
		await expect(calls[service]()).rejects.toMatchObject({code: 'proxy-refused'});
		expect(asked[0]).toMatch(`${host}:443 `);
	});

	it.each(['us east/1', '', 'https://x'])('takes %j for no region, and asks nobody', async (region) => {
		const {asked, url} = await proxy(1);
		vi.stubEnv('HTTPS_PROXY', url);
		const account = await accountAt('');
		await expect(account.foundationModels({...reach, region}, forever)).rejects.toMatchObject({
			code: 'region-malformed',
		});
		expect(asked).toEqual([]);
	});

	it('says that the proxy refused', async () => {
		const {url} = await proxy(1, 407);
		vi.stubEnv('HTTPS_PROXY', url);
		const account = await accountAt('');
		await expect(account.foundationModels(reach, forever)).rejects.toMatchObject({
			code: 'proxy-refused',
			title: expect.stringContaining('407'),
		});
	});

	it('says that the setting is no address, without showing it', async () => {
		vi.stubEnv('HTTPS_PROXY', 'ftp://user:hidden@proxy');
		const account = await accountAt('');
		const error = await account.foundationModels(reach, forever).catch((e: unknown) => e);
		expect(error).toMatchObject({code: 'proxy-invalid'});
		expect(JSON.stringify(error)).not.toContain('hidden');
	});

	it.each([
		['http://127.0.0.1:8080/', {HTTP_PROXY: 'http://p:1'}, ''],
		['http://localhost/', {HTTP_PROXY: 'http://p:1'}, ''],
		['https://a.amazonaws.com/', {HTTPS_PROXY: 'http://p:1', NO_PROXY: '.amazonaws.com'}, ''],
		['https://a.amazonaws.com/', {HTTPS_PROXY: 'http://p:1', no_proxy: '*'}, ''],
		['https://a.amazonaws.com/', {HTTPS_PROXY: 'http://p:1', NO_PROXY: 'other.example'}, 'http://p:1'],
		['https://a.amazonaws.com/', {ALL_PROXY: 'http://p:1'}, 'http://p:1'],
		['https://a.amazonaws.com/', {ALL_PROXY: 'socks5://p:1'}, ''],
		['https://a.amazonaws.com/', {HTTPS_PROXY: 'p:1'}, 'https://p:1'],
		['https://a.amazonaws.com/', {HTTP_PROXY: 'http://p:1'}, ''],
	])('%s with %o: %s', (url, variables, expected) => {
		for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
		expect(proxyFor(url)).toBe(expected);
	});
});
