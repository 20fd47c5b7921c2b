// Bytes: event-stream frames against the SDK's own codec, XML escaping, paths as clients write them.
import {EventStreamCodec} from '@smithy/core/event-streams';
import {fromUtf8, toUtf8} from '@smithy/core/serde';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {findRoute} from '../../source/simulated-aws/routes.ts';
import {ServerError} from '../../source/simulated-aws/server-error.ts';
import {chunk, exception} from '../../source/simulated-aws/wire/event-stream.ts';
import {queryError, xml} from '../../source/simulated-aws/wire/xml.ts';

const codec = new EventStreamCodec(toUtf8, fromUtf8);

it('an event is framed byte for byte as AWS frames it', () => {
	// The bytes that botocore and the JS codec agree on for a ping.
	expect(chunk({type: 'ping'}).toString('hex')).toBe(
		'000000850000004bfd2a78930b3a6576656e742d747970650700056368756e6b0d3a636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e0d3a6d6573736167652d747970650700056576656e747b226279746573223a2265794a306558426c496a6f6963476c755a794a39222c2270223a22616263227d730336a1',
	);
});

it('the codec of the SDK reads back any framed text', () => {
	fc.assert(
		fc.property(
			fc.string({unit: 'grapheme', maxLength: 200}),
			fc.constantFrom('throttlingException', 'validationException'),
			(text, type) => {
				const event = JSON.parse(toUtf8(codec.decode(chunk({text})).body)) as {bytes: string};
				expect(JSON.parse(Buffer.from(event.bytes, 'base64').toString())).toEqual({text});
				const {headers, body} = codec.decode(exception(type, text));
				expect(headers[':exception-type']?.value).toBe(type);
				expect(JSON.parse(toUtf8(body))).toEqual({message: text});
			},
		),
	);
});

it('text in XML is escaped', () => {
	expect(xml({A: ['<&>', '\'"'], B: undefined, C: []})).toBe(
		'<A><member>&lt;&amp;&gt;</member><member>&apos;&quot;</member></A><C></C>',
	);
	expect(queryError('iam', new ServerError(404, 'NoSuchEntity', 'no <role>'), 'id')).toBe(
		'<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>no &lt;role&gt;</Message></Error><RequestId>id</RequestId></ErrorResponse>',
	);
});

const arn = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/2kbsta0lwebx';
it.each([
	['POST', `/model/${encodeURIComponent(arn)}/invoke`, 'InvokeModel', arn],
	['POST', `/model/${arn.replace('/', '%2F')}/invoke-with-response-stream`, 'InvokeModelWithResponseStream', arn],
	['POST', `/model/${arn}/count-tokens`, 'CountTokens', arn],
	['POST', '/model/us.x-v1:0/invoke', 'InvokeModel', 'us.x-v1:0'],
	['GET', `/inference-profiles/${encodeURIComponent(arn)}`, 'GetInferenceProfile', arn],
	['GET', '/inference-profiles', 'ListInferenceProfiles', undefined],
	['GET', '/inference-profiles/%E0%A4%A', 'GetInferenceProfile', '%E0%A4%A'],
	['PUT', '/inference-profiles', undefined, undefined],
	['POST', '/model/invoke', undefined, undefined],
] as const)('%s %s is %s', (method, path, operation, id) => {
	const found = findRoute(method, path);
	expect(found?.route.operation).toBe(operation);
	expect(found?.path.id).toBe(id);
});
