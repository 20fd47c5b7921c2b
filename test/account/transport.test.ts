// What the network can do to a request: nothing of it hangs, and each is told apart.
import type {RequestListener} from 'node:http';
import type {Socket} from 'node:net';
import {afterEach, beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {isAbort} from '../../source/account/time-limits.ts';
import {forever} from './in-world.ts';
import {accountAt, serve, target} from './loopback.ts';

const proxyVariables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
	name,
	name.toLowerCase(),
]);

beforeEach(() => {
	for (const name of proxyVariables) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());
describe('one request', () => {
	it.each([
		['refused', 'http://127.0.0.1:1', 'connection-failed'],
		['a name that is none', 'http://bedrock.nowhere.invalid', 'host-not-found'],
		['no URL', 'not a url', 'endpoint-malformed'],
	])('%s', async (_, url, code) => {
		const account = await accountAt(url);
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({name: 'Problem', code});
	});

	it('ends when the server hangs up, after a second attempt', async () => {
		const account = await accountAt(await serve((request) => request.socket.destroy()));
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({code: 'connection-failed'});
		expect(account.requests()).toEqual({ListFoundationModels: 2});
	});

	it('says who answered in the place of AWS', async () => {
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
		['JSON that is cut off', '{"modelSumm'],
	])('does not take a gateway for AWS: %s', async (_, body) => {
		const account = await accountAt(await serve((__, response) => response.writeHead(502).end(body)));
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({
			code: expect.stringMatching(/^(not-aws|aws-fault)$/),
		});
	});

	it.each([
		['message', 'application/json', '{"message":"the moon is full"}'],
		['Message', 'application/json', '{"Message":"the moon is full"}'],
		[
			'Anthropic’s error',
			'application/json',
			'{"type":"error","error":{"type":"permission_error","message":"the moon is full"}}',
		],
		['XML', 'text/xml', '<ErrorResponse><Error><Message>the moon is full</Message></Error></ErrorResponse>'],
		['text', 'text/plain', 'the moon is full'],
	])('the sentence of AWS is kept in a body of the form: %s', async (_, type, body) => {
		const headers = {'content-type': type, 'x-amzn-requestid': 'request-1'};
		const account = await accountAt(await serve((__, response) => response.writeHead(403, headers).end(body)));
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({
			code: 'access-denied',
			because: expect.stringMatching(/^(Unknown|permission_error): the moon is full$/),
			answer: {status: 403, message: 'the moon is full', requestId: 'request-1'},
		});
		await expect(account.probe(target, 'x', 'plain', forever)).resolves.toMatchObject({
			outcome: 'refused',
			answer: {message: 'the moon is full'},
		});
	});

	it('does not wait for the rest of a web page', async () => {
		const account = await accountAt(
			await serve((_, response) => {
				response.writeHead(403, {'content-type': 'text/html'});
				response.write(`<title>Blocked</title>${'x'.repeat(10_000)}`);
			}),
		);
		await expect(account.foundationModels(target, forever)).rejects.toMatchObject({code: 'not-aws'});
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
			const waiting = account.foundationModels(target, giveUp.signal).catch((error: unknown) => error);
			setTimeout(() => giveUp.abort(), 200);
			expect(isAbort(await waiting)).toBe(true);
		}
	});

	it('does not begin when already told to give up', async () => {
		const account = await accountAt('http://127.0.0.1:1');
		const error = await account.foundationModels(target, AbortSignal.abort()).catch((e: unknown) => e);
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
		const first = account.foundationModels(target, giveUp.signal).catch((error: unknown) => error);
		const second = account.foundationModels(target, forever);
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
		await account.foundationModels(target, forever);
		await account.foundationModels({...target, region: 'eu-west-1'}, forever);
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
		await account.foundationModels(target, forever).catch(() => {});
		expect(written).not.toHaveBeenCalled();
		expect(warnings).toEqual([]);
	});
});
