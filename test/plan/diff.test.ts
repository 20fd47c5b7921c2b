// A plan as a diff: what is shown is what changes, without secrets and without anything a terminal would obey.
import {applyPatch} from 'diff';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {diffEdit, diffPlan} from '../../source/plan/diff.ts';
import type {Edit} from '../../source/plan/edit.ts';
import {shownLine} from '../../source/plan/shown-line.ts';
import {anyValue, cases} from './values.ts';

const edit = (before: string | Buffer | undefined, after: string | Buffer | undefined, path = '/f'): Edit => ({
	path,
	purpose: 'shell',
	before: before === undefined ? undefined : Buffer.from(before),
	after: after === undefined ? undefined : Buffer.from(after),
	mode: 0o600,
});
const shown = (...parts: Parameters<typeof edit>) => diffEdit(edit(...parts)).text;

describe('diffEdit and diffPlan', () => {
	test('name a new file as such', () =>
		expect(shown(undefined, 'a\nb\n')).toBe('--- /f (new file)\n+++ /f\n@@ -0,0 +1,2 @@\n+a\n+b\n'));
	test('name a deleted file as such', () =>
		expect(shown('a\n', undefined)).toBe('--- /f\n+++ /f (deleted)\n@@ -1,1 +0,0 @@\n-a\n'));
	test('show a missing line break at the end', () =>
		expect(shown('a', 'a\nb')).toBe(
			'--- /f\n+++ /f\n@@ -1,1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n',
		));
	test('show a change of line ends', () => expect(shown('a\r\n', 'a\n')).toContain('-a\\r\n+a\n'));
	test('show Latin-1 bytes as characters', () =>
		expect(shown(Buffer.from('caf\u00e9\n', 'latin1'), 'x\n')).toContain('-caf\u00e9\n'));
	test('show escapes and bidi marks as text, in the path too', () =>
		expect(shown('', '\u001b[2J\u202eb\tc\n', '/\u001b]0;x\u0007')).toBe(
			'--- /\\e]0;x\\u0007\n+++ /\\e]0;x\\u0007\n@@ -0,0 +1,1 @@\n+\\e[2J\\u202eb\tc\n',
		));

	test('give a kind to every line', () => {
		const {lines} = diffEdit(edit('a\nb\n', 'a\nc\n'));
		expect(lines.map(({kind}) => kind)).toEqual(['header', 'header', 'header', 'context', 'remove', 'add']);
		expect(lines.at(-1)).toEqual({kind: 'add', text: '+c'});
	});

	test('leave out files that do not change', () => {
		const files = diffPlan([edit('a', 'a', '/same'), edit(undefined, undefined, '/none'), edit('a', 'b', '/changed')]);
		expect(files.map(({path}) => path)).toEqual(['/changed']);
	});

	test('make a diff that patch can apply, for text without secrets and control characters', () => {
		const line = fc.constantFrom('a', 'b', 'c d', '', '-x', '+y', '@@', 'export A=1');
		const text = fc
			.tuple(fc.array(line, {maxLength: 12}), fc.boolean())
			.map(([lines, end]) => lines.join('\n') + (end ? '\n' : ''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				expect(applyPatch(before, shown(before, after))).toBe(before === after ? before : after);
			}),
			{numRuns: cases},
		);
	});

	test('never show a character that a terminal would obey', () => {
		fc.assert(
			fc.property(fc.array(anyValue, {maxLength: 6}), fc.array(anyValue, {maxLength: 6}), (before, after) => {
				for (const {text} of diffEdit(edit(before.join('\n'), after.join('\n'))).lines)
					expect(text.replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			}),
			{numRuns: cases},
		);
	});
});

describe('shownLine', () => {
	const key = 'ABSKfakefakefakefakefake==';
	test.each([
		[`AWS_BEARER_TOKEN_BEDROCK=${key}`, 'AWS_BEARER_TOKEN_BEDROCK=********'],
		[`export AWS_BEARER_TOKEN_BEDROCK='${key}' # mine`, "export AWS_BEARER_TOKEN_BEDROCK='********' # mine"],
		[`    "AWS_BEARER_TOKEN_BEDROCK": "fa\\"ke",`, '    "AWS_BEARER_TOKEN_BEDROCK": "********",'],
		[`"a": 1, "apiKey" : "fake", "b": 2`, '"a": 1, "apiKey" : "********", "b": 2'],
		['set -gx AWS_SECRET_ACCESS_KEY fake', 'set -gx AWS_SECRET_ACCESS_KEY ********'],
		["$env:GITHUB_TOKEN = 'fa ke'", "$env:GITHUB_TOKEN = '********'"],
		['aws_session_token = fake', 'aws_session_token = ********'],
		['DB_PASSWORD="fa ke"', 'DB_PASSWORD="********"'],
		[`# note ${key} and AKIAFAKEFAKEFAKEFAKE`, '# note ABSK… and AKIA…'],
		['AWS_BEARER_TOKEN_BEDROCK=', 'AWS_BEARER_TOKEN_BEDROCK='],
		['CLAUDE_CODE_MAX_OUTPUT_TOKENS=32000', 'CLAUDE_CODE_MAX_OUTPUT_TOKENS=32000'],
		[
			'export EDITOR=vim FOO_ID="canary" ANTHROPIC_MODEL=a',
			'export EDITOR=******** FOO_ID="********" ANTHROPIC_MODEL=a',
		],
		[
			'    "MY_GATEWAY": "canary", "AWS_REGION": "us-west-2"',
			'    "MY_GATEWAY": "********", "AWS_REGION": "us-west-2"',
		],
		['while IFS= read -r line; do', 'while IFS= read -r line; do'],
		['  MY_VALUE= canary', '  MY_VALUE= ********'],
		['set -gx PAGER canary', 'set -gx PAGER ********'],
		[`alias c='curl -u me:canary https://x'`, `alias c='curl -u me:******** https://x'`],
		['  "awsAuthRefresh": "aws sso login --profile dev",', '  "awsAuthRefresh": "aws sso login --profile dev",'],
		['  "awsCredentialExport": "/opt/export canary"', '  "awsCredentialExport": "/opt/export …"'],
		['  "command": "curl -H \\"X-Key: canary\\" https://x"', '  "command": "curl …"'],
		['export HTTPS_PROXY=me:ca/na@ry@proxy:8080', 'export HTTPS_PROXY=********@proxy:8080'],
		['# the token expires soon', '# the token expires soon'],
		['AWS_REGION=us-west-2', 'AWS_REGION=us-west-2'],
		['arn:aws:secretsmanager:us-east-1:123456789012:x', 'arn:aws:secretsmanager:us-east-1:123456789012:x'],
	])('hides the secret in: %s', (text, masked) => expect(shownLine(text)).toBe(masked));

	test('a value of several lines is hidden to its end', () => {
		const before = 'A=1\nPEM="first\nsecond\nthird"\nB=1\n';
		const text = shown(before, `${before}C=1\n`);
		expect(text).not.toMatch(/first|second|third/);
		expect(text).toContain(' B=1\n+C=1\n');
	});

	test('keeps a secret out of a diff, where its change still shows', () => {
		const text = shown('API_KEY=one\n', 'API_KEY=two\n');
		expect(text).toContain('-API_KEY=********\n+API_KEY=********\n');
		expect(text).not.toMatch(/one|two/);
	});
});
