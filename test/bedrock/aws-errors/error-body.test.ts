// AWS's sentence in every form of body that an answer may have.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {maxErrorText, readErrorBody} from '../../../source/bedrock/aws-errors/error-body.ts';

const sentence = 'anthropic.claude-opus-5-5 is not available for this account';

describe('readErrorBody', () => {
	test.each([
		['message', JSON.stringify({message: sentence}), {form: 'json', message: sentence}],
		['Message', JSON.stringify({Message: sentence}), {form: 'json', message: sentence}],
		[
			"Anthropic's error",
			JSON.stringify({type: 'error', error: {type: 'permission_error', message: sentence}}),
			{form: 'json', message: sentence, name: 'permission_error'},
		],
		['an error that is a text', JSON.stringify({error: sentence}), {form: 'json', message: sentence}],
		[
			'a type with its namespace',
			JSON.stringify({__type: 'com.amazon.coral.service#AccessDeniedException', message: sentence}),
			{form: 'json', message: sentence, name: 'AccessDeniedException'},
		],
		[
			'XML',
			'<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>You &amp; me</Message></Error></ErrorResponse>',
			{form: 'xml', message: 'You & me', name: 'AccessDenied'},
		],
		['plain text', `${sentence}\n`, {form: 'text', message: sentence}],
		[
			'a web page',
			'<!DOCTYPE html><html><title>Blocked\n by IT</title></html>',
			{form: 'html', message: 'Blocked by IT'},
		],
		[
			'a web page without a title',
			'<html><body><p>403</p> Forbidden</body></html>',
			{form: 'html', message: '403 Forbidden'},
		],
		['JSON that is cut off', '{"mess', {form: 'text', message: '{"mess'}],
		['nothing', '', {form: 'text'}],
		['an empty object', '{}', {form: 'json'}],
	])('reads %s', (_, body, read) => {
		expect(readErrorBody(body)).toEqual(read);
	});

	test('no sentence is longer than the limit', () => {
		const long = 'x'.repeat(3 * maxErrorText);
		for (const body of [long, JSON.stringify({message: long}), `<Message>${long}</Message>`])
			expect(readErrorBody(body).message?.length ?? 0).toBeLessThanOrEqual(maxErrorText);
	});

	test('it never fails', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
				expect(readErrorBody(body).form).toBeTruthy();
			}),
		);
	});
});
