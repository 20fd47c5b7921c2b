// proxy-from-env ships no types.
declare module 'proxy-from-env' {
	/** The proxy for a URL by HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY (upper or lower case) of this process, or ''. */
	export function getProxyForUrl(url: string): string;
}
