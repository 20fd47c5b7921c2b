// What can go wrong between this program and AWS, each as what happens to one answer.
import {randomBytes} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import type {Exchange} from '../../test/open-network.ts';
import {endlessPages, hostileMark, hostileNames, otherShape} from './spoilt-answers.ts';

/** A call that a fault is done to. */
export type FaultyCall = Exchange & {
	/** `ListInferenceProfiles`. */
	readonly operation: string;
	/** Protocol of the service: Query (IAM, STS) or JSON. */
	readonly isQuery: boolean;
	/** How often this fault was done before in the same run. */
	readonly before: number;
	/** By how much the program's clock runs faster than this one. */
	readonly clock: number;
};

export type Fault = {
	/** Kebab-case. */
	readonly name: string;
	/** The program waits for its own limits: its clock is made to run faster. */
	readonly waits?: true;
	/** Lists alone have it. */
	readonly ofLists?: true;
	/** AWS says yes, and what comes with it is not what it should be: nothing is wrong where nothing comes with it. */
	readonly spoilsBody?: true;
	/** @returns whether the call was proven to be allowed: AWS's own answer arrived after all, whole and in time */
	readonly act: (call: FaultyCall) => Promise<boolean>;
};

/** Says no as AWS does in the protocol of the service. */
function refuse({outgoing, isQuery}: FaultyCall, status: number, code: string, message: string, date = new Date()) {
	const body = isQuery
		? `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`
		: JSON.stringify({message});
	outgoing.writeHead(status, {
		'content-type': isQuery ? 'text/xml' : 'application/json',
		'x-amzn-requestid': 'r',
		...(!isQuery && {'x-amzn-errortype': code}),
		date: date.toUTCString(),
	});
	outgoing.end(body);
	return false;
}

const typeOf = ({isQuery, operation}: FaultyCall) =>
	operation === 'InvokeModelWithResponseStream'
		? 'application/vnd.amazon.eventstream'
		: isQuery
			? 'text/xml'
			: 'application/json';

/** A 200 with this body, of the content type that the call should have. */
function say(call: FaultyCall, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): boolean {
	call.outgoing.writeHead(200, {'content-type': typeOf(call), 'x-amzn-requestid': 'r', ...headers});
	call.outgoing.end(body);
	return false;
}

async function pass({genuine, outgoing}: Pick<Exchange, 'genuine' | 'outgoing'>): Promise<boolean> {
	const {status, headers, body} = await genuine();
	outgoing.writeHead(status, headers);
	outgoing.end(body);
	return true;
}

function page({outgoing}: FaultyCall, status: number, headers: Readonly<Record<string, string>> = {}): boolean {
	outgoing.writeHead(status, {'content-type': 'text/html; charset=utf-8', ...headers});
	outgoing.end('<!doctype html><title>Access blocked by policy</title><h1>Ask <b>your</b> administrator</h1>');
	return false;
}

function redirect({outgoing, request}: FaultyCall, location: string): boolean {
	outgoing.writeHead(307, {location: location || `${request.origin}${request.path}`});
	outgoing.end();
	return false;
}

/** Writes until nobody reads any more. */
async function pour(outgoing: ServerResponse, piece: string | Buffer): Promise<false> {
	while (!outgoing.destroyed && !outgoing.writableEnded) {
		// Whether or not it was read meanwhile: more than this nobody can keep.
		if (outgoing.writableLength < 4 * megabyte) outgoing.write(piece);
		await sleep(2);
	}
	return false;
}

const megabyte = 1024 * 1024;
let bomb: Buffer | undefined;
/** A gibibyte of blanks: members of a gzip file may follow each other (RFC 1952). */
function gzipBomb(): Buffer {
	bomb ??= Buffer.concat(Array(64).fill(gzipSync(Buffer.alloc(16 * megabyte, ' '))));
	return bomb;
}

