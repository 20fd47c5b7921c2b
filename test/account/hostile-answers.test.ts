// Lists that never end, bodies that never end, and credentials on a connection that anybody can read.
import {createServer, type RequestListener, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';
import {expect, onTestFinished, test} from 'vitest';
import {openAccount} from '../../source/account/open-account.ts';
import {refusePlainHttp} from '../../source/account/plain-http.ts';
import {Problem} from '../../source/problem.ts';
import {startCpuTime} from '../cpu-time.ts';
import {forever, temporaryHome} from './in-world.ts';

async function listFrom(answer: RequestListener): Promise<{problem: unknown; requests: number}> {
	let requests = 0;
	const server = createServer((request, response) => {
		requests++;
		response.setHeader('content-type', 'application/json');
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const environment = {
		HOME: await temporaryHome(),
		AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
		AWS_SECRET_ACCESS_KEY: 'fake',
	};
	const account = openAccount({environment});
	const target = {signIn: {id: 'environment', kind: 'environment'}, region: 'us-west-2'} as const;
	const problem = await account.inferenceProfiles(target, 'system', forever).catch((error: unknown) => error);
	return {problem, requests};
}

test.each([
	['the same token for ever', () => 'again'],
	['ever new tokens', () => `${Math.random()}`],
])('a list with %s ends, and is told as the fault of whoever answers', async (_, token) => {
	const {problem, requests} = await listFrom((__, response) =>
		response.end(JSON.stringify({inferenceProfileSummaries: [], nextToken: token()})),
	);
	expect(problem).toBeInstanceOf(Problem);
	expect((problem as Problem).code).toBe('not-aws');
	expect((problem as Problem).because).toMatch(/AWS, or a proxy/);
	expect(requests).toBeLessThanOrEqual(100);
});

test('a body without an end is left', {timeout: 40_000}, async () => {
	const {problem} = await listFrom((_, response) => {
		const more = () => {
			while (!response.destroyed && response.write(' '.repeat(1024 * 1024)));
			response.once('drain', more);
		};
		more();
	});
	expect(problem).toBeInstanceOf(Problem);
});

test('an answer of ten megabytes is not read to its end', async () => {
	const {problem, requests} = await listFrom((_, response) =>
		response.end(JSON.stringify({inferenceProfileSummaries: [], more: 'x'.repeat(10 * 1024 * 1024)})),
	);
	expect(problem).toMatchObject({code: 'not-aws', because: expect.stringContaining('more than 4 MB')});
	expect(requests).toBe(1);
});

/** Members of a gzip file may follow each other (RFC 1952). */
const gzipBomb = Buffer.concat(Array(64).fill(gzipSync(Buffer.alloc(16 * 1024 * 1024, ' '))));

test.each([
	['an error without an end', (response: ServerResponse) => void pour(response.writeHead(403), ' '.repeat(64 * 1024))],
	[
		'a web page without an end',
		(response: ServerResponse) => {
			response.writeHead(200, {'content-type': 'text/html'});
			pour(response, '<b>');
		},
	],
	[
		'a gigabyte of blanks, compressed',
		(response: ServerResponse) => {
			response.writeHead(200, {'content-encoding': 'gzip'});
			response.end(gzipBomb);
		},
	],
	[
		'headers without an end',
		(response: ServerResponse) => {
			response.socket?.write('HTTP/1.1 200 OK\r\n');
			for (let line = 0; line < 2000; line++) response.socket?.write(`x-${line}: ${'y'.repeat(100)}\r\n`);
		},
	],
])('%s is left, and told', async (_, answer) => {
	const started = performance.now();
	const before = process.memoryUsage.rss();
	const {problem} = await listFrom((__, response) => answer(response));
	expect(problem).toBeInstanceOf(Problem);
	expect((problem as Problem).next.length).toBeGreaterThan(0);
	expect((problem as Problem).code).not.toBe('unexpected');
	expect(performance.now() - started).toBeLessThan(20_000);
	expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
});

function pour(response: ServerResponse, piece: string): void {
	const more = () => {
		while (!response.destroyed && response.write(piece));
		response.once('drain', more);
	};
	more();
}

const bearer = {authorization: 'Bearer fake'};
test.each([
	['proxy.example', '/model/x/invoke', bearer],
	['10.0.0.1', '/model/x/invoke', {Authorization: 'Bearer fake'}],
	['gateway.example', '/', {'x-amz-security-token': 'fake'}],
	['portal.example', '/federation/credentials', {'x-amz-sso_bearer_token': 'fake'}],
	['oidc.example', '/token', {}],
	['127.0.0.1.example', '/', bearer],
	['localhost.example', '/', bearer],
])('nothing secret goes to %s over plain http', (hostname, path, headers) => {
	expect(() => refusePlainHttp({protocol: 'http:', hostname, path, headers})).toThrow(/would get .*http:/);
	expect(() => refusePlainHttp({protocol: 'https:', hostname, path, headers})).not.toThrow();
	for (const own of ['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])
		expect(() => refusePlainHttp({protocol: 'http:', hostname: own, path, headers})).not.toThrow();
});

test('a signature alone may go over plain http: it is good for one request', () => {
	const headers = {authorization: 'AWS4-HMAC-SHA256 Credential=AKIA, Signature=fake'};
	expect(() => refusePlainHttp({protocol: 'http:', hostname: 'x.example', path: '/', headers})).not.toThrow();
});

test.each(['a', ' ', '"', '<', 'a:', '://', 'arn:aws:', 'User: ', '\\', 'is not authorized to perform: '])(
	'an error of a megabyte of %j is told in the time that a short one takes',
	async (piece) => {
		const worked = startCpuTime();
		const {problem} = await listFrom((_, response) =>
			response.writeHead(403).end(JSON.stringify({message: piece.repeat(1_000_000 / piece.length)})),
		);
		expect(problem).toBeInstanceOf(Problem);
		expect((problem as Problem).because?.length).toBeLessThan(5000);
		expect(worked()).toBeLessThan(3000);
	},
);
