// The headers in ANTHROPIC_CUSTOM_HEADERS, as Claude Code reads them (measured with 2.1.330).

/** What Claude Code sets itself, whatever the variable says, and what belongs to the connection. */
const notTaken = new Set([
	'accept',
	'anthropic-beta',
	'connection',
	'content-length',
	'content-type',
	'host',
	'transfer-encoding',
	'x-amz-content-sha256',
	'x-amz-date',
	'x-amz-security-token',
]);

/** One header a line, names in lower case; of two with one name the last counts. A line without a colon is skipped. */
export function customHeaders(written: string | undefined): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const line of (written ?? '').split(/\r?\n/)) {
		const at = line.indexOf(':');
		const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
		if (name && !notTaken.has(name)) headers[name] = line.slice(at + 1).trim();
	}
	return headers;
}
