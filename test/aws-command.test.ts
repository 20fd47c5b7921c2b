// Commands of the AWS CLI for the user to paste: what is quoted, and what is left out.
import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {awsCommand, shellWord} from '../source/aws-command.ts';

describe('shellWord', () => {
	test.each([
		['Dev-1.x@acme', 'Dev-1.x@acme'],
		['my profile', "'my profile'"],
		["it's", `'it'\\''s'`],
		['$(reboot)', "'$(reboot)'"],
		['', "''"],
	])('writes %j as %s', (text, word) => expect(shellWord(text)).toBe(word));

	test.each(['a\nb', 'a\u001b[1m', 'a\0', 'a\ud800'])('has no word for %j', (text) => {
		expect(shellWord(text)).toBeUndefined();
	});
});

describe('shellWord, random texts', () => {
	test('gives a word that the shell reads as the same text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme', minLength: 1}), (text) => {
				const word = shellWord(text);
				if (word === undefined) expect(text).toMatch(/\p{Cc}/u);
				else expect(execFileSync('/bin/sh', ['-c', `printf %s ${word}`], {encoding: 'utf8'})).toBe(text);
			}),
			{numRuns: 40},
		);
	});
});

describe('awsCommand', () => {
	test.each([
		[undefined, 'aws sso login'],
		['default', 'aws sso login'],
		['dev', 'aws sso login --profile dev'],
		['my profile', "aws sso login --profile 'my profile'"],
		['-x', 'aws sso login --profile=-x'],
		['a\nb', undefined],
	])('for the profile %j is %s', (profile, command) => {
		const run = awsCommand('sso login', profile);
		expect(typeof run === 'object' ? run.posix : run).toBe(command);
	});
});
