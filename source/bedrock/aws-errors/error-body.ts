// The body of an error answer, in any of the forms that AWS, Anthropic's API and what stands between here and AWS send: what it is and what it says.

/** Texts from outside are cut to this many characters before any pattern is matched against them. */
export const maxErrorText = 4096;

export type ErrorBody = {
	readonly form: 'json' | 'xml' | 'html' | 'text';
	/** The sentence; absent when the body holds none. */
	readonly message?: string;
	/** `AccessDeniedException`, `permission_error`: the type that the body names. */
	readonly name?: string;
};

/**
 * Reads `{"message": …}` (services of AWS), `{"Message": …}` (the authorisation in front of the Bedrock runtime),
 * `{"error": {"message": …}}` (Anthropic's form), XML (STS, IAM), a web page and plain text. Never fails.
 */
export function readErrorBody(body: string): ErrorBody {
	const text = body.trim();
	if (htmlPattern.test(text)) return withWords('html', pageTitle(text));
	if (text.startsWith('{')) return readJson(text);
	if (text.startsWith('<')) return withWords('xml', unescaped(element('Message', text)), element('Code', text));
	return withWords('text', cutText(text));
}

/** A web page stands where an answer of AWS should be. */
export const htmlPattern = /<!doctype html|<html|text\/html/i;

export const cutText = (text: string) => text.slice(0, maxErrorText);

/** The title of a web page, or else its words, on one line of 120 characters at most. */
export function pageTitle(page: string): string {
	const start = cutText(page);
	const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1] ?? start.replace(/<[^>]*>/g, ' ');
	return title.replace(/\s+/g, ' ').trim().slice(0, 120);
}

function readJson(text: string): ErrorBody {
	try {
		return readErrorFields(JSON.parse(text));
	} catch {
		return withWords('text', text);
	}
}

/** The same of a JSON body that was parsed already. */
export function readErrorFields(body: unknown): ErrorBody {
	const inner = field(body, 'error');
	const source = typeof inner === 'object' ? inner : body;
	const message = field(source, 'message') ?? inner;
	const name = field(source, 'type') ?? field(source, '__type') ?? field(source, 'code');
	return withWords(
		'json',
		typeof message === 'string' ? message : undefined,
		typeof name === 'string' ? name.split('#').at(-1) : undefined,
	);
}

/** A field of an object, whatever the case of its name. */
function field(body: unknown, name: string): unknown {
	if (typeof body !== 'object' || body === null) return undefined;
	return Object.entries(body).find(([key]) => key.toLowerCase() === name)?.[1];
}

const element = (name: string, xml: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(cutText(xml))?.[1];

const entities: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'};
const unescaped = (text: string | undefined) =>
	text?.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole);

const withWords = (form: ErrorBody['form'], message?: string, name?: string): ErrorBody => ({
	form,
	...(message ? {message: cutText(message)} : {}),
	...(name ? {name} : {}),
});
