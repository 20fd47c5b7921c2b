// What is said about a file that is not edited, and about a value that is not written.
import {expect, test} from 'vitest';
import {editDotenv} from '../../source/plan/dotenv.ts';
import {encodeDotenv} from '../../source/plan/dotenv-encode.ts';
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
	['bedrock.env', 'A="b\nAWS_REGION=x\n'],
	['bedrock.env', `AWS_REGION=a\n${begin}\nx\n${end}\nAWS_REGION=b\n`],
	['.bashrc', `${once}a\n${once}`],
	['marked block', `a\n${begin}\nb\n`],
	['marked block', `${end}\n`],
	['marked block', `${begin}\n${end}\nx\n${begin}\n${end}\n`],
	['marked block', '\ufeffa\0'],
];

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
	];
	await expect([...ofFiles, ...ofBytes, ...ofValues, ...others].join('\n')).toMatchFileSnapshot('texts/refusals.txt');
});
