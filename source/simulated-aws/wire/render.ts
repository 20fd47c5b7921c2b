// A reply or a refusal in the words of its protocol: status, headers, bytes.
import type {Reply} from '../call.ts';
import type {Operation} from '../operation.ts';
import {ServerError} from '../server-error.ts';
import {queryError, queryResponse} from './xml.ts';

export type RenderedReply =
	| {readonly kind: 'hang'}
	| {readonly kind: 'reset'}
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly headers: Readonly<Record<string, string>>;
			readonly body: readonly (string | Buffer)[];
	  };

export const plain = (
	status: number,
	type: string,
	body: string,
	headers: Readonly<Record<string, string>> = {},
): RenderedReply => ({
	kind: 'answer',
	status,
	headers: {'content-type': type, 'content-length': String(Buffer.byteLength(body)), ...headers},
	body: [body],
});

export function rendered(operation: Operation, reply: Reply, requestId: string): RenderedReply {
	const status = reply.status ?? 200;
	const headers = {'x-amzn-requestid': requestId, ...reply.headers};
	if ('frames' in reply) return {kind: 'answer', status, headers, body: reply.frames};
	if ('xml' in reply)
		return plain(status, 'text/xml', queryResponse(operation.service, operation.name, reply.xml, requestId), headers);
	if ('text' in reply) return plain(status, 'text/plain', reply.text, headers);
	return plain(status, jsonType(operation), JSON.stringify(reply.json), headers);
}

/** `error` is a ServerError, or a fault of this program, which is then told apart from AWS's own. */
export function renderedError(operation: Operation, error: unknown, requestId: string): RenderedReply {
	const refusal = asRefusal(error);
	const headers = {'x-amzn-requestid': requestId};
	if (operation.service === 'iam' || operation.service === 'sts')
		return plain(refusal.status, 'text/xml', queryError(operation.service, refusal, requestId), headers);
	// The protocol has no status of its own for a refusal, and the name of it stands in the body.
	if (operation.service === 'servicequotas') {
		const status = refusal.status < 500 ? 400 : refusal.status;
		const body = JSON.stringify({__type: refusal.code, message: refusal.message});
		return plain(status, jsonType(operation), body, headers);
	}
	const key = refusal.front && operation.service === 'bedrock-runtime' ? 'Message' : 'message';
	// The real servers append the namespace; clients strip it.
	const type = `${refusal.code}:http://internal.amazon.com/coral/com.amazon.bedrock/`;
	return plain(refusal.status, 'application/json', JSON.stringify({...refusal.members, [key]: refusal.message}), {
		...headers,
		'x-amzn-errortype': type,
	});
}

const jsonType = ({service}: Operation) =>
	service === 'servicequotas' ? 'application/x-amz-json-1.1' : 'application/json';

function asRefusal(error: unknown): ServerError {
	if (error instanceof ServerError) return error;
	if (error instanceof SyntaxError)
		return new ServerError(400, 'SerializationException', 'The request body is not valid JSON.');
	return new ServerError(500, 'InternalServerException', `The simulated account failed: ${String(error)}`);
}
