// Answers of the simulated account, changed into what no AWS would answer.
import type {FaultyCall} from './kinds.ts';

/** What a terminal would obey, and what looks like text that it is not. */
export const hostileMark = '\u001B]0;owned\u0007\u001B[2J\u001B[31m\r\n\u0000\u009B5m\u202Emoc\u2066\u2028';

type Json = null | boolean | number | string | readonly Json[] | {readonly [name: string]: Json};

const changed = (value: Json, change: (leaf: Json, name: string) => Json, name = ''): Json => {
	if (Array.isArray(value)) return value.map((each) => changed(each, change, name));
	if (value && typeof value === 'object')
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, change, key)]));
	return change(value, name);
};

/** Every value becomes one of another type. */
export function otherShape(body: string | Buffer): string {
	const text = body.toString();
	try {
		const other = (leaf: Json): Json =>
			typeof leaf === 'string' ? {was: [leaf.length]} : typeof leaf === 'number' ? 'x' : [1];
		return JSON.stringify(changed(JSON.parse(text), other));
	} catch {
		return text.replaceAll(/>[^<]+</g, '><Inner>1</Inner><');
	}
}

/** Names and descriptions that a person of the account can choose freely, and texts that AWS itself writes. */
const freeText = /name|description|message|status|arn|value|key/i;

export async function hostileNames(call: FaultyCall): Promise<boolean> {
	const {status, headers, body} = await call.genuine();
	const text = body.toString();
	const {'content-length': _, ...rest} = headers;
	const spoil = (leaf: Json, name: string): Json =>
		typeof leaf === 'string' && freeText.test(name) ? `${leaf}${hostileMark}` : leaf;
	let spoilt: string | Buffer = body;
	try {
		spoilt = JSON.stringify(changed(JSON.parse(text), spoil));
	} catch {
		// XML cannot hold most of these characters, and a stream holds no names.
		if (call.isQuery) spoilt = text.replaceAll(/(<(?:Arn|RoleName|UserId)>[^<]*)</g, '$1&#27;[2J&#7;&#13;&#10;\u202E<');
	}
	call.outgoing.writeHead(status, rest);
	call.outgoing.end(spoilt);
	return true;
}

/** The first page again, with this token for the next one. */
export async function endlessPages({genuine, outgoing, isQuery}: FaultyCall, token: string): Promise<boolean> {
	const {status, headers, body} = await genuine();
	const {'content-length': _, ...rest} = headers;
	const text = body.toString();
	const more = `<IsTruncated>true</IsTruncated><Marker>${token}</Marker>`;
	const spoilt = isQuery
		? text.replace(/<IsTruncated>false<\/IsTruncated>/, more)
		: JSON.stringify({...JSON.parse(text), nextToken: token});
	outgoing.writeHead(status, rest);
	outgoing.end(spoilt);
	return false;
}
