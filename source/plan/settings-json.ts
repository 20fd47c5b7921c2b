// Editing Claude Code's settings files: strict JSON in and out, our names in `env`, our keys beside it, every other byte as it was.
import {isDeepStrictEqual} from 'node:util';
import {isSetupSettingsKey, type Variable} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';
import {isEmpty, setMember, styleOf, takeMember} from './json-members.ts';
import {parseSettings, type SettingsText} from './settings-parse.ts';

export type Settings = {
	/** Values as Claude Code takes them: numbers and booleans as their text. `''` cancels what the shell exports. */
	readonly env: Readonly<Record<string, string>>;
	/** The line, from 1, in which each name of `env` stands. */
	readonly lines: Readonly<Record<string, number>>;
	/** The model that `/model` has saved. */
	readonly model?: string;
	/** Every other top-level key, for those who look for `apiKeyHelper`, `awsAuthRefresh` and the like. */
	readonly others: Readonly<Record<string, unknown>>;
};

/** What a settings file says; a missing or blank one says nothing. Throws a Problem, with its place, for what is no strict JSON. */
export function readSettings(bytes: Buffer | undefined, path: string): Settings {
	const {root, envNode, lineAt} = parseSettings(bytes, path);
	const {env: _, model, ...others} = root;
	const entries = (envNode?.children ?? []).flatMap(({children: [key, value] = []}) =>
		key && value ? [{name: String(key.value), value: String(value.value), line: lineAt(key.offset)}] : [],
	);
	return {
		env: Object.fromEntries(entries.map(({name, value}) => [name, value])),
		lines: Object.fromEntries(entries.map(({name, line}) => [name, line])),
		others,
		...(typeof model === 'string' ? {model} : {}),
	};
}

/** The variables of `env`, and the keys beside it that setup may write. A name of such a key inside `env` is nothing to Claude Code. */
export function settingsValues({env, others}: Settings): Readonly<Record<string, string>> {
	const keys = Object.entries(others).filter(([name, value]) => isSetupSettingsKey(name) && typeof value === 'string');
	const variables = Object.entries(env).filter(([name]) => !isSetupSettingsKey(name));
	return Object.fromEntries([...variables, ...keys]) as Record<string, string>;
}

/**
 * The file with these variables in `env`, those of `setupSettingsKeys` beside it, and those without a value gone from it. Order,
 * indentation, line ends and spelling stay; doing it twice changes nothing. Throws a Problem for what Claude Code would not read either.
 */
export function editSettings(before: Buffer | undefined, variables: readonly Variable[], path: string): Buffer {
	const settings = parseSettings(before ?? Buffer.from('{}\n'), path);
	const after = changeMembers(settings, variables, path);
	check(settings.root, after, variables, path);
	return Buffer.from(settings.mark + after);
}

/**
 * The file without these names in `env`. `first`: the bytes before this tool's first write, where they are known; then an
 * `env` or a file that was there stays although it is empty. Else an empty `env` goes, and undefined means nothing is left.
 */
export function removeFromSettings(
	before: Buffer | undefined,
	names: readonly string[],
	path: string,
	first?: {readonly before: Buffer | undefined},
): Buffer | undefined {
	if (!before) return undefined;
	const settings = parseSettings(before, path);
	const origin = parseSettings(first?.before, path);
	const removals = names.map((name) => ({name, value: undefined}));
	let after = changeMembers(settings, removals, path);
	check(settings.root, after, removals, path);
	// Made by us for certain, or emptied just now and not known to be theirs.
	const byUs = first !== undefined || after !== settings.text;
	if (!byUs || origin.envNode) return Buffer.from(settings.mark + after);
	const {rootNode, envNode} = parseSettings(Buffer.from(after), path);
	if (rootNode && (!envNode || isEmpty(slice(after, envNode)))) {
		const object = takeMember(slice(after, rootNode), 'env');
		if (isEmpty(object) && !first?.before) return undefined;
		after = splice(after, rootNode, isEmpty(object) && origin.blank ? '' : object);
	}
	return Buffer.from(settings.mark + after);
}

type Span = {readonly offset: number; readonly length: number};
const slice = (text: string, {offset, length}: Span) => text.slice(offset, offset + length);
const splice = (text: string, {offset, length}: Span, to: string) =>
	text.slice(0, offset) + to + text.slice(offset + length);

function changeMembers(settings: SettingsText, variables: readonly Variable[], path: string): string {
	const inEnv = variables.filter(({name}) => !isSetupSettingsKey(name));
	const text = changeEnv(settings, settings.text, inEnv);
	return variables
		.filter(({name}) => isSetupSettingsKey(name))
		.reduce((text, variable) => changeKey(parseSettings(Buffer.from(text), path), text, variable), text);
}

function changeKey({rootNode}: SettingsText, text: string, {name, value}: Variable): string {
	const object = rootNode ? slice(text, rootNode) : '{}';
	if (value === undefined) return rootNode ? splice(text, rootNode, takeMember(object, name)) : text;
	const changed = setMember(object, name, JSON.stringify(value), styleOf(text), '');
	return rootNode ? splice(text, rootNode, changed) : changed + text;
}

function changeEnv({rootNode, envNode}: SettingsText, text: string, variables: readonly Variable[]): string {
	const style = styleOf(text);
	const base = envNode ? indentation(text, envNode.offset) : style.compact ? '' : style.indent;
	let env = envNode ? slice(text, envNode) : '{}';
	for (const {name, value} of variables)
		env = value === undefined ? takeMember(env, name) : setMember(env, name, JSON.stringify(value), style, base);
	if (envNode) return splice(text, envNode, env);
	if (isEmpty(env)) return text;
	const root = setMember(rootNode ? slice(text, rootNode) : '{}', 'env', env, style, '');
	return rootNode ? splice(text, rootNode, root) : root + text;
}

const indentation = (text: string, offset: number) =>
	/^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset) + 1))?.[0] ?? '';

/** Throws unless the result is JSON that differs from before in the wanted names alone. */
function check(before: SettingsText['root'], after: string, variables: readonly Variable[], path: string): void {
	const {env: wasEnv = {}, ...was} = before;
	const {env: isEnv = {}, ...is} = parseSettings(Buffer.from(after), path).root;
	const [keys, inEnv] = [isSetupSettingsKey, (name: string) => !isSetupSettingsKey(name)].map((ours) =>
		Object.fromEntries(variables.flatMap(({name, value}) => (ours(name) ? [[name, value]] : []))),
	);
	if (
		isDeepStrictEqual(is, withValues({...was, ...keys})) &&
		isDeepStrictEqual(isEnv, withValues({...(wasEnv as object), ...inEnv}))
	)
		return;
	throw new Problem({
		code: 'settings-unsafe',
		title: `${path} was left alone, because the edit would have changed more than it should`,
		because: 'reading the result back gave other values than the wanted ones',
		next: [{say: 'This is a fault of claude-bedrock-setup; please report it with the layout of the file'}],
	});
}

const withValues = (members: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
