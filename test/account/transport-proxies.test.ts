// Proxies: how they are found, how one signs in to them, and how their refusals are told from those of AWS.
import {createServer, type RequestListener} from 'node:http';
import {connect, createServer as createTcpServer, type Socket} from 'node:net';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {forever, requestFor} from './in-world.ts';
import {accountAt, listen, target} from './loopback.ts';

afterEach(() => vi.unstubAllEnvs());
describe('Transport with a proxy', () => {
	/** A proxy that connects every host to the port `target`, and records the hosts. What it is asked for without TLS it answers itself. */
	async function proxy(target: number, status = 200) {
		const requests: string[] = [];
		const server = createServer((request, response) => {
			requests.push(`${request.method} ${request.url} ${request.headers['proxy-authorization']}`);
			aws(request, response);
		});
		server.on('connect', (request, client: Socket) => {
			requests.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
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
		return {requests, url: `http://user:p%40ss@127.0.0.1:${await listen(server)}`};
	}

	const aws: RequestListener = (_, response) =>
		response.writeHead(200, {'content-type': 'application/json'}).end('{"modelSummaries":[]}');

	it.each(['HTTP_PROXY', 'http_proxy'])('goes through the proxy of %s and signs in to it', async (variable) => {
		const {requests, url} = await proxy(1);
		const account = await accountAt('', {AWS_ENDPOINT_URL: 'http://bedrock.us-west-2.example', [variable]: url});
		expect(await account.foundationModels(target, forever)).toEqual([]);
		const user = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
		expect(requests).toEqual([`GET http://bedrock.us-west-2.example/foundation-models?byProvider=Anthropic ${user}`]);
	});

	it('requests the real host of AWS from the proxy of HTTPS_PROXY', async () => {
		const silent = createTcpServer((socket) => socket.destroy());
		const {requests, url} = await proxy(await listen(silent));
		const account = await accountAt('', {HTTPS_PROXY: url});
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({code: 'connection-failed'});
		expect(requests[0]).toMatch(/^bedrock\.us-west-2\.amazonaws\.com:443 /);
	});

	it.each([
		['bedrock', 'eu-west-1', {}, 'bedrock.eu-west-1.amazonaws.com'],
		['runtime', 'ap-southeast-7', {}, 'bedrock-runtime.ap-southeast-7.amazonaws.com'],
		['bedrock', 'us-gov-west-1', {AWS_USE_FIPS_ENDPOINT: 'true'}, 'bedrock-fips.us-gov-west-1.amazonaws.com'],
		['sts', 'eu-west-1', {}, 'sts.eu-west-1.amazonaws.com'],
		['iam', 'eu-west-1', {}, 'iam.amazonaws.com'],
		['iam', 'us-gov-west-1', {}, 'iam.us-gov.amazonaws.com'],
	] as const)('calls %s in %s with %o at %s', async (service, region, more, host) => {
		const {requests, url} = await proxy(1, 403);
		// Variables of the process that the environment of the account does not have must have no effect.
		vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1');
		vi.stubEnv('AWS_PROFILE', 'nobody');
		vi.stubEnv('AWS_REGION', 'sa-east-1');
		vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', '');
		const account = await accountAt('', {...more, HTTPS_PROXY: url});
		const at = {...target, region};
		const calls = {
			bedrock: () => account.foundationModels(at, forever),
			runtime: () => account.probe(at, requestFor('x', 'plain', region), forever),
			sts: () => account.identity(at, forever),
			iam: () => account.roleArn(at, 'x', forever),
		};
		await expect(calls[service]()).rejects.toMatchObject({code: 'proxy-refused'});
		expect(requests[0]).toMatch(`${host}:443 `);
	});

	it.each(['us east/1', '', 'https://x'])('rejects %j as a region and sends no request', async (region) => {
		const {requests, url} = await proxy(1);
		const account = await accountAt('', {HTTPS_PROXY: url});
		await expect(account.foundationModels({...target, region}, forever)).rejects.toMatchObject({
			code: 'region-malformed',
		});
		expect(requests).toEqual([]);
	});

	it('reports the status with which the proxy refused', async () => {
		const {url} = await proxy(1, 407);
		const account = await accountAt('', {HTTPS_PROXY: url});
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({
			code: 'proxy-refused',
			title: expect.stringContaining('407'),
		});
	});

	it('closes all connections to a proxy that never answers', async () => {
		let open = 0;
		const mute = createTcpServer((socket) => {
			open++;
			socket.on('close', () => open--).on('error', () => {});
			socket.resume();
		});
		const account = await accountAt('', {HTTPS_PROXY: `http://127.0.0.1:${await listen(mute)}`}, {connect: 200});
		await expect(account.identity(target, forever)).rejects.toMatchObject({
			code: expect.stringMatching(/^(timed-out|proxy-refused)$/),
		});
		expect(account.requests().GetCallerIdentity).toBeGreaterThan(0);
		await expect.poll(() => open, {timeout: 5_000}).toBe(0);
	});

	it('rejects a proxy variable that holds no http URL, without showing its value', async () => {
		const account = await accountAt('', {HTTPS_PROXY: 'ftp://user:hidden@proxy'});
		const error = await account.foundationModels(target, forever).catch((e: unknown) => e);
		expect(error).toMatchObject({code: 'proxy-invalid'});
		expect(JSON.stringify(error)).not.toContain('hidden');
	});
});
