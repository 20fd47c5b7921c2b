// Failures of the network: none of them makes a call hang, and each is reported as itself.
import type {RequestListener} from 'node:http';
import type {Socket} from 'node:net';
import {afterEach, beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {isAbort} from '../../source/account/time-limits.ts';
import {forever, requestFor} from './in-world.ts';
import {accountAt, serve, target} from './loopback.ts';

const proxyVariables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
	name,
	name.toLowerCase(),
]);

beforeEach(() => {
	for (const name of proxyVariables) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());
describe('Transport', () => {
	it.each([
		['connection is refused', 'http://127.0.0.1:1', 'connection-failed'],
		['host does not exist', 'http://bedrock.nowhere.invalid', 'host-not-found'],
		['URL is malformed', 'not a url', 'endpoint-malformed'],
	])('reports an endpoint whose %s', async (_, url, code) => {
		const account = await accountAt(url);
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({name: 'Problem', code});
	});

	it('rejects after a second attempt where the server closes the connection', async () => {
		const account = await accountAt(await serve((request) => request.socket.destroy()));
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({code: 'connection-failed'});
		expect(account.requests()).toEqual({ListFoundationModels: 2});
	});

	it('reports the title of a web page that came instead of an answer of AWS', async () => {
		const page = '<html><head><title>Corp &amp; Web filter</title></head></html>';
		for (const status of [200, 302, 403, 502]) {
			const account = await accountAt(
				await serve((_, response) => response.writeHead(status, {'content-type': 'text/html'}).end(page)),
			);
			await expect(account.foundationModels(target, forever)).rejects.toMatchObject({
				code: 'not-aws',
				because: expect.stringContaining('Web filter'),
				answer: undefined,
			});
		}
	});

	it.each([
		['no body', ''],
		['text', 'upstream connect error'],
		['half a JSON document', '{"modelSumm'],
	])('does not take a status 502 with %s for an answer of AWS', async (_, body) => {
		const account = await accountAt(await serve((__, response) => response.writeHead(502).end(body)));
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({
			code: expect.stringMatching(/^(not-aws|aws-fault)$/),
		});
	});

	it.each([
		['message', 'application/json', '{"message":"the moon is full"}'],
		['Message', 'application/json', '{"Message":"the moon is full"}'],
		[
			"Anthropic's error",
			'application/json',
			'{"type":"error","error":{"type":"permission_error","message":"the moon is full"}}',
		],
		['XML', 'text/xml', '<ErrorResponse><Error><Message>the moon is full</Message></Error></ErrorResponse>'],
		['text', 'text/plain', 'the moon is full'],
	])('keeps the message of AWS from a body of the form: %s', async (_, type, body) => {
		const headers = {'content-type': type, 'x-amzn-requestid': 'request-1'};
		const account = await accountAt(await serve((__, response) => response.writeHead(403, headers).end(body)));
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({
			code: 'access-denied',
			because: expect.stringMatching(/^(Unknown|permission_error): the moon is full$/),
			answer: {status: 403, message: 'the moon is full', requestId: 'request-1'},
		});
		await expect(account.probe(target, requestFor('x', 'plain'), forever)).resolves.toMatchObject({
			outcome: 'refused',
			answer: {message: 'the moon is full'},
		});
	});

	it('does not read a web page to its end', async () => {
		const account = await accountAt(
			await serve((_, response) => {
				response.writeHead(403, {'content-type': 'text/html'});
				response.write(`<title>Blocked</title>${'x'.repeat(10_000)}`);
			}),
		);
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({code: 'not-aws'});
	});

	it('rejects with an abort while it waits for headers or for the body', async () => {
		for (const listener of [
			() => {},
			(_: unknown, response: {writeHead(status: number, headers: object): void; write(text: string): void}) => {
				response.writeHead(200, {'content-type': 'application/json'});
				response.write('{');
			},
		] as RequestListener[]) {
			const account = await accountAt(await serve(listener));
			const giveUp = new AbortController();
			const waiting = account.foundationModels(target, giveUp.signal).catch((error: unknown) => error);
			setTimeout(() => giveUp.abort(), 200);
			expect(isAbort(await waiting)).toBe(true);
		}
	});

	it('sends no request where the signal is aborted before', async () => {
		const account = await accountAt('http://127.0.0.1:1');
		const error = await account.foundationModels(target, AbortSignal.abort()).catch((e: unknown) => e);
		expect(isAbort(error)).toBe(true);
		expect(account.requests()).toEqual({});
	});

	it('goes on with a call for the second caller when the first gives up', async () => {
		let answer = () => {};
		let arrive = () => {};
		const arrived = new Promise<void>((resolve) => {
			arrive = resolve;
		});
		const url = await serve((_, response) => {
			answer = () => response.writeHead(200, {'content-type': 'application/json'}).end('{"modelSummaries":[]}');
			arrive();
		});
		const account = await accountAt(url);
		const giveUp = new AbortController();
		const first = account.foundationModels(target, giveUp.signal).catch((error: unknown) => error);
		const second = account.foundationModels(target, forever);
		await arrived;
		giveUp.abort();
		expect(isAbort(await first)).toBe(true);
		answer();
		expect(await second).toEqual([]);
		expect(account.requests()).toEqual({ListFoundationModels: 1});
	});

	it('uses one connection for several calls', async () => {
		const sockets = new Set<Socket>();
		const url = await serve((request, response) => {
			sockets.add(request.socket);
			response.writeHead(200, {'content-type': 'application/json'}).end('{"modelSummaries":[]}');
		});
		const account = await accountAt(url);
		await account.foundationModels(target, forever);
		await account.foundationModels({...target, region: 'eu-west-1'}, forever);
		expect(sockets.size).toBe(1);
	});

	it('writes nothing to the console and causes no warning of Node', async () => {
		const written = vi.spyOn(console, 'warn');
		const warnings: unknown[] = [];
		const note = (warning: unknown) => warnings.push(warning);
		process.on('warning', note);
		onTestFinished(() => {
			process.off('warning', note);
		});
		const account = await accountAt(await serve((_, response) => response.writeHead(500).end()), {AWS_PROFILE: ''});
		await account.foundationModels(target, forever).catch(() => {});
		expect(written).not.toHaveBeenCalled();
		expect(warnings).toEqual([]);
	});
});
