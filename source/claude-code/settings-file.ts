// Reads a settings file as Claude Code does: strict JSON, and one value of a wrong type voids the whole file.
import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';
import {jsonMembers, positionsIn, type TextPosition} from './json-node.ts';
import {type MisplacedKey, misplacedKeys} from './misplaced-keys.ts';
import type {Assignment, ConfigLayer} from './settings-layers.ts';
import {wrongValue} from './settings-types.ts';
import {tellingAssignments} from './telling-assignments.ts';

export type SettingsFault = {
	/** Counted from 1. */
	readonly line: number;
	readonly column: number;
	/** What is wrong there, with the text found. */
	readonly say: string;
};

export type ParsedSettingsFile = {
	readonly assignments: readonly Assignment[];
	/** Present when Claude Code ignores the whole file. */
	readonly fault?: SettingsFault;
	/** Keys that occur twice in one object: Claude Code takes the last one. */
	readonly duplicateKeys: readonly (SettingsFault & {readonly name: string})[];
	readonly misplaced: readonly MisplacedKey[];
	/** The values of the top-level keys, for checks that look at more than variables. */
	readonly keys: Readonly<Record<string, unknown>>;
};

/** Top-level keys of a settings file that are treated as if they were variables. */
export const settingsKeys: ReadonlySet<string> = new Set([
	'model',
	'awsAuthRefresh',
	'awsCredentialExport',
	'apiKeyHelper',
	'promptCacheTtl',
]);

/** The text of a settings file: Claude Code also reads UTF-16 where its little-endian mark stands first (measured with 2.1.332). */
export const settingsText = (bytes: Buffer): string =>
	bytes.subarray(0, 2).toString('latin1') === '\xff\xfe' ? bytes.toString('utf16le') : bytes.toString('utf8');

/** Reads a settings file. Never throws. An empty file counts as an empty object, and a byte order mark is no fault. */
export function readSettings(source: string, layer: ConfigLayer, path: string): ParsedSettingsFile {
	try {
		return readJson(source, layer, path);
	} catch (error) {
		// Whoever made a repository can nest a file as deeply as they like.
		if (error instanceof RangeError) return voidFile({line: 1, column: 1, say: 'it is nested too deeply'});
		throw error;
	}
}

function readJson(source: string, layer: ConfigLayer, path: string): ParsedSettingsFile {
	const errors: ParseError[] = [];
	const start = source.startsWith('\uFEFF') ? 1 : 0;
	const body = source.slice(start);
	if (body.includes('\0'))
		return voidFile({line: 1, column: 1, say: 'it is encoded in UTF-16 or holds a NUL byte; Claude Code wants UTF-8'});
	if (body.trim() === '') return nothingSet;
	const at = positionsIn(body);
	const root = parseTree(body, errors, {disallowComments: true, allowTrailingComma: false});
	const [error] = errors.toSorted((left, right) => left.offset - right.offset);
	if (error) return voidFile({...at(error.offset), say: parseFault(body, error)});
	// `.claude.json` that is no object is as good as an empty one (measured with 2.1.332).
	if (root?.type !== 'object' && layer === 'claude-json') return nothingSet;
	if (root?.type !== 'object')
		return voidFile({...at(root?.offset ?? 0), say: `an object is expected, not ${root?.type ?? 'nothing'}`});
	const keys = parsed(body);
	if (!keys) return voidFile({...at(root.offset), say: 'no valid JSON'});
	// Of an administrator's file Claude Code leaves out the wrong key alone; `.claude.json` is no settings file (both measured with 2.1.332).
	const wrong = ['managed', 'claude-json'].includes(layer) ? undefined : wrongValue(root);
	if (wrong) return {...voidFile({...at(wrong.node.offset), say: wrong.say}), keys};
	const assignments = tellingAssignments(
		jsonMembers(root).flatMap(({name, value}): Assignment[] => {
			if (name === 'env') return environment(value, layer, path, at);
			if (!settingsKeys.has(name) || typeof value.value !== 'string') return [];
			return [{name, value: value.value, origin: {layer, path, line: at(value.offset).line}}];
		}),
	);
	const misplaced = misplacedKeys(root, (offset) => at(offset).line);
	return {assignments, duplicateKeys: duplicates(root, at), misplaced, keys};
}

/** JSON.parse decides whether the file is valid, since Claude Code is as strict; the tolerant parser only finds the place of a fault. */
function parsed(body: string): Record<string, unknown> | undefined {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

const nothingSet: ParsedSettingsFile = {assignments: [], duplicateKeys: [], misplaced: [], keys: {}};

const voidFile = (fault: SettingsFault): ParsedSettingsFile => ({...nothingSet, fault});

function environment(node: Node, layer: ConfigLayer, path: string, at: (offset: number) => TextPosition): Assignment[] {
	return jsonMembers(node).flatMap(({name, value}) => {
		// A setting that stands among the variables is none.
		if (settingsKeys.has(name)) return [];
		return [{name, value: asText(value), origin: {layer, path, line: at(value.offset).line}}];
	});
}

/** Claude Code turns every value of `env` into text as JavaScript does (measured with 2.1.332). */
function asText({type, value, children = []}: Node): string {
	if (type === 'object') return '[object Object]';
	return type === 'array'
		? children.map((element) => (element.type === 'null' ? '' : asText(element))).join()
		: String(value);
}

function parseFault(body: string, error: ParseError): string {
	const word = signAt(body, error.offset);
	const rest = body.slice(0, error.offset).trimEnd();
	if (/^\/[/*]/.test(body.slice(error.offset))) return 'a comment, which strict JSON does not know';
	if (rest.endsWith(',') && /^[}\]]/.test(word)) return 'a comma before a closing bracket';
	return word ? `${words(printParseErrorCode(error.error))} at ${word}` : words(printParseErrorCode(error.error));
}

/** The sign or short word (`tru`) at which reading stopped. A longer word may be a secret that somebody forgot to put in quotes. */
export function signAt(text: string, offset: number): string {
	const [word = ''] = /^[\p{L}\p{N}_-]+/u.exec(text.slice(offset, offset + 100)) ?? [];
	if (word === '') return text.slice(offset, offset + 1).trim();
	return /^[a-z]{1,5}$/.test(word) ? word : 'a word without quotes';
}

const words = (code: string) => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** Nobody mends more of them at a time. */
const mostRepeated = 20;

function duplicates(root: Node, at: (offset: number) => TextPosition): (SettingsFault & {name: string})[] {
	const env = jsonMembers(root).find(({name}) => name === 'env')?.value;
	return [root, ...(env ? [env] : [])].flatMap((node) => {
		const names = new Set<string>();
		const repeated = jsonMembers(node).filter(({name}) => names.has(name) || !names.add(name));
		return repeated
			.slice(0, mostRepeated)
			.map(({name, key}) => ({...at(key.offset), name, say: `${name} is written twice, the last one counts`}));
	});
}
