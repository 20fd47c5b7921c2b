// The two lines in a start-up file: recognised in every form that was ever written, and taken out to the byte.
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findBlock, putBlock, restoreBlock, takeBlock} from '../../source/plan/marked-block.ts';
import {posixStartUpLine} from '../../source/plan/snippet/posix.ts';
import {pwshStartUpLine} from '../../source/plan/snippet/pwsh.ts';
import {startUpLines} from '../../source/plan/start-up-lines.ts';
import {Problem} from '../../source/problem.ts';
import {cases} from './values.ts';

const line = posixStartUpLine('/home/anna/.config/claude-bedrock-setup/shell.bash');
const put = (before: Buffer | undefined, ends: 'lf' | 'file' = 'lf') => putBlock(before, line, ends, startUpLines);
const take = (before: Buffer | undefined) => takeBlock(before, startUpLines);

const text = fc
	.array(fc.constantFrom('export A=1\n', 'x\r\n', 'café', '\\\n', '\n', '# c', '\u00ff', '\ufeff'), {maxLength: 8})
	.map((pieces) => Buffer.from(pieces.join(''), 'latin1'));
const maybeFile = fc.option(text, {nil: undefined, freq: 10});

test('The lines of bash are a comment and one line that reads the generated file', () => {
	expect(put(Buffer.from('a\n')).toString()).toMatchInlineSnapshot(`
		"a

		# Added by claude-bedrock-setup, for Claude Code on Amazon Bedrock. Take it back: npx claude-bedrock-setup off
		[ ! -r '/home/anna/.config/claude-bedrock-setup/shell.bash' ] || \\builtin . '/home/anna/.config/claude-bedrock-setup/shell.bash' 2>/dev/null || \\. '/home/anna/.config/claude-bedrock-setup/shell.bash'
		"
	`);
});

test('The lines say in their comment what the file was like before', () => {
	expect(
		[undefined, '', 'a'].map((before) => put(before === undefined ? before : Buffer.from(before)).toString()),
	).toMatchInlineSnapshot(`
		[
		  "# Added by claude-bedrock-setup, for Claude Code on Amazon Bedrock (there was no file before this block). Take it back: npx claude-bedrock-setup off
		[ ! -r '/home/anna/.config/claude-bedrock-setup/shell.bash' ] || \\builtin . '/home/anna/.config/claude-bedrock-setup/shell.bash' 2>/dev/null || \\. '/home/anna/.config/claude-bedrock-setup/shell.bash'
		",
		  "# Added by claude-bedrock-setup, for Claude Code on Amazon Bedrock (the file was empty before this block). Take it back: npx claude-bedrock-setup off
		[ ! -r '/home/anna/.config/claude-bedrock-setup/shell.bash' ] || \\builtin . '/home/anna/.config/claude-bedrock-setup/shell.bash' 2>/dev/null || \\. '/home/anna/.config/claude-bedrock-setup/shell.bash'
		",
		  "a

		# Added by claude-bedrock-setup, for Claude Code on Amazon Bedrock (the line before this block had no line break). Take it back: npx claude-bedrock-setup off
		[ ! -r '/home/anna/.config/claude-bedrock-setup/shell.bash' ] || \\builtin . '/home/anna/.config/claude-bedrock-setup/shell.bash' 2>/dev/null || \\. '/home/anna/.config/claude-bedrock-setup/shell.bash'
		",
		]
	`);
});

test('The lines of PowerShell follow the line ends of the profile and are put once', () => {
	const before = Buffer.from('$a = 1\r\n');
	const script = pwshStartUpLine('C:\\Users\\Zoë\\Documents\\PowerShell\\claude-bedrock-setup.ps1');
	const once = putBlock(before, script, 'file', startUpLines);
	expect(once.toString().match(/[^\r]\n/)).toBeNull();
	expect(putBlock(once, script, 'file', startUpLines)).toEqual(once);
	expect(take(once)).toEqual(before);
});

describe('Two lines in any file', () => {
	test('leave every byte of the file when they are taken out, and no file where there was none', () => {
		fc.assert(
			fc.property(maybeFile, fc.constantFrom('lf' as const, 'file' as const), (before, ends) => {
				expect(take(put(before, ends))).toEqual(before);
				expect(put(put(before, ends), ends)).toEqual(put(before, ends));
			}),
			{numRuns: cases},
		);
	});

	test('are refused when they are there twice, with the numbers of the lines', () => {
		const twice = Buffer.concat([put(undefined), Buffer.from('a\n'), put(undefined)]);
		for (const edit of [put, take]) expect(() => edit(twice)).toThrow('line 1 and in line 4');
		const both = Buffer.concat([putBlock(undefined, 'x', 'lf'), put(undefined)]);
		expect(() => put(both)).toThrow(Problem);
	});

	test('are put anew when the second one was deleted, or changed to name the file in another way', () => {
		const after = put(Buffer.from('a\n')).toString();
		const changed = [
			after.replace(`${line}\n`, ''),
			after.replace(line, '. ~/.config/claude-bedrock-setup/shell.bash'),
		];
		for (const one of changed) {
			expect(put(Buffer.from(`${one}b\n`)).toString()).toBe(`${after}b\n`);
			expect(take(Buffer.from(`${one}b\n`))?.toString()).toBe('a\nb\n');
		}
	});

	test('leave a line of somebody else below the comment', () => {
		const after = put(Buffer.from('a\n')).toString().replace(line, 'export MINE=1');
		expect(take(Buffer.from(after))?.toString()).toBe('a\nexport MINE=1\n');
	});
});

describe.each(['bash-claude', 'bash-all', 'zsh-claude', 'zsh-all'])('The earlier block %s between markers', (name) => {
	const block = readFileSync(new URL(`earlier-blocks/${name}.txt`, import.meta.url), 'utf8');
	const body = findBlock(Buffer.from(block))?.body ?? '';

	test('becomes the two lines in its place', () => {
		expect(put(Buffer.from(`a\n\n${block}b\n`)).toString()).toBe(`${put(Buffer.from('a\n'))}b\n`);
	});

	test('is taken back to the byte, directly and after it became the two lines', () => {
		fc.assert(
			fc.property(maybeFile, (before) => {
				const withBlock = putBlock(before, body, 'lf');
				expect(take(withBlock)).toEqual(before);
				expect(take(put(withBlock))).toEqual(before);
			}),
			{numRuns: cases},
		);
	});

	test('is restored when the upgrade is taken back, and lines added since stay', () => {
		const withBlock = putBlock(Buffer.from('a'), body, 'lf');
		const now = Buffer.concat([put(withBlock), Buffer.from('mine\n')]);
		expect(restoreBlock(now, withBlock, startUpLines)?.toString()).toBe(`${withBlock}mine\n`);
	});
});

test('A block that somebody has deleted is not restored', () => {
	const now = Buffer.from('a\n');
	expect(restoreBlock(now, put(now), startUpLines)).toEqual(now);
});
