// Tests how AWS's answer is read out of messages of Claude Code.
import {describe, expect, test} from 'vitest';
import {explainRefusal} from '../../source/bedrock/aws-errors/explain-refusal.ts';
import {parsePrintedError} from '../../source/claude-code/printed-error.ts';

const head =
	'AWS authentication failed · refresh your AWS credentials (SSO sign-in, access keys, API key or proxy token) and retry · if credentials are current, check AWS permissions and model access · ';
const denial =
	'User: arn:aws:sts::123456789012:assumed-role/Dev/me is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-5-5 because no identity-based policy allows the bedrock:InvokeModel action';

describe('parsePrintedError', () => {
	test.each([
		[`${head}API Error: 403 ${JSON.stringify({Message: denial})}`, {status: 403, message: denial}],
		[`● ${head}API Error: 403 ${denial}`, {status: 403, message: denial}],
		[
			'API Error (us.anthropic.claude-opus-9): 400 The provided model identifier is invalid.. Try --model to switch to us.anthropic.claude-opus-5-5.',
			{status: 400, message: 'The provided model identifier is invalid.'},
		],
		[
			'API Error: Request rejected (429) · Too many tokens, please wait before trying again.',
			{status: 429, message: 'Too many tokens, please wait before trying again.'},
		],
		[
			'API Error: Could not load AWS credentials · Could not load credentials from any providers. Check or refresh your AWS credentials and try again.',
			{message: 'Could not load credentials from any providers. Check or refresh your AWS credentials and try again.'},
		],
		['nothing of the kind', {message: 'nothing of the kind'}],
		['', {message: ''}],
	])("AWS's answer is read out of: %s", (text, answer) => {
		expect(parsePrintedError(text)).toMatchObject({answer});
	});

	test('The id that the message names is returned', () => {
		expect(
			parsePrintedError(
				'API Error (arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/2kbsta0lwebx): 400 The provided model identifier is invalid.',
			).pin,
		).toBe('arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/2kbsta0lwebx');
	});

	test.each([
		[
			'The model us.anthropic.claude-opus-5-5 is not available on your bedrock deployment. Try --model to switch to claude, or ask your admin to enable this model.',
			'us.anthropic.claude-opus-5-5',
		],
		[
			"There's an issue with the selected model (arn:aws:bedrock:x). It may not exist or you may not have access to it. Run --model to pick a different model.",
			'arn:aws:bedrock:x',
		],
	])('A 404 whose cause Claude Code does not show is marked so: %s', (text, pin) => {
		expect(parsePrintedError(text)).toMatchObject({own: 'model-hidden', pin, answer: {status: 404}});
	});

	test('The answer can be explained', () => {
		const {answer} = parsePrintedError(`${head}API Error: 403 ${JSON.stringify({Message: denial})}`);
		expect(explainRefusal(answer, {region: 'us-east-1', pin: 'x'})).toMatchObject({
			cause: 'identity-policy',
			action: 'bedrock:InvokeModel',
		});
	});
});
