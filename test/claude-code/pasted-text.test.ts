// Tests that a message is found in what people paste, however it was copied.
import {describe, expect, it, test} from 'vitest';
import {classifyError} from '../../source/bedrock/aws-errors/classify-error.ts';
import {pastedMessage} from '../../source/claude-code/pasted-text.ts';
import {parsePrintedError} from '../../source/claude-code/printed-error.ts';
import {startCpuTime} from '../cpu-time.ts';

const sentence = 'The security token included in the request is expired';
const cause = (text: string) => classifyError(parsePrintedError(text).answer, {region: 'us-west-2', pin: 'us.x'}).cause;

describe('The cause is found in', () => {
	test.each([
		['the sentence alone', sentence],
		['a part of it', 'security token included in the request is expired'],
		['quotes', `"${sentence}"`],
		['backquotes of a chat', `\`\`\`\n${sentence}\n\`\`\``],
		['a mail', `> API Error: 403\n> ${sentence}`],
		['colours', `\u001b[31mAPI Error:\u001b[39m 403 \u001b[1m${sentence}\u001b[0m`],
		['Windows line ends', `API Error: 403\r\n${sentence}\r\n`],
		[
			'a sentence that the terminal broke',
			`  ⎿  API Error: 403 The security token\n     included in the request is\n     expired`,
		],
		['a frame', `│ API Error: 403 ${sentence} │`],
		['a JSON body', JSON.stringify({message: sentence})],
		['an indented JSON body', JSON.stringify({__type: 'ExpiredTokenException', message: sentence}, null, 2)],
		['a JSON body in the message', `API Error: 403 ${JSON.stringify({Message: sentence})}`],
		["Anthropic's form", `API Error: 403 {"type":"error","error":{"type":"permission_error","message":"${sentence}"}}`],
		['a broken JSON body', `API Error: 403 {"message":"${sentence}`],
		[
			'a stack trace of Node',
			`ExpiredTokenException: ${sentence}\n    at de_CommandError (/x/index.js:1:2)\n    at process.processTicksAndRejections`,
		],
		[
			'a stack trace of Python',
			`Traceback (most recent call last):\n  File "x.py", line 3, in <module>\nbotocore.exceptions.ClientError: An error occurred (ExpiredTokenException) when calling the InvokeModel operation: ${sentence}`,
		],
		['the AWS CLI', `\nAn error occurred (ExpiredToken) when calling the GetCallerIdentity operation: ${sentence}`],
		['the last of several', `API Error: 429 Too many tokens\nsome words\nAPI Error: 403 ${sentence}`],
		['the end of a long log', `${'{"level":"debug","text":"nothing"}\n'.repeat(9000)}API Error: 403 ${sentence}`],
	])('%s', (_, text) => {
		expect(cause(text)).toBe('credentials-expired');
	});
});

it.each([
	['one long line', 'a'.repeat(300_000)],
	['brackets', '{"'.repeat(150_000)],
	['beginnings', 'API Error (x '.repeat(25_000)],
	['wrappers', 'AWS authentication failed · '.repeat(11_000)],
	['line breaks', '\n'.repeat(300_000)],
	['escapes', '\u001b['.repeat(150_000)],
	['unfinished links', '\u001b]8;;'.repeat(60_000)],
	['blanks', `${' '.repeat(300_000)}x`],
	['stack lines', '    at x (y)\n'.repeat(25_000)],
])('300 kB of %s end quickly', (_, text) => {
	const worked = startCpuTime();
	parsePrintedError(text);
	expect(worked()).toBeLessThan(1000);
});

it('A text of one line stays as it is', () => {
	expect(pastedMessage('nothing of the kind')).toBe('nothing of the kind');
});
