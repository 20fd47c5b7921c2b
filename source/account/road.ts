// The road of a request: straight to its host, through a proxy, or to the simulated account that stands in for AWS.
import type {NodeHttpHandler} from '@smithy/node-http-handler';
import {type ProxyUsed, proxyFor} from '../claude-code/proxy.ts';
import type {Environment} from './config-paths.ts';

export type SentRequest = Parameters<NodeHttpHandler['handle']>[0];

export type Road = {
	/** As it goes out on the next connection. */
	readonly request: SentRequest;
	/** The proxy through which a tunnel to the host is opened first. */
	readonly tunnel?: URL;
};

type RoadOptions = {readonly environment: Environment; readonly simulatedAws?: string | undefined};

const hostOfAws = /\.(amazonaws\.com(\.cn)?|api\.aws)$/;

/** Throws where the variable of the proxy holds nothing that can be used. */
export function roadTo(request: SentRequest, {environment, simulatedAws}: RoadOptions): Road {
	const {protocol, hostname, port} = request;
	const target = new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}/`);
	const proxy = proxyFor(target, environment);
	if (proxy && !proxy.url) throw unusable(proxy);
	if (simulatedAws && hostOfAws.test(hostname)) return {request: sentTo(new URL(simulatedAws), request)};
	if (!proxy?.url) return {request};
	return protocol === 'https:' ? {request, tunnel: proxy.url} : {request: askedOf(proxy.url, target, request)};
}

/** The value itself is not named: it may hold a password. */
const unusable = ({variable}: ProxyUsed) =>
	Object.assign(new Error(`${variable} holds no address of an http proxy`), {name: 'ProxyInvalid'});

/** The host that was meant stays in the header, which is signed. */
const sentTo = (address: URL, request: SentRequest): SentRequest => changed(request, placeOf(address));

/** Without TLS there is no tunnel: the proxy is asked for the whole URL. */
function askedOf(proxy: URL, target: URL, request: SentRequest): SentRequest {
	const user = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
	return changed(request, {
		...placeOf(proxy),
		path: `${target.origin}${request.path}`,
		headers: {
			...request.headers,
			host: target.host,
			...(user === ':' ? {} : {'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}`}),
		},
	});
}

const placeOf = ({protocol, hostname, port}: URL) => ({
	protocol,
	hostname,
	port: Number(port) || (protocol === 'http:' ? 80 : 443),
});

/** The SDK's request is an instance of a class, and stays one. */
const changed = (request: SentRequest, by: Partial<SentRequest>): SentRequest =>
	Object.assign(Object.create(Object.getPrototypeOf(request)), request, by);
