// Which proxy a request of Claude Code goes through (measured with 2.1.330). Other programs read the same variables otherwise.

type Variables = Readonly<Record<string, string | undefined>>;

/** Strongest first. One that is not the scheme's own counts too: HTTP_PROXY is used for https as well. */
export const proxyVariables = [
	'https_proxy',
	'HTTPS_PROXY',
	'http_proxy',
	'HTTP_PROXY',
	'all_proxy',
	'ALL_PROXY',
] as const;

export type ProxyUsed = {
	readonly variable: (typeof proxyVariables)[number];
	/** Absent where Claude Code cannot use the value: it then refuses to start, or fails on every call. */
	readonly url?: URL;
	/** `scheme`: it is a SOCKS proxy or the like, and only http and https are known. `syntax`: it is no URL. */
	readonly fault?: 'scheme' | 'syntax';
};

/** The proxy for a URL; undefined for none. Loopback addresses are no exception: NO_PROXY alone makes exceptions. */
export function proxyFor(target: URL, variables: Variables): ProxyUsed | undefined {
	const variable = proxyVariables.find((name) => variables[name]?.trim());
	if (!variable || isExempt(target, variables)) return undefined;
	const written = variables[variable]?.trim() ?? '';
	const address = written.includes('://') ? written : `http://${written}`;
	if (!URL.canParse(address)) return {variable, fault: 'syntax'};
	const url = new URL(address);
	return /^https?:$/.test(url.protocol) ? {variable, url} : {variable, fault: 'scheme'};
}

/** A domain stands for its subdomains too, with or without `.` or `*.` before it; an entry may end in a port. */
function isExempt({hostname, port, protocol}: URL, variables: Variables): boolean {
	const entries = (variables.no_proxy || variables.NO_PROXY || '').split(/[\s,]+/).filter(Boolean);
	const usedPort = port || (protocol === 'http:' ? '80' : '443');
	return entries.some((entry) => {
		if (entry === '*') return true;
		const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
		const domain = name.replace(/^\*?\./, '');
		if (only && only !== usedPort) return false;
		return hostname === domain || hostname.endsWith(`.${domain}`);
	});
}
