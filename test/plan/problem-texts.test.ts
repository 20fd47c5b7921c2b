// What is said about a file that is not edited, and about a value that is not written.
import {expect, test} from 'vitest';
import {checkSameFile} from '../../source/plan/detect-duplicate-target.ts';
import {editDotenv} from '../../source/plan/dotenv.ts';
import {encodeDotenv} from '../../source/plan/dotenv-encode.ts';
import type {Edit} from '../../source/plan/edit.ts';
import {putBlock} from '../../source/plan/marked-block.ts';
import {editSettings} from '../../source/plan/settings-json.ts';
import {posixStartUpLine} from '../../source/plan/snippet/posix.ts';
import {startUpFile} from '../../source/plan/start-up-file.ts';
import {startUpLines} from '../../source/plan/start-up-lines.ts';
import {headedProblem, problemOf} from '../problem-texts.ts';

const region = {name: 'AWS_REGION', value: 'us-west-2'};
const [begin, end] = ['# >>> claude-bedrock-setup >>>', '# <<< claude-bedrock-setup <<<'];
const line = posixStartUpLine('/home/me/.config/claude-bedrock-setup/shell.bash');
const once = putBlock(undefined, line, 'lf', startUpLines).toString();

const edits: Readonly<Record<string, (before: Buffer) => unknown>> = {
	'~/.claude/settings.json': (before) => editSettings(before, [region], '~/.claude/settings.json'),
	'bedrock.env': (before) => editDotenv(before, [region]),
	'.bashrc': (before) => putBlock(before, line, 'lf', startUpLines),
	'marked block': (before) => putBlock(before, 'x'),
};

const texts: readonly (readonly [file: keyof typeof edits, before: string])[] = [
	['~/.claude/settings.json', '{"env": {"A": "1"},\n}'],
	['~/.claude/settings.json', '{"a": "x\ny"}'],
	['~/.claude/settings.json', '{"a": tru}'],
	['~/.claude/settings.json', '{"a": 1'],
	['~/.claude/settings.json', '{"a": 1.}'],
	['~/.claude/settings.json', '{"a": -}'],
	['~/.claude/settings.json', '{"a": 1}\u00a0'],
	['~/.claude/settings.json', '{"a": 1}\u000b'],
	['~/.claude/settings.json', '// a comment\n{}'],
	['~/.claude/settings.json', '[]'],
	['~/.claude/settings.json', '{"env": null}'],
	['~/.claude/settings.json', '{"env": {"A": 1,\n"B": {}}}'],
	['~/.claude/settings.json', '{"env": {},\n"b": 1,\n"env": {}}'],
	['bedrock.env', 'AWS_REGION="a\nb"\n'],
	['bedrock.env', "A=it's\nAWS_REGION=x\nB=it's\n"],
	['bedrock.env', 'A=`date\n'],
	['bedrock.env', 'f() {\nAWS_REGION=x\n}\n'],
	['bedrock.env', '[ -n "$A" ] && export AWS_REGION=x\n'],
	['bedrock.env', 'A=b"c"\nAWS_REGION=x\n'],
	['bedrock.env', 'if true; then\nAWS_REGION=x\nfi\n'],
	['bedrock.env', 'use nix\nAWS_REGION=x\n'],
	['bedrock.env', 'AWS_REGION\n'],
	['bedrock.env', 'A=1 B="x" y"\nAWS_REGION=x\n'],
	['bedrock.env', 'A=x\\\nAWS_REGION=x\n'],
	['bedrock.env', 'AWS_REGION=a`b\nc`\n'],
	['bedrock.env', 'cat <<EOF\nAWS_REGION=x\nEOF\n'],
	['bedrock.env', 'export AWS_REGION\n'],
	['bedrock.env', '[ -f ~/keys ] && . ~/keys\n'],
	['bedrock.env', "'\n"],
	['bedrock.env', '#A='],
	['bedrock.env', '\nAWS_REGION=\nAWS_REGION=\n '],
	['bedrock.env', "A= \n'b'\nAWS_REGION=x\n"],
	['bedrock.env', 'A="b\nAWS_REGION=x\n'],
	['bedrock.env', `AWS_REGION=a\n${begin}\nx\n${end}\nAWS_REGION=b\n`],
	['.bashrc', `${once}a\n${once}`],
	['marked block', `a\n${begin}\nb\n`],
	['marked block', `${end}\n`],
	['marked block', `${begin}\n${end}\nx\n${begin}\n${end}\n`],
	['marked block', '\ufeffa\0'],
];

