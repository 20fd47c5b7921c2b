// The texts of AWS, of its SDK and of Node are read in bedrock/aws-errors alone: everybody else compares causes.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseAst} from 'rolldown/parseAst';
import {expect, test} from 'vitest';
import {errorTexts} from './error-texts.ts';
import {refusalTexts} from './refusal-texts.ts';

/** Who may: the reader, the simulated account, which writes those texts, and what takes Claude Code's own words off them. */
const allowed = [
	/^bedrock\/aws-errors\//,
	/^simulated-aws\//,
	/^claude-code\/printed-(error|messages)\.ts$/,
	/^claude-code\/pasted-text\.ts$/,
];

const answers = [
	...errorTexts.map(([, {name = '', message}]) => ({name, message})),
	...refusalTexts.map(([, , name, message]) => ({name, message})),
];
const sentences = answers.map(({message}) => message.toLowerCase()).join('\n');
const names = answers.map(({name}) => name);

/** Words that our own texts have in common with those of AWS. */
const ordinary = ['cannot be read', 'exception'];

type Node = {readonly type?: string; readonly [key: string]: unknown};

/** Every pattern of a file: regular expressions, and texts that another text is searched for. */
function patternsOf(file: string, source: string): string[] {
	const found: string[] = [];
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) for (const each of node) visit(each);
		if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
		const {
			type,
			regex,
			callee,
			arguments: given,
		} = node as Node & {
			regex?: {pattern: string};
			callee?: {property?: {name?: string}};
			arguments?: readonly {value?: unknown}[];
		};
		if (type === 'Literal' && regex) found.push(regex.pattern);
		const searches = ['includes', 'startsWith', 'endsWith', 'indexOf', 'search', 'match', 'split'];
		if (type === 'CallExpression' && searches.includes(callee?.property?.name ?? ''))
			for (const {value} of given ?? []) if (typeof value === 'string') found.push(value);
		for (const value of Object.values(node)) visit(value);
	};
	visit(parseAst(source, {lang: file.endsWith('x') ? 'tsx' : 'ts'}));
	return found;
}

/** What a pattern looks for that is AWS's: two words or more of a sentence, or the name of an exception. */
const wordsOfAws = (pattern: string) =>
	[...pattern.matchAll(/(?<!\\)[A-Za-z][A-Za-z ]{6,}/g)]
		.map(([text]) => text.trim())
		.filter((text) => text.length > 6 && !ordinary.includes(text.toLowerCase()))
		.filter((text) =>
			text.includes(' ')
				? sentences.includes(text.toLowerCase())
				: /^[A-Z]/.test(text) && names.some((name) => name.includes(text)),
		);

const readers = (files: readonly (readonly [string, string])[]) =>
	files.flatMap(([file, source]) =>
		patternsOf(file, source).flatMap((pattern) => (wordsOfAws(pattern).length > 0 ? [`${file}: ${pattern}`] : [])),
	);

test('no file outside bedrock/aws-errors matches a text of AWS', () => {
	const files = readdirSync('source', {recursive: true, encoding: 'utf8'})
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => /\.tsx?$/.test(file) && !/\.d\.ts$/.test(file) && !allowed.some((each) => each.test(file)))
		.map((file) => [file, readFileSync(path.join('source', file), 'utf8')] as const);
	expect(files.length).toBeGreaterThan(300);
	expect(readers(files)).toEqual([]);
});

test('a pattern for a text of AWS is recognised', () => {
	const source = [
		'const a = /explicit deny in an? (\\w+)/.test(message);',
		"const b = message.includes('is not authorized to perform');",
		'const c = /^ThrottlingException$/;',
		"const d = name === 'ValidationException' && /\\s+/.test(name);",
	].join('\n');
	expect(readers([['x.ts', source]])).toHaveLength(3);
});
