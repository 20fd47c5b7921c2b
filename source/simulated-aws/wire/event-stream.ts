// AWS's binary event-stream framing: lengths, CRC of the prelude, typed headers, payload, CRC of all before it.
// Source: Amazon Transcribe and S3 Select guides, "Event stream encoding"; CRC is the ordinary IEEE one.
import {crc32} from 'node:zlib';

const stringType = 7;

function frame(headers: Readonly<Record<string, string>>, payload: string): Buffer {
	const head = Buffer.concat(
		Object.entries(headers).map(([name, value]) => {
			const key = Buffer.from(name);
			const text = Buffer.from(value);
			return Buffer.concat([
				Buffer.from([key.length]),
				key,
				Buffer.from([stringType, text.length >> 8, text.length & 255]),
				text,
			]);
		}),
	);
	const body = Buffer.from(payload);
	const whole = Buffer.alloc(12 + head.length + body.length + 4);
	whole.writeUInt32BE(whole.length, 0);
	whole.writeUInt32BE(head.length, 4);
	whole.writeUInt32BE(crc32(whole.subarray(0, 8)), 8);
	head.copy(whole, 12);
	body.copy(whole, 12 + head.length);
	whole.writeUInt32BE(crc32(whole.subarray(0, -4)), whole.length - 4);
	return whole;
}

/** One event of the model, as Bedrock wraps it: base64 of its JSON, and padding that hides its length. */
export function chunk(event: unknown, padding = 'abc'): Buffer {
	const bytes = Buffer.from(JSON.stringify(event)).toString('base64');
	return frame(
		{':event-type': 'chunk', ':content-type': 'application/json', ':message-type': 'event'},
		JSON.stringify({bytes, p: padding}),
	);
}

/** An error in the middle of a stream: `throttlingException`. */
export function exception(type: string, message: string): Buffer {
	return frame(
		{':exception-type': type, ':content-type': 'application/json', ':message-type': 'exception'},
		JSON.stringify({message}),
	);
}
