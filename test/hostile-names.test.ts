// Whatever AWS, a file or a variable calls a thing: on a screen, in a command, in a policy and in Terraform it stays one name.
import {spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {awsCommand} from '../source/aws-command.ts';
import {renderPolicy} from '../source/bedrock/policy/render.ts';
import {printable} from '../source/printable.ts';
import {quote} from '../source/quote.ts';

/** Control characters, bidi marks, line breaks, and what shells and templates obey. */
const piece = fc.constantFrom(
	...['\u001b[2J', '\u001b]0;x\u0007', '\r', '\n', '\t', '\u202e', '\u2066', '\u200b', '\u2028', '\u0085', '\u009b'],
	...[
		'$(touch x)',
		'`touch x`',
		'; touch x',
		"'",
		'"',
		'\\',
		`$${'{path}'}`,
		'%{if}',
		'$HOME',
		'#',
		'&&',
		'|',
		'>',
		'*',
		'~',
		'!',
	],
	...['-', '--profile', 'dev', ' ', 'ü', '日本', '😀'],
);
const name = fc.array(piece, {minLength: 1, maxLength: 6}).map((pieces) => pieces.join(''));

test('on a screen a name moves no cursor and turns no text around', () => {
	fc.assert(
		fc.property(name, (text) => {
			expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
		}),
	);
});

test('in a command a name stays one word, or the command is not offered', () => {
	fc.assert(
		fc.property(name, (text) => {
			const forms = awsCommand('sso login', text);
			const command = typeof forms === 'object' ? forms.posix : forms;
			if (command === undefined) {
				expect(text).toMatch(/[\p{Cc}\p{Cs}]/u);
				return;
			}
			const {stdout} = spawnSync('sh', ['-c', `aws() { printf '%s\\n' "$#" "$*"; }; ${command}`], {encoding: 'utf8'});
			const words = text === 'default' ? 'sso login' : `sso login --profile${text.startsWith('-') ? '=' : ' '}${text}`;
			expect(stdout).toBe(`${text.startsWith('-') ? 3 : 4}\n${words}\n`);
		}),
		{numRuns: 60},
	);
});

test('between the quotes of a shell a name is itself', () => {
	fc.assert(
		fc.property(name, (text) => {
			const {stdout} = spawnSync('sh', ['-c', `printf %s ${quote.posix(text)}`], {encoding: 'utf8'});
			expect(stdout).toBe(text);
		}),
		{numRuns: 60},
	);
});

test('in a policy, in Terraform and in CloudFormation a name ends neither a string nor a comment', () => {
	fc.assert(
		fc.property(name, (text) => {
			const document = {
				Version: '2012-10-17' as const,
				Statement: [{Sid: 'Call', Effect: 'Allow' as const, Action: ['bedrock:InvokeModel'], Resource: [text]}],
			};
			expect(JSON.parse(renderPolicy.json([document as never])).Statement[0].Resource).toEqual([text]);
			for (const format of ['terraform', 'cloudformation'] as const) {
				const plain = renderPolicy[format](
					[{...document, Statement: [{...document.Statement[0], Resource: ['x']}]} as never],
					['x'],
				);
				const out = renderPolicy[format]([document as never], [`for ${text}`]);
				expect(out.split('\n').length).toBe(plain.split('\n').length);
				expect(out.split('\n')[0]).toBe(`# for ${printable(text)}`);
				if (format === 'terraform')
					expect(out.replaceAll('$${', '').replaceAll('%%{', '').slice(out.indexOf('\n'))).not.toMatch(/[$%]\{/);
			}
		}),
	);
});
