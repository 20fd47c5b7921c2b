// The marked block: what surrounds it stays byte for byte, whatever the bytes are.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findBlock, putBlock, takeBlock} from '../../source/plan/marked-block.ts';
import {Problem} from '../../source/problem.ts';
import {cases} from './values.ts';

const begin = '# >>> claude-bedrock-setup >>>';
const end = '# <<< claude-bedrock-setup <<<';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** Bytes that are hard on editors: odd line ends, Latin-1, broken UTF-8, escapes, things that look like markers. */
const piece = fc.constantFrom(
	...[
		'export A=1',
		'caf\u00e9',
		'\u00ff\u00fd',
		'\u001b[31m',
		'\\',
		'  ',
		'\t',
		"echo '# >>> claude-bedrock-setup >>>'",
		'# >>> conda initialize >>>',
	],
	...['# >>> claude-bedrock-setup-other >>>', '# <<< conda initialize <<<', 'x', '#', '\u00c3', '"'],
);
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r', '');
const lines = fc.array(fc.tuple(piece, lineEnd), {maxLength: 12}).map((parts) => parts.flat().join(''));
const file = fc.tuple(fc.constantFrom('', '', '', '\u00ef\u00bb\u00bf'), lines).map((parts) => latin1(parts.join('')));
const maybeFile = fc.option(file, {nil: undefined, freq: 10});
const body = fc
	.array(fc.constantFrom('a', 'if x; then', '', 'é\u{1f600}', '# c', "it's"), {minLength: 1, maxLength: 4})
	.map((all) => all.join('\n'));
const ends = fc.constantFrom('lf' as const, 'file' as const);

describe('a marked block in any file', () => {
	test('leaves the very bytes of before when it is taken out, and no file where there was none', () => {
		fc.assert(
			fc.property(maybeFile, body, ends, (before, text, how) => {
				expect(takeBlock(putBlock(before, text, how))).toEqual(before);
			}),
			{numRuns: cases},
		);
	});

	test('does not change the file when it is put a second time, or with another body and back', () => {
		fc.assert(
			fc.property(maybeFile, body, body, ends, (before, first, second, how) => {
				const once = putBlock(before, first, how);
				expect(putBlock(once, first, how)).toEqual(once);
				expect(putBlock(putBlock(once, second, how), first, how)).toEqual(once);
			}),
			{numRuns: cases},
		);
	});

	test('leaves what somebody adds below or changes above, in an update and in the removal', () => {
		fc.assert(
			fc.property(file, body, body, file, ends, (before, first, second, added, how) => {
				const edited = Buffer.concat([putBlock(before, first, how), added]);
				const gone = takeBlock(putBlock(edited, second, how)) ?? Buffer.alloc(0);
				expect(gone.subarray(0, before.length)).toEqual(before);
				expect(gone.subarray(gone.length - added.length)).toEqual(added);
				expect(gone.length - before.length - added.length).toBeLessThanOrEqual(2);
				if (before.length === 0 || before.at(-1) === 10) expect(gone).toEqual(Buffer.concat([before, added]));
			}),
			{numRuns: cases},
		);
	});

	test('is found with the body that was put', () => {
		fc.assert(
			fc.property(maybeFile, body, ends, (before, text, how) => {
				expect(findBlock(putBlock(before, text, how))?.body).toBe(text.replace(/\n$/, ''));
			}),
			{numRuns: cases},
		);
	});
});

describe('line ends of the block', () => {
	test.each([
		['a\r\nb\r\n', '\r\n'],
		['a\r\nb\n', '\n'],
		['a\r\nb\r\nc\n', '\r\n'],
		['a\nb\nc\r\n', '\n'],
		['a\r', '\n'],
	])('follow the majority of %j', (before, ends) => {
		expect(putBlock(latin1(before), 'x').toString()).toContain(`${begin}${ends}`);
	});

	test('are plain where a POSIX shell reads them', () => {
		const after = putBlock(latin1('a\r\nb\r\n'), 'if x; then\nfi', 'lf').toString();
		expect(after).toContain(`${begin}\nif x; then\nfi\n${end}\n`);
	});
});

describe('a byte order mark', () => {
	test.each(['\u00ef\u00bb\u00bf', '\u00ef\u00bb\u00bfa\n'])('stays first in %j', (before) => {
		expect(putBlock(latin1(before), 'x').toString('latin1').startsWith(before)).toBe(true);
	});
	test('in front of the begin marker does not hide the marker', () => {
		expect(findBlock(latin1(`\u00ef\u00bb\u00bf${begin}\nx\n${end}\n`))).toMatchObject({
			start: 3,
			line: 1,
			lastLine: 3,
		});
	});
});

describe('markers', () => {
	test.each([
		['only a begin', `a\n${begin}\nb\n`, 'begin marker in line 2'],
		['only an end', `${end}\n`, 'end marker in line 1'],
		['end before begin', `${end}\n${begin}\n`, 'end marker in line 1, begin marker in line 2'],
		[
			'two pairs',
			`${begin}\n${end}\nx\n${begin}\n${end}\n`,
			'line 1, end marker in line 2, begin marker in line 4, end marker in line 5',
		],
		['nested', `${begin}\n${begin}\n${end}\n${end}\n`, 'begin marker in line 1, begin marker in line 2'],
	])('that are %s are refused with their lines', (_, text, reason) => {
		for (const edit of [findBlock, takeBlock, (bytes: Buffer) => putBlock(bytes, 'x')])
			expect(() => edit(latin1(text))).toThrow(reason);
	});

	test('are recognised when indented, and nowhere else', () => {
		expect(findBlock(latin1(`\t${begin} \r\nx\r\n  ${end}\r\n`))?.body).toBe('x');
		expect(findBlock(latin1(`echo "${begin}"\n# >>> claude-bedrock-setup-other >>>\nx ${end}\n`))).toBeUndefined();
	});

	test('in the body are refused', () => {
		expect(() => putBlock(undefined, `a\n  ${end}\nb`)).toThrow(Problem);
	});
});

describe('a file that is no text', () => {
	test.each([
		['UTF-16LE', '\u00ff\u00fea\0', 'UTF-16'],
		['UTF-16BE', '\u00fe\u00ff\0a', 'UTF-16'],
		['a NUL byte', 'ab\0', 'NUL byte at offset 2'],
		['more than 1 MiB', 'x'.repeat(1024 * 1024 + 1), '1048577 bytes'],
	])('is refused: %s', (_, text, reason) => {
		for (const edit of [findBlock, takeBlock, (bytes: Buffer) => putBlock(bytes, 'x')])
			expect(() => edit(latin1(text))).toThrow(reason);
	});
});

test('a blank line stands between a last line that ends in a backslash and the block', () => {
	expect(putBlock(latin1('foo\\\n'), 'x').toString()).toBe(`foo\\\n\n${begin}\nx\n${end}\n`);
	expect(putBlock(latin1('foo\\'), 'x').toString()).toContain(`foo\\\n\n${begin}\n`);
});

test('a file that was made for the block stays when something else is in it', () => {
	const after = Buffer.concat([putBlock(undefined, 'x'), Buffer.from('mine\n')]);
	expect(takeBlock(after)?.toString()).toBe('mine\n');
});

test('a file without a block is given back as it is', () => {
	const before = latin1('a\n');
	expect(takeBlock(before)).toBe(before);
	expect(takeBlock(undefined)).toBeUndefined();
});
