// Tests that a short-term Bedrock API key tells its region and its end without a call.
import {expect, test} from 'vitest';
import {readShortTermKey} from '../../source/bedrock/api-key.ts';
import {shortTermKey} from '../../source/simulated-aws/api-keys.ts';

const now = new Date('2026-11-22T12:00:00Z');
const encoded = (text: string) => `bedrock-api-key-${Buffer.from(text).toString('base64')}`;

test('Region and end are read from the presigned URL', () => {
	expect(readShortTermKey(shortTermKey('ASIAEXAMPLE', 'eu-west-1', 60, now))).toEqual({
		accessKeyId: 'ASIAEXAMPLE',
		region: 'eu-west-1',
		ends: new Date('2026-11-22T13:00:00Z'),
	});
});

test.each([
	['a long-term key', 'ABSKQmVkcm9ja0FQSUtleS1leGFtcGxl'],
	['a key that is cut short', shortTermKey('ASIAEXAMPLE', 'eu-west-1', 60, now).slice(0, 60)],
	['nothing after the prefix', 'bedrock-api-key-'],
	['no base64', 'bedrock-api-key-%%%'],
	[
		'a region that is none',
		encoded('x/?X-Amz-Credential=A/1/$(id)/bedrock/x&X-Amz-Date=20261122T120000Z&X-Amz-Expires=9'),
	],
])('%s tells nothing', (_, token) => {
	expect(readShortTermKey(token)).toBeUndefined();
});
