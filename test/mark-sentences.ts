// Bundles a program with a mark in place of every sentence, so that a test can see whether the code reads one.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {type Plugin, rolldown} from 'rolldown';
import {parseAst} from 'rolldown/parseAst';

type Node = {readonly type: string; readonly start: number; readonly end: number} & Readonly<Record<string, unknown>>;

type Edit = {readonly start: number; readonly end: number; readonly text: string};

/** Properties whose text is for people, however short it is. */
const shown: ReadonlySet<string> = new Set(
	'title because say label hint help why typed doing evidence columns off shown note'.split(' '),
);

/** A next step is what it says, so what it names stays: two equal steps may be shown as one. */
const keepsNames: ReadonlySet<string> = new Set(['say']);

/** What the simulated AWS says, policies, and programs for shells are no sentences of this program. */
const unmarked = ['simulated-aws/', 'bedrock/policy/', 'plan/snippet/', 'machine/shell', 'machine/processes'];

/** Two words with a blank between them, a separator between two parts of a line, or the end of a sentence that began elsewhere. */
const sentence = /[\p{L}\d,;:.)’'"]\s+[\p{L}\d(“"→·]| · |^ \p{L}{2,}/u;

/** Files are searched for their comments; a comment is what is looked for, not what is said about it. */
const isComment = (text: string) => text.startsWith('#');

/**
 * Writes a file and all that it imports as one module.
 * @param sentences `marked`: texts of people-facing properties and every other literal that reads like a sentence are replaced
 * by marks, each with a mark of its own. A text that is also a type (`'not asked'`) is a value, and stays.
 */
export async function bundle(input: string, file: string, sentences: 'as they are' | 'marked'): Promise<void> {
	const build = await rolldown({
		input,
		platform: 'node',
		external: /^(?!vitest)[^./\0]/,
		plugins: [withoutVitest, ...(sentences === 'marked' ? [markSentences(textsThatAreTypes())] : [])],
		logLevel: 'warn',
	});
	await build.write({format: 'esm', codeSplitting: false, file});
	await build.close();
}

/** Vitest runs only in its own process. What a helper would clean up after the tests goes with the folder of the run. */
const withoutVitest: Plugin = {
	name: 'without-vitest',
	resolveId: (id) => (id === 'vitest' ? '\0vitest' : undefined),
	load: (id) => (id === '\0vitest' ? 'export const afterAll = () => {};' : undefined),
};

const markSentences = (values: ReadonlySet<string>): Plugin => ({
	name: 'mark-sentences',
	transform(code, id) {
		const file = path.relative('source', id);
		if (file.startsWith('..') || unmarked.some((place) => file.startsWith(place))) return undefined;
		return {code: marked(code, file, values), map: null};
	},
});

function textsThatAreTypes(): ReadonlySet<string> {
	const values = new Set<string>();
	const visit = (node: Node): void => {
		const {value} = (node.literal ?? {}) as {value?: unknown};
		if (node.type === 'TSLiteralType' && typeof value === 'string') values.add(value);
		for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
	};
	for (const file of readdirSync('source', {recursive: true, encoding: 'utf8'}))
		if (/\.tsx?$/.test(file)) visit(parse(readFileSync(path.join('source', file), 'utf8'), file));
	return values;
}

const parse = (code: string, file: string) =>
	parseAst(code, {lang: file.endsWith('x') ? 'tsx' : 'ts'}) as unknown as Node;

function marked(code: string, file: string, values: ReadonlySet<string>): string {
	const edits = editsOf(parse(code, file), undefined, (text, property) => {
		if (text === '' || values.has(text) || isComment(text)) return false;
		return property !== undefined || sentence.test(text);
	});
	return edits
		.toSorted((left, right) => right.start - left.start)
		.reduce((all, {start, end, text}) => {
			// Line breaks stay: they are layout.
			const mark = text.replace(/[^\n]+/g, `⟦${file}:${start}⟧`);
			const quoted = code[start] === "'" || code[start] === '"' || code[start] === '`';
			return all.slice(0, start) + (quoted ? JSON.stringify(mark) : mark.replaceAll('\n', '\\n')) + all.slice(end);
		}, code);
}

/** @param property the property for people whose value this is, if it is one */
function editsOf(
	node: Node,
	property: string | undefined,
	isSentence: (text: string, property: string | undefined) => boolean,
): readonly Edit[] {
	const {type, start, end, value} = node;
	if (isOutside(node)) return [];
	if (type === 'Literal')
		return typeof value === 'string' && isSentence(value, property) ? [{start, end, text: value}] : [];
	if (type === 'JSXText') return /\S/.test(String(value)) ? [{start, end, text: String(value)}] : [];
	const own: Edit[] = [];
	if (type === 'TemplateLiteral') {
		const parts = (node.quasis as readonly Node[]).map(partOf);
		const all = parts.map(({text}) => text).join('');
		if (property !== undefined && !keepsNames.has(property)) return [{start, end, text: all}];
		if (parts.some(({text}) => isSentence(text, property))) own.push(...parts.filter(({text}) => text !== ''));
	}
	return [...own, ...childrenOf(node, property).flatMap(([child, of]) => editsOf(child, of, isSentence))];
}

/** The text between two expressions of a template, without the signs around it. */
function partOf({start, end, value}: Node): Edit {
	const {raw, cooked} = value as {raw: string; cooked: string};
	const from = start + (end - start > raw.length ? 1 : 0);
	return {start: from, end: from + raw.length, text: cooked};
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
