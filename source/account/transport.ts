// HTTP/1.1 for every service: over the road that the variables name, with time limits. Rejects answers that are not from AWS, such as the
// web pages of proxies.
import {pipeline, Readable, Transform} from 'node:stream';
import {createSecureContext, type SecureContext} from 'node:tls';
import {NodeHttpHandler} from '@smithy/node-http-handler';
import {HttpsProxyAgent} from 'hpagent';
import {maxErrorText, pageTitle} from '../bedrock/aws-errors/error-body.ts';
import {notAwsName} from '../bedrock/aws-errors/normalize-error.ts';
import type {KnownSecrets} from '../secrets/known-secrets.ts';
import type {Environment} from './config-paths.ts';
import {refusePlainHttp} from './plain-http.ts';
import {type Road, roadTo, type SentRequest} from './road.ts';
import {trustedCertificates} from './trusted-certificates.ts';

type Options = Parameters<NodeHttpHandler['handle']>[1];
type Answer = Awaited<ReturnType<NodeHttpHandler['handle']>>;

// Sockets per host: more than there are requests at a time, also where one endpoint serves all regions.
const keepAlive = {keepAlive: true, maxSockets: 100};
const eventStream = 'application/vnd.amazon.eventstream';
const silent = {trace() {}, debug() {}, info() {}, warn() {}, error() {}};
// Without throwOnRequestTimeout the handler only logs. HTTP/2, the default of the runtime client, cannot go through a proxy.
const limits = {
	requestTimeout: 30_000,
	socketTimeout: 30_000,
	throwOnRequestTimeout: true,
	logger: silent,
};

/** An answer that is not from AWS: the block page of a proxy, a captive portal, a gateway that rewrites streams. */
class NotAws extends Error {
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.name = notAwsName;
		this.status = status;
	}
}

type Trust = {readonly ca: string[]; readonly secureContext: SecureContext};

/** What the SDK needs of a request handler. */
export type Handler = Pick<
	Transport,
	'metadata' | 'handle' | 'updateHttpClientConfig' | 'httpHandlerConfigs' | 'destroy'
>;

export type TransportOptions = {
	/** Names proxies and certificates. */
	readonly environment: Environment;
	/** How long connecting to a host, or to a proxy, may take, in milliseconds. */
	readonly connectLimit: number;
	/** Nothing of these is in the text of an error answer. */
	readonly secrets: KnownSecrets;
	/** Where requests to AWS's own hosts really go, for a simulated account. */
	readonly simulatedAws?: string | undefined;
};

/** One for all clients of an account, so that they share its connections. */
export class Transport {
	readonly metadata = {handlerProtocol: 'http/1.1'};
	/** AWS's clock minus this machine's, in milliseconds; exact to a second, as the Date header is. */
	skew: number | undefined;
	readonly #options: TransportOptions;
	#trust: Promise<Trust> | undefined;
	/** One per protocol and tunnel. */
	readonly #handlers = new Map<string, Promise<NodeHttpHandler>>();

	constructor(options: TransportOptions) {
		this.#options = options;
	}

	async handle(request: SentRequest, options?: Options): Promise<Answer> {
		refusePlainHttp(request);
		const road = roadTo(request, this.#options);
		const handler = await this.#handlerFor(road);
		const answer = await handler.handle(road.request, options);
		const {headers, statusCode, body} = answer.response;
		const date = Date.parse(headers.date ?? '');
		if (!Number.isNaN(date)) this.skew = date - Date.now();
		const type = headers['content-type'] ?? '';
		if (type.startsWith('text/html')) {
			const page = pageTitle(this.#options.secrets.strikeOut((await firstBytes(body, maxErrorText)).toString('utf8')));
			throw new NotAws(statusCode, `${request.hostname} answered ${statusCode} with a web page${page && `: ${page}`}`);
		}
		if (statusCode >= 400) {
			// AWS says what it signed (`The Canonical String for this request should have been …`), session token and headers included.
			const text = this.#options.secrets.strikeOut((await firstBytes(body, 16 * maxErrorText)).toString('utf8'));
			// Kept beside the body, which the SDK drops when it cannot parse it (read by normalizeError).
			Object.assign(answer.response, {body: Buffer.from(text), errorText: text.slice(0, maxErrorText)});
		}
		// Claude Code refuses a stream of another content type, whatever is in it.
		if (statusCode === 200 && request.path.endsWith('-stream') && !type.startsWith(eventStream)) {
			body.destroy();
			throw new NotAws(statusCode, `the stream has content type ${type || 'none'}, expected ${eventStream}`);
		}
		return {response: Object.assign(answer.response, {body: limited(answer.response.body)})};
	}

	// The SDK needs these two of every handler; here there is nothing to configure.
	updateHttpClientConfig(): void {}

	httpHandlerConfigs(): Record<string, never> {
		return {};
	}

	/** Does nothing: all clients share this transport, so that closing one must not close the connections of the others. */
	destroy(): void {}

	#handlerFor({request, tunnel}: Road): Promise<NodeHttpHandler> {
		const key = `${request.protocol} ${tunnel?.href ?? ''}`;
		const handler = this.#handlers.get(key) ?? this.#open(request.protocol === 'https:', tunnel?.href);
		this.#handlers.set(key, handler);
		return handler;
	}

	/** Made once, and only for TLS: reading all these certificates takes longer than a handshake. */
	async #openTrust(): Promise<Trust> {
		const ca = await trustedCertificates(this.#options.environment);
		return {ca, secureContext: createSecureContext({ca})};
	}

	async #open(isSecure: boolean, proxy: string | undefined): Promise<NodeHttpHandler> {
		const {connectLimit} = this.#options;
		if (isSecure) this.#trust ??= this.#openTrust();
		const trust = await this.#trust;
		const common = {...keepAlive, ...(trust && {secureContext: trust.secureContext})};
		return new NodeHttpHandler({
			...limits,
			connectionTimeout: connectLimit,
			httpAgent: keepAlive,
			// Without this time-out hpagent would wait for ever for a proxy that never answers CONNECT, and keep the process alive.
			httpsAgent: proxy
				? new HttpsProxyAgent({
						...common,
						proxy,
						timeout: connectLimit,
						proxyRequestOptions: {...(trust && {ca: trust.ca})},
					})
				: common,
		});
	}
}

/**
 * A page of 1,000 inference profiles, the longest answer that AWS gives here, takes about one megabyte. The SDK makes objects of the
 * whole text: of ten megabytes of XML it made 380 of memory.
 */
const mostBytes = 4 * 1024 * 1024;

/** The body, which breaks off with an error where it does not end. An error answer is read already. */
function limited(body: unknown): unknown {
	if (!(body instanceof Readable)) return body;
	let length = 0;
	const counter = new Transform({
		transform(chunk: Buffer, _, done) {
			length += chunk.length;
			done(
				length > mostBytes ? new NotAws(200, `the answer has more than ${mostBytes / 1024 / 1024} MB`) : null,
				chunk,
			);
		},
	});
	pipeline(body, counter, () => {});
	return counter;
}

/** The first bytes of a body; the rest is not read. */
async function firstBytes(body: AsyncIterable<Buffer> & {destroy(): void}, limit: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of body) {
			chunks.push(chunk);
			length += chunk.length;
			if (length > limit) break;
		}
	} catch {
		// The connection was cut: what came is enough.
	}
	body.destroy();
	return Buffer.concat(chunks);
}
