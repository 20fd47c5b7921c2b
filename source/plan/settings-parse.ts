// Reading a settings file as strictly as Claude Code does, with the place of what is wrong: JSON.parse alone gives none on Node 20.
import {findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';
import {positionsIn} from '../claude-code/json-node.ts';
import {signAt} from '../claude-code/settings-file.ts';
import {setupSettingsKeys} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';

const maxBytes = 1024 * 1024;

/** The objects of a settings file whose members are edited, in the order in which they are added. */
export const editedObjects = ['env', 'modelOverrides'] as const;
export type EditedObject = (typeof editedObjects)[number];

/** What must not stand in a file twice, since only one of the two would be changed. */
const onlyOnce: readonly string[] = [...editedObjects, ...setupSettingsKeys];

export type SettingsText = {
	/** The file's text behind `mark`. */
	readonly text: string;
	/** A byte order mark, or nothing. */
	readonly mark: string;
	/** No file, or nothing in it but white space. */
	readonly blank: boolean;
	readonly root: Readonly<Record<string, unknown>>;
	/** Offsets into `text`; absent in a blank file. */
	readonly rootNode: Node | undefined;
	readonly nodes: Readonly<Partial<Record<EditedObject, Node>>>;
	/** The line, from 1, of an offset. */
	readonly lineAt: (offset: number) => number;
};

/** Throws a Problem for bytes that are no strict JSON, no object, or whose `env` Claude Code would not take. */
export function parseSettings(bytes: Buffer | undefined, path: string): SettingsText {
	if (bytes && bytes.length > maxBytes)
		throw unusable(path, `it has ${bytes.length} bytes, and at most ${maxBytes} are read`);
	const whole = bytes ? decode(bytes, path) : '';
	const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
	const text = whole.slice(mark.length);
	const placeOf = positionsIn(text);
	const lineAt = (offset: number) => placeOf(offset).line;
	if (text.trim() === '') return {text, mark, blank: true, root: {}, rootNode: undefined, nodes: {}, lineAt};
	const errors: ParseError[] = [];
	const {root, rootNode} = strict(text, errors, path);
	const where = (offset: number) => `line ${lineAt(offset)}`;
	if (rootNode.type !== 'object') throw unusable(path, `it holds ${kindOf(rootNode)} where an object belongs`);
	refuseDuplicates(rootNode, where, path, (name) => onlyOnce.includes(name));
	const nodes: Partial<Record<EditedObject, Node>> = {};
	for (const name of editedObjects) {
		const node = findNodeAtLocation(rootNode, [name]);
		if (!node) continue;
		if (node.type !== 'object')
			throw unusable(path, `${name} in ${where(node.offset)} is ${kindOf(node)} where an object belongs`);
		refuseDuplicates(node, where, path, () => true);
		for (const {children: [key, value] = []} of node.children ?? []) {
			if (key && value && !['string', 'number', 'boolean'].includes(value.type))
				throw unusable(path, `${name}.${key.value} in ${where(key.offset)} is ${kindOf(value)} where a string belongs`);
		}
		nodes[name] = node;
	}
	return {text, mark, blank: false, root, rootNode, nodes, lineAt};
}

function strict(text: string, errors: ParseError[], path: string) {
	try {
		const root: Record<string, unknown> = JSON.parse(text);
		const rootNode = parseTree(text, errors);
		if (rootNode) return {root, rootNode};
		throw unusable(path, 'nothing is in it');
	} catch (error) {
		if (error instanceof Problem) throw error;
		if (error instanceof RangeError) throw unusable(path, 'it is nested too deeply');
		throw syntax(text, path);
	}
}

function syntax(text: string, path: string): Problem {
	const errors: ParseError[] = [];
	try {
		parseTree(text, errors, {disallowComments: true, allowTrailingComma: false});
	} catch {
		// Nested too deeply for a place to be found.
	}
	const first = errors[0];
	const place = first && positionsIn(text)(first.offset);
	const sign = first && signAt(text, first.offset);
	const because = place
		? `line ${place.line}, column ${place.column}: ${words(printParseErrorCode(first.error))}${sign && ` at ${sign}`}`
		: 'it is no JSON';
	return new Problem({
		code: 'settings-not-json',
		title: `${path} is not strict JSON, so Claude Code reads nothing of it`,
		because,
		next: [{say: 'Correct that line: no comments, no trailing commas, double quotes only'}],
	});
}

function refuseDuplicates(
	object: Node,
	where: (offset: number) => string,
	path: string,
	matters: (name: string) => boolean,
): void {
	const firstOffsets = new Map<string, number>();
	for (const {children: [key] = []} of object.children ?? []) {
		if (!key || !matters(String(key.value))) continue;
		const before = firstOffsets.get(String(key.value));
		if (before !== undefined)
			throw unusable(
				path,
				`${JSON.stringify(key.value)} stands in it twice, in ${where(before)} and ${where(key.offset)}`,
			);
		firstOffsets.set(String(key.value), key.offset);
	}
}

function decode(bytes: Buffer, path: string): string {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch {
		throw unusable(path, 'its bytes are not UTF-8');
	}
}

// `ValueExpected` -> `value expected`
const words = (code: string) => code.replace(/[A-Z]/g, (letter, at) => (at ? ' ' : '') + letter.toLowerCase());

const kindOf = (node: Node) =>
	({array: 'an array', null: 'null', object: 'an object'})[node.type as string] ?? `a ${node.type}`;

function unusable(path: string, because: string): Problem {
	return new Problem({
		code: 'settings-unusable',
		title: `${path} cannot be edited`,
		because,
		next: [{say: `Correct ${path} in an editor and try again, or leave it out of --write`}],
	});
}