export const faults: readonly Fault[] = [
	{
		name: 'slow',
		waits: true,
		act: async (call) => {
			await sleep(3000 / call.clock);
			return pass(call);
		},
	},
	{name: 'silent', waits: true, act: async () => false},
	{
		name: 'one-byte-a-second',
		waits: true,
		async act({genuine, outgoing, clock}) {
			const {status, headers, body} = await genuine();
			outgoing.writeHead(status, headers);
			for (const byte of Buffer.from(body)) {
				if (outgoing.destroyed) return false;
				outgoing.write(Buffer.of(byte));
				await sleep(1000 / clock);
			}
			outgoing.end();
			return true;
		},
	},
	{
		name: 'reset',
		async act({outgoing}) {
			outgoing.socket?.destroy();
			return false;
		},
	},
	{
		name: 'cut-in-the-middle',
		async act({genuine, outgoing}) {
			const {status, headers, body} = await genuine();
			outgoing.writeHead(status, {...headers, 'content-length': String(body.length)});
			outgoing.write(body.slice(0, Math.ceil(body.length / 2)), () => outgoing.socket?.destroy());
			return false;
		},
	},
	{name: 'garbage', spoilsBody: true, act: async (call) => say(call, randomBytes(2000))},
	{
		name: 'no-http',
		async act({outgoing}) {
			outgoing.socket?.end(randomBytes(500));
			return false;
		},
	},
	{
		name: 'endless-headers',
		async act({outgoing}) {
			const {socket} = outgoing;
			socket?.write('HTTP/1.1 200 OK\r\n');
			for (let line = 0; socket && !socket.destroyed && line < 5000; line++) {
				socket.write(`x-more-${line}: ${'y'.repeat(200)}\r\n`);
				await sleep(0);
			}
			socket?.destroy();
			return false;
		},
	},
	{name: 'empty', spoilsBody: true, act: async (call) => say(call, '')},
	{
		name: 'empty-object',
		spoilsBody: true,
		act: async (call) => say(call, call.isQuery ? '<a/>' : '{}'),
	},
	{name: 'other-shape', spoilsBody: true, act: async (call) => say(call, otherShape((await call.genuine()).body))},
	{name: 'nested', spoilsBody: true, act: async (call) => say(call, '['.repeat(200_000))},
	{name: 'page-200', act: async (call) => page(call, 200)},
	{name: 'page-403', act: async (call) => page(call, 403)},
	{name: 'page-503', act: async (call) => page(call, 503, {'retry-after': '3600'})},
	{name: '500', act: async (call) => refuse(call, 500, 'InternalServerException', 'The server failed.')},
	{
		name: '503-bare',
		async act({outgoing}) {
			outgoing.writeHead(503);
			outgoing.end();
			return false;
		},
	},
	{
		name: 'throttled',
		async act(call) {
			refuse(call, 429, 'ThrottlingException', 'Rate exceeded');
			// AWS throttles what it has authorised: who may call the model is proven.
			return true;
		},
	},
	{
		name: 'throttled-once',
		async act(call) {
			if (call.before > 0) return pass(call);
			refuse(call, 429, 'ThrottlingException', 'Rate exceeded');
			return true;
		},
	},
	{
		name: 'clock-skew',
		act: async (call) => {
			const message =
				'Signature expired: 20260101T000000Z is now earlier than 20260101T035500Z (20260101T040000Z - 5 min.)';
			return refuse(call, 403, 'InvalidSignatureException', message, new Date(Date.now() + 4 * 3600_000));
		},
	},
	{name: 'redirect-away', act: async (call) => redirect(call, 'https://portal.corp.example/login')},
	{name: 'redirect-in-a-circle', act: async (call) => redirect(call, '')},
	{
		name: 'wrong-region',
		act: async (call) =>
			refuse(call, 403, 'InvalidSignatureException', 'Credential should be scoped to a valid region.'),
	},
	{name: 'unknown-operation', act: async (call) => refuse(call, 404, 'UnknownOperationException', '')},
	{name: 'pages-without-end', ofLists: true, act: (call) => endlessPages(call, `token-${call.before}`)},
	{name: 'same-page-for-ever', ofLists: true, act: (call) => endlessPages(call, 'again')},
	{
		name: '10-megabytes',
		act: async (call) => say(call, (await padded(call)).replace('PADDING', 'x'.repeat(10 * megabyte))),
	},
	{
		name: '10-megabytes-of-error',
		act: async (call) => refuse(call, 400, 'ValidationException', 'User: arn:aws: is not '.repeat(megabyte / 2)),
	},
	{
		name: 'endless-body',
		act(call) {
			call.outgoing.writeHead(200, {'content-type': typeOf(call), 'x-amzn-requestid': 'r'});
			return pour(call.outgoing, ' '.repeat(256 * 1024));
		},
	},
	{name: 'gzip-bomb', spoilsBody: true, act: async (call) => say(call, gzipBomb(), {'content-encoding': 'gzip'})},
	{name: 'hostile-names', act: hostileNames},
	{
		name: 'hostile-error',
		act: async (call) => refuse(call, 400, 'ValidationException', `The name ${hostileMark} is not valid`),
	},
];

/** The answer of the account with one more member, which nobody asked for. */
async function padded({genuine, isQuery}: FaultyCall): Promise<string> {
	const text = (await genuine()).body.toString();
	return isQuery ? text.replace(/<\/\w+>\s*$/, '<More>PADDING</More>$&') : text.replace(/^\{/, '{"more":"PADDING",');
}
