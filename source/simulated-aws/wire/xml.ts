// The Query protocol's XML (IAM, STS): small templates with escaping, and the names that errors have there.
import type {ServerError} from '../server-error.ts';

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A tree of elements: a list repeats `member`, undefined leaves an element out. */
export type Tree = string | number | boolean | undefined | readonly Tree[] | {readonly [name: string]: Tree};

export function xml(tree: Tree): string {
	if (tree === undefined) return '';
	if (Array.isArray(tree)) return tree.map((member: Tree) => `<member>${xml(member)}</member>`).join('');
	if (typeof tree === 'object')
		return Object.entries(tree)
			.map(([name, value]) => (value === undefined ? '' : `<${name}>${xml(value)}</${name}>`))
			.join('');
	return escapeXml(String(tree));
}

const namespaces: Readonly<Record<string, string>> = {
	iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
	sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
};

/** `<ActionResponse><ActionResult>…</ActionResult><ResponseMetadata>…` */
export function queryResponse(service: string, action: string, result: Tree, requestId: string): string {
	const body = xml({[`${action}Result`]: result, ResponseMetadata: {RequestId: requestId}});
	return `<${action}Response xmlns="${namespaces[service] ?? ''}">${body}</${action}Response>`;
}

const queryNames: Readonly<Record<string, string>> = {
	AccessDeniedException: 'AccessDenied',
	ExpiredTokenException: 'ExpiredToken',
	UnrecognizedClientException: 'InvalidClientTokenId',
	InvalidSignatureException: 'SignatureDoesNotMatch',
	MissingAuthenticationTokenException: 'MissingAuthenticationToken',
	ThrottlingException: 'Throttling',
};

export function queryError(service: string, refusal: ServerError, requestId: string): string {
	const Type = refusal.status < 500 ? 'Sender' : 'Receiver';
	const error = {Type, Code: queryNames[refusal.code] ?? refusal.code, Message: refusal.message};
	return `<ErrorResponse xmlns="${namespaces[service] ?? ''}">${xml({Error: error, RequestId: requestId})}</ErrorResponse>`;
}
