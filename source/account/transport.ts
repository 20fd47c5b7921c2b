// HTTP/1.1 for every service: through a proxy where the environment says so, with time limits, and deaf to what is not AWS.
import {NodeHttpHandler} from '@smithy/node-http-handler';
import {HttpProxyAgent, HttpsProxyAgent} from 'hpagent';
import {getProxyForUrl} from 'proxy-from-env';
import {maxErrorText, pageTitle} from '../bedrock/aws-errors/error-body.ts';
import {notAwsName} from '../bedrock/aws-errors/normalize-error.ts';

type Request = Parameters<NodeHttpHandler['handle']>[0];
type Options = Parameters<NodeHttpHandler['handle']>[1];
type Answer = Awaited<ReturnType<NodeHttpHandler['handle']>>;

// Per host: more than are ever sent at once, also where one host stands for all regions.
const keepAlive = {keepAlive: true, maxSockets: 100};
const eventStream = 'application/vnd.amazon.eventstream';
const silent = {trace() {}, debug() {}, info() {}, warn() {}, error() {}};
// Without throwOnRequestTimeout the handler only logs; HTTP/2, the runtime client's default, knows no proxy.
const limits = {
	requestTimeout: 30_000,
	socketTimeout: 30_000,
	throwOnRequestTimeout: true,
	logger: silent,
};

/** Something where an AWS answer should be: a proxy's block page, a captive portal, a gateway that rewrites streams. */
class NotAws extends Error {
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.name = notAwsName;
		this.status = status;
	}
}

/** What the SDK asks of a transport. */
export type Handler = Pick<
	Transport,
	'metadata' | 'handle' | 'updateHttpClientConfig' | 'httpHandlerConfigs' | 'destroy'
>;

/** One for all clients of an account, so that its connections are shared. */
export class Transport {
	readonly metadata = {handlerProtocol: 'http/1.1'};
	/** AWS's clock minus ours, in milliseconds, whole seconds only: that is what the Date header tells. */
	skew: number | undefined;
	readonly #milliseconds: number;
	readonly #lanes = new Map<string, NodeHttpHandler>();

	/** How long a host, or a proxy, may take to be reached. */
	constructor(milliseconds: number) {
		this.#milliseconds = milliseconds;
	}

	async handle(request: Request, options?: Options): Promise<Answer> {
		const port = request.port ? `:${request.port}` : '';
		const answer = await this.#lane(proxyFor(`${request.protocol}//${request.hostname}${port}/`)).handle(
			request,
			options,
		);
		const {headers, statusCode, body} = answer.response;
		const date = Date.parse(headers.date ?? '');
		if (!Number.isNaN(date)) this.skew = date - Date.now();
		const type = headers['content-type'] ?? '';
		if (type.startsWith('text/html')) {
			const page = pageTitle((await firstBytes(body, maxErrorText)).toString('utf8'));
			throw new NotAws(statusCode, `${request.hostname} answered ${statusCode} with a web page${page && `: ${page}`}`);
		}
		if (statusCode >= 400) {
			const bytes = await firstBytes(body, 16 * maxErrorText);
			// Kept beside the body, which the SDK drops when it cannot parse it (read by normalizeError).
			Object.assign(answer.response, {body: bytes, errorText: bytes.toString('utf8', 0, maxErrorText)});
		}
		// Claude Code refuses such a stream whatever is in it.
		if (statusCode === 200 && request.path.endsWith('-stream') && !type.startsWith(eventStream)) {
			body.destroy();
			throw new NotAws(statusCode, `the stream has content type ${type || 'none'}, expected ${eventStream}`);
		}
		return answer;
	}

	// Asked by the SDK of every handler; nothing may be changed from there.
	updateHttpClientConfig(): void {}

	httpHandlerConfigs(): Record<string, never> {
		return {};
	}

	/** The clients share this: closing one must not close the others' connections. */
	destroy(): void {}

	#lane(proxy: string): NodeHttpHandler {
		const found = this.#lanes.get(proxy);
		if (found) return found;
		// A proxy that never answers CONNECT would keep the process alive: hpagent gives up by this option only.
		const throughProxy = {...keepAlive, proxy, timeout: this.#milliseconds};
		const lane = new NodeHttpHandler({
			...limits,
			connectionTimeout: this.#milliseconds,
			httpAgent: proxy ? new HttpProxyAgent(throughProxy) : keepAlive,
			httpsAgent: proxy ? new HttpsProxyAgent(throughProxy) : keepAlive,
		});
		this.#lanes.set(proxy, lane);
		return lane;
	}
}

/** Loopback is never proxied, whatever NO_PROXY says; a proxy that speaks no HTTP (socks) is none. */
export function proxyFor(url: string): string {
	const {hostname} = new URL(url);
	if (hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')) return '';
	const proxy = getProxyForUrl(url);
	if (proxy === '' || /^socks/i.test(proxy)) return '';
	if (URL.canParse(proxy) && /^https?:$/.test(new URL(proxy).protocol)) return proxy;
	throw Object.assign(new Error('the proxy variable holds no http:// or https:// address'), {name: 'ProxyInvalid'});
}

/** The first bytes of a body; the rest is not waited for. */
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