const edit = (path: string, purpose: Edit['purpose'], after: string): Edit => ({
	...{path, purpose, before: undefined, after: Buffer.from(after), mode: 0o600},
});

/** A file that can be edited says nothing. */
const refusal = (heading: string, run: () => unknown): string => {
	try {
		run();
	} catch {
		return headedProblem(heading, problemOf(run));
	}
	return `# ${heading}\nis edited\n`;
};

test('every refusal says what is wrong, where, and what to do', async () => {
	const ofFiles = texts.map(([file, before]) =>
		refusal(`${file}: ${JSON.stringify(before)}`, () => edits[file]?.(Buffer.from(before))),
	);
	const ofBytes = [
		refusal('~/.claude/settings.json in UTF-16', () =>
			edits['~/.claude/settings.json']?.(Buffer.from('\ufeff{}', 'utf16le')),
		),
		refusal('~/.claude/settings.json of more than 1 MiB', () =>
			edits['~/.claude/settings.json']?.(Buffer.alloc(2 * 1024 * 1024 + 1, ' ')),
		),
		refusal('~/.claude/settings.json, nested 200,000 times', () =>
			edits['~/.claude/settings.json']?.(Buffer.from(`{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)),
		),
	];
	const unclosed = refusal('~/.claude/settings.json, nested 200,000 times and never closed', () =>
		edits['~/.claude/settings.json']?.(Buffer.from(`{"a":${'['.repeat(200_000)}`)),
	);
	const ofValues = ['a\nb', 'a\u001bb', '\ufeffa', 'a\ud800b', `'"`].map((value) =>
		refusal(`the value ${JSON.stringify(value)}`, () => encodeDotenv('ANTHROPIC_MODEL', value)),
	);
	const others = [
		refusal('the name 1A', () => encodeDotenv('1A', 'x')),
		refusal('a marker in the text', () => putBlock(undefined, `a\n  ${end}\nb`)),
		...(['bash', 'zsh', 'fish', 'pwsh'] as const).map((shell) =>
			refusal(`${shell} without HOME`, () =>
				startUpFile(shell, {platform: 'linux', environment: {}, read: () => undefined}),
			),
		),
		refusal('bash with a HOME that is no absolute path', () =>
			startUpFile('bash', {platform: 'linux', environment: {HOME: 'me'}, read: () => undefined}),
		),
		refusal('PowerShell on Windows, which was not asked', () =>
			startUpFile('pwsh', {platform: 'win32', environment: {USERPROFILE: 'C:\\Users\\me'}, read: () => undefined}),
		),
		...(['dotenv', 'shell', 'settings', 'cache'] as const).map((purpose) =>
			refusal(`the variables and ${purpose} in one file`, () =>
				checkSameFile(
					[edit('a.env', 'dotenv', 'A=1'), edit('a.env', purpose, 'other')],
					({path}) => `/home/me/${path}`,
				),
			),
		),
		refusal('two paths that lead to one file', () =>
			checkSameFile([edit('a.env', 'dotenv', 'A=1'), edit('b.env', 'dotenv', 'A=2')], () => '/home/me/a.env'),
		),
		refusal('.bashrc of 20 MiB', () => putBlock(Buffer.alloc(20 * 1024 * 1024, '\n'), line, 'lf', startUpLines)),
		refusal('.bashrc in UTF-16', () => putBlock(Buffer.from('\ufeffa\n', 'utf16le'), line, 'lf', startUpLines)),
	];
	await expect([...ofFiles, ...ofBytes, unclosed, ...ofValues, ...others].join('\n')).toMatchFileSnapshot(
		'texts/refusals.txt',
	);
});
