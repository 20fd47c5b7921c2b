// An address as it may be shown: without user, password and query, however it is written.

export const hidden = '********';

/**
 * The address of a variable such as HTTPS_PROXY or ANTHROPIC_BEDROCK_BASE_URL. People write a proxy without a scheme and a password
 * with `/`, `#` or `@` in it, so everything before the last `@` counts as user and password.
 */
export function shownAddress(address: string): string {
	const [, scheme = '', rest = ''] = /^\s*([a-z][a-z0-9+.-]{0,20}:\/\/)?(.*)$/is.exec(address) ?? [];
	const at = rest.lastIndexOf('@');
	const place = rest.slice(at + 1);
	const end = place.search(/[?#]/);
	const shown = end < 0 ? place : `${place.slice(0, end)}${place[end]}${hidden}`;
	return `${scheme}${at < 0 ? '' : `${hidden}@`}${shown}`;
}

/** An address inside a text: `rest` is what follows the scheme, up to a space or a quote. Links to the console keep their region. */
export function addressInText(scheme: string, rest: string): string {
	if (hasUser(rest)) return shownAddress(scheme + rest);
	const [, path = '', query = ''] = /^([^?]*)(\?.*)?$/s.exec(rest) ?? [];
	const isOrdinary = query === '' || /^\?region=[a-z0-9-]+(#[/\w-]*)?$/.test(query);
	return scheme + path + (isOrdinary ? query : `?${hidden}`);
}

/** `user@host`, `user:p/w@host`; not a path such as `registry.npmjs.org/@scope/name`. */
function hasUser(rest: string): boolean {
	const [authority = ''] = rest.split('/', 1);
	return authority.includes('@') || (rest.includes('@') && /:(?!\d*$)/.test(authority));
}
