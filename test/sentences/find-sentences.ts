// Finds what people read in a source file: texts of people-facing properties, JSX text, and every other literal that reads like a sentence.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseAst} from 'rolldown/parseAst';

export type Range = {readonly start: number; readonly end: number};

/** Offsets are those of the source code; `text` is what the code means, without what a template inserts. */
export type Sentence = Range & {
	readonly text: string;
	/** Where the text itself stands, without quotes and without what a template inserts. */
	readonly parts: readonly Range[];
};

type Node = Range & {readonly type: string} & Readonly<Record<string, unknown>>;

/** Properties whose text is for people, however short it is. */
const shown: ReadonlySet<string> = new Set(
	'title because say label hint help why typed doing evidence columns off shown note'.split(' '),
);

/** A next step is what it says, so what it names stays: two equal steps may be shown as one. */
const keepsNames: ReadonlySet<string> = new Set(['say']);

/** What the simulated AWS says, policies, and programs and commands for shells are no sentences of this program. */
const otherTexts = [
	...['simulated-aws/', 'bedrock/policy/', 'plan/snippet/', 'machine/shell', 'machine/processes'],
	'claude-code/credential-commands',
];

/** Two words with a blank between them, a separator between two parts of a line, or the end of a sentence that began elsewhere. */
const sentence = /[\p{L}\d,;:.)’'"]\s+[\p{L}\d(“"→·]| · |^ \p{L}{2,}/u;

/** Files are searched for their comments; a comment is what is looked for, not what is said about it. */
const isComment = (text: string) => text.startsWith('#');

/** `/Library/Managed Preferences` */
const isPath = (text: string) => /^\/\w+\//.test(text);

/** The files of source/ whose sentences are this program's own, relative to it. */
export const filesWithSentences = (): string[] =>
	sourceFiles().filter((file) => !otherTexts.some((place) => file.startsWith(place)));

const sourceFiles = () =>
	readdirSync('source', {recursive: true, encoding: 'utf8'})
		.filter((file) => /\.tsx?$/.test(file))
		.sort();

/** Every text that is also a type (`'not asked'`): it is a value, and code may compare it. */
export function textsThatAreTypes(): ReadonlySet<string> {
	const values = new Set<string>();
	const visit = (node: Node): void => {
		const {value} = (node.literal ?? {}) as {value?: unknown};
		if (node.type === 'TSLiteralType' && typeof value === 'string') values.add(value);
		for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
	};
	for (const file of sourceFiles()) visit(parse(readFileSync(path.join('source', file), 'utf8'), file));
	return values;
}

const parse = (code: string, file: string) =>
	parseAst(code, {lang: file.endsWith('x') ? 'tsx' : 'ts'}) as unknown as Node;

/**
 * In the order in which they stand.
 * @param values texts that are values and no sentences
 */
export function findSentences(code: string, file: string, values: ReadonlySet<string>): Sentence[] {
	const found = sentencesOf(parse(code, file), undefined, (text, property) => {
		if (text === '' || values.has(text) || isComment(text) || isPath(text)) return false;
		return property !== undefined || sentence.test(text);
	});
	return found.toSorted((left, right) => left.start - right.start);
}

/** @param property the property for people whose value this is, if it is one */
function sentencesOf(
	node: Node,
	property: string | undefined,
	isSentence: (text: string, property: string | undefined) => boolean,
): readonly Sentence[] {
	const {type, start, end, value} = node;
	if (isOutside(node)) return [];
	if (type === 'Literal') {
		const isOne = typeof value === 'string' && isSentence(value, property);
		return isOne ? [{start, end, text: value, parts: [{start: start + 1, end: end - 1}]}] : [];
	}
	if (type === 'JSXText')
		return /\S/.test(String(value)) ? [{start, end, text: String(value), parts: [{start, end}]}] : [];
	const own: Sentence[] = [];
	if (type === 'TemplateLiteral') {
		const parts = (node.quasis as readonly Node[]).map(partOf);
		const all = parts.map(({text}) => text).join('');
		if (property !== undefined && !keepsNames.has(property)) return [{start, end, text: all, parts}];
		if (parts.some(({text}) => isSentence(text, property))) own.push(...parts.filter(({text}) => text !== ''));
	}
	return [...own, ...childrenOf(node, property).flatMap(([child, of]) => sentencesOf(child, of, isSentence))];
}

/** The text between two expressions of a template, without the signs around it. */
function partOf({start, end, value}: Node): Sentence {
	const {raw, cooked} = value as {raw: string; cooked: string};
	const from = start + (end - start > raw.length ? 1 : 0);
	const range = {start: from, end: from + raw.length};
	return {...range, text: cooked, parts: [range]};
}

/** Types, imports, and the messages of errors, which are read together with those of Node and of the AWS SDK. */
function isOutside({type, callee}: Node): boolean {
	if (type === 'NewExpression') return /Error$/.test(String((callee as Node).name));
	return /^Import|^TS(?!As|Satisfies|NonNull)/.test(type);
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** With the property for people that each belongs to. */
function childrenOf(node: Node, property: string | undefined): readonly (readonly [Node, string | undefined])[] {
	return Object.entries(node).flatMap(([key, child]) =>
		isName(node, key)
			? []
			: [child]
					.flat()
					.filter(isNode)
					.map((each) => [each, propertyOf(node, key, property)] as const),
	);
}

/** Names of properties, modules and types, and what something is looked up by. */
function isName({type, key: name, computed}: Node, key: string): boolean {
	if (type === 'Property' && key === 'key') return !computed;
	if (type === 'Property' && key === 'value') return ['id', 'key'].includes(nameOf(name));
	return (type === 'MemberExpression' && key === 'property') || (/^Export/.test(type) && key === 'source');
}

const nameOf = (key: unknown) => {
	const {name, value} = key as {name?: string; value?: string};
	return name ?? value ?? '';
};

function propertyOf({type, key: name}: Node, key: string, property: string | undefined): string | undefined {
	if (type === 'Property') return shown.has(nameOf(name)) ? nameOf(name) : undefined;
	// A text in a condition, or given to a function, is not what the property shows.
	if (type === 'ConditionalExpression') return key === 'test' ? undefined : property;
	if (type === 'LogicalExpression') return key === 'right' ? property : undefined;
	return passesOn.includes(type) ? property : undefined;
}

const passesOn = [
	'ArrayExpression',
	'SpreadElement',
	'ArrowFunctionExpression',
	'ParenthesizedExpression',
	'TSAsExpression',
	'TSSatisfiesExpression',
];
