// Which proxy leads to a URL, for everything here that sends requests: account/ to AWS, machine/ to the npm registry.
import {getProxyForUrl} from 'proxy-from-env';

/**
 * The proxy for a URL by the variables of this process, '' for none. Loopback is never proxied, whatever NO_PROXY says, and a SOCKS
 * proxy is left out, since only HTTP proxies can be used here. Throws where the variable holds no URL.
 */
export function proxyFor(url: string): string {
	const {hostname} = new URL(url);
	if (hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')) return '';
	const proxy = getProxyForUrl(url);
	if (proxy === '' || /^socks/i.test(proxy)) return '';
	if (URL.canParse(proxy) && /^https?:$/.test(new URL(proxy).protocol)) return proxy;
	throw Object.assign(new Error('the proxy variable holds no http:// or https:// address'), {name: 'ProxyInvalid'});
}
