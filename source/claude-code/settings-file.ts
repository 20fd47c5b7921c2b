// Reads a settings file as Claude Code does: strict JSON, and one key of a wrong type voids the whole file (measured with 2.1.330).
import {type Node, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';
import type {Assignment, ConfigLayer} from './settings-layers.ts';

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
	/** The values of the top-level keys, for checks that look at more than variables. */
	readonly keys: Readonly<Record<string, unknown>>;
};

type JsonType = 'string' | 'object' | 'array' | 'boolean' | 'number';

/** Keys whose wrong type voids the file (each measured with 2.1.330; `hooks`, `promptCacheTtl` and unknown keys do not). */
const keyTypes: Readonly<Record<string, readonly JsonType[]>> = {
	model: ['string'],
	env: ['object'],
	permissions: ['object'],
	apiKeyHelper: ['string'],
	awsAuthRefresh: ['string'],
	awsCredentialExport: ['string'],
	modelOverrides: ['object'],
	availableModels: ['array'],
};

/** Top-level keys of a settings file that are treated as if they were variables. */
export const settingsKeys: ReadonlySet<string> = new Set([
	'model',
	'awsAuthRefresh',
	'awsCredentialExport',
	'apiKeyHelper',
	'promptCacheTtl',
]);

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
	if (body.trim() === '') return {assignments: [], duplicateKeys: [], keys: {}};
	const at = (offset: number) => position(body, offset);
	const root = parseTree(body, errors, {disallowComments: true, allowTrailingComma: false});
	const [error] = errors.toSorted((left, right) => left.offset - right.offset);
	if (error) return voidFile({...at(error.offset), say: parseFault(body, error)});
	if (root?.type !== 'object')
		return voidFile({...at(root?.offset ?? 0), say: `an object is expected, not ${root?.type ?? 'nothing'}`});
	const keys = parsed(body);
	if (!keys) return voidFile({...at(root.offset), say: 'no valid JSON'});
	const typeFault = wrongType(root, at);
	if (typeFault) return {...voidFile(typeFault), keys};
	const assignments = properties(root).flatMap(({name, value}): Assignment[] => {
		if (name === 'env') return environment(value, layer, path, at);
		if (!settingsKeys.has(name) || typeof value.value !== 'string') return [];
		return [{name, value: value.value, origin: {layer, path, line: at(value.offset).line}}];
	});
	return {assignments, duplicateKeys: duplicates(root, at), keys};
}

/** JSON.parse decides whether the file is valid, since Claude Code is as strict; the tolerant parser only finds the place of a fault. */
function parsed(body: string): Record<string, unknown> | undefined {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

const voidFile = (fault: SettingsFault): ParsedSettingsFile => ({assignments: [], fault, duplicateKeys: [], keys: {}});

function environment(node: Node, layer: ConfigLayer, path: string, at: (offset: number) => Place): Assignment[] {
	return properties(node).flatMap(({name, value}) => {
		// Claude Code turns every value into text: null becomes the text `null`.
		const written = value.type === 'object' || value.type === 'array' ? '' : String(value.value);
		return [{name, value: written, origin: {layer, path, line: at(value.offset).line}}];
	});
}

type Place = {readonly line: number; readonly column: number};

/** Line and column, both from 1, of an offset in a text. */
export function position(source: string, offset: number): Place {
	const before = source.slice(0, offset).split('\n');
	return {line: before.length, column: (before.at(-1) ?? '').length + 1};
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

function properties(node: Node): {name: string; key: Node; value: Node}[] {
	return (node.children ?? []).flatMap(({children}) => {
		const [key, value] = children ?? [];
		return key && value ? [{name: String(key.value), key, value}] : [];
	});
}

function wrongType(root: Node, at: (offset: number) => Place): SettingsFault | undefined {
	for (const {name, value} of properties(root)) {
		const expected = keyTypes[name];
		if (expected && !expected.some((type) => type === value.type)) {
			return {...at(value.offset), say: `${name} is a ${value.type}, ${expected.join(' or ')} is expected`};
		}
	}
	return undefined;
}

function duplicates(root: Node, at: (offset: number) => Place): (SettingsFault & {name: string})[] {
	const env = properties(root).find(({name}) => name === 'env')?.value;
	return [root, ...(env ? [env] : [])].flatMap((node) => {
		const names = new Set<string>();
		return properties(node).flatMap(({name, key}) => {
			if (!names.has(name)) {
				names.add(name);
				return [];
			}
			return [{...at(key.offset), name, say: `${name} is written twice, the last one counts`}];
		});
	});
}
