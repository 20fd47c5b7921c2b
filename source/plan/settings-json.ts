// Editing Claude Code's settings files: strict JSON in and out, our names and nothing else, every other byte as it was.
import {isDeepStrictEqual} from 'node:util';
import {isSetupSettingsKey, overriddenModel, overrideName, type Variable} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';
import {isEmpty, setMember, styleOf, takeMember} from './json-members.ts';
import {type EditedObject, editedObjects, parseSettings, type SettingsText} from './settings-parse.ts';

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
	const {root, nodes, lineAt} = parseSettings(bytes, path);
	const {env: _, model, ...others} = root;
	const entries = (nodes.env?.children ?? []).flatMap(({children: [key, value] = []}) =>
		key && value ? [{name: String(key.value), value: String(value.value), line: lineAt(key.offset)}] : [],
	);
	return {
		env: Object.fromEntries(entries.map(({name, value}) => [name, value])),
		lines: Object.fromEntries(entries.map(({name, line}) => [name, line])),
		others,
		...(typeof model === 'string' ? {model} : {}),
	};
}

/** By name: the variables of `env`, the entries of `modelOverrides`, and the keys beside them that setup may write. */
export function settingsValues({env, others}: Settings): Readonly<Record<string, string>> {
	const overrides = Object.entries(others.modelOverrides ?? {}).map(([model, value]) => [overrideName(model), value]);
	const keys = Object.entries(others).filter(([name]) => isSetupSettingsKey(name));
	// A name of such a place inside `env` is nothing to Claude Code.
	const variables = Object.entries(env).filter(([name]) => placeOf(name).within === 'env');
	return Object.fromEntries([...variables, ...overrides, ...keys].filter(([, value]) => typeof value === 'string'));
}

type Place = {readonly within: EditedObject | 'top'; readonly member: string};

/** Where a name stands in a settings file. */
function placeOf(name: string): Place {
	const model = overriddenModel(name);
	if (model !== undefined) return {within: 'modelOverrides', member: model};
	return {within: isSetupSettingsKey(name) ? 'top' : 'env', member: name};
}

/**
 * The file with these values, each in its place, and those without a value gone from it. Order, indentation, line ends and spelling
 * stay; doing it twice changes nothing. Throws a Problem for what Claude Code would not read either.
 */
export function editSettings(before: Buffer | undefined, values: readonly Variable[], path: string): Buffer {
	const settings = parseSettings(before ?? Buffer.from('{}\n'), path);
	const after = changed(settings, values, path);
	check(settings.root, after, values, path);
	return Buffer.from(settings.mark + after);
}

/**
 * The file without these values. `first`: the bytes before this tool's first write, where they are known; then an
 * object or a file that was there stays although it is empty. Else an emptied object goes, and undefined means nothing is left.
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
	let after = changed(settings, removals, path);
	check(settings.root, after, removals, path);
	const touched = after !== settings.text;
	// The object that was added last goes first, so that what surrounds the others is as it was when they were added.
	for (const name of editedObjects.toReversed()) {
		const {rootNode, nodes} = parseSettings(Buffer.from(after), path);
		const node = nodes[name];
		// Made by us for certain, or emptied just now and not known to be theirs.
		const byUs = first !== undefined || (touched && settings.nodes[name] !== undefined);
		if (!byUs || origin.nodes[name] || !rootNode || !node || !isEmpty(slice(after, node))) continue;
		after = splice(after, rootNode, takeMember(slice(after, rootNode), name));
	}
	const {rootNode} = parseSettings(Buffer.from(after), path);
	const isOurs = first !== undefined || touched;
	if (isOurs && rootNode && isEmpty(slice(after, rootNode))) {
		if (!first?.before) return undefined;
		if (origin.blank) after = splice(after, rootNode, '');
	}
	return Buffer.from(settings.mark + after);
}

type Span = {readonly offset: number; readonly length: number};
const slice = (text: string, {offset, length}: Span) => text.slice(offset, offset + length);
const splice = (text: string, {offset, length}: Span, to: string) =>
	text.slice(0, offset) + to + text.slice(offset + length);

function changed({text}: SettingsText, values: readonly Variable[], path: string): string {
	const within = (place: Place['within']) =>
		values.flatMap(({name, value}) => {
			const {within: where, member} = placeOf(name);
			return where === place ? [{name: member, value}] : [];
		});
	const withObjects = editedObjects.reduce((so, name) => {
		const members = within(name);
		return members.length > 0 ? changeObject(parseSettings(Buffer.from(so), path), name, members) : so;
	}, text);
	const top = within('top');
	return top.length > 0 ? changeRoot(parseSettings(Buffer.from(withObjects), path), top) : withObjects;
}

function changeObject({rootNode, nodes, text}: SettingsText, name: EditedObject, members: readonly Variable[]): string {
	const style = styleOf(text);
	const node = nodes[name];
	const base = node ? indentation(text, node.offset) : style.compact ? '' : style.indent;
	const object = withMembers(node ? slice(text, node) : '{}', members, style, base);
	if (node) return splice(text, node, object);
	if (isEmpty(object)) return text;
	const root = setMember(rootNode ? slice(text, rootNode) : '{}', name, object, style, '');
	return rootNode ? splice(text, rootNode, root) : root + text;
}

function changeRoot({rootNode, text}: SettingsText, members: readonly Variable[]): string {
	const root = withMembers(rootNode ? slice(text, rootNode) : '{}', members, styleOf(text), '');
	if (rootNode) return splice(text, rootNode, root);
	return isEmpty(root) ? text : root + text;
}

const withMembers = (
	object: string,
	members: readonly Variable[],
	style: ReturnType<typeof styleOf>,
	base: string,
): string =>
	members.reduce(
		(so, {name, value}) =>
			value === undefined ? takeMember(so, name) : setMember(so, name, JSON.stringify(value), style, base),
		object,
	);

const indentation = (text: string, offset: number) =>
	/^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset) + 1))?.[0] ?? '';

/** Throws unless the result is JSON that differs from before in the wanted names alone. */
function check(before: SettingsText['root'], after: string, values: readonly Variable[], path: string): void {
	const was = flat(before);
	for (const {name, value} of values) {
		const {within, member} = placeOf(name);
		const key = JSON.stringify(within === 'top' ? [member] : [within, member]);
		if (value === undefined) was.delete(key);
		else was.set(key, value);
	}
	if (isDeepStrictEqual(was, flat(parseSettings(Buffer.from(after), path).root))) return;
	throw new Problem({
		code: 'settings-unsafe',
		title: `${path} was left alone, because the edit would have changed more than it should`,
		because: 'reading the result back gave other values than the wanted ones',
		next: [{say: 'This is a fault of claude-bedrock-setup; please report it with the layout of the file'}],
	});
}

/** Every top-level key, and every member of an edited object, by where it stands. An object without members says nothing. */
const flat = (root: SettingsText['root']): Map<string, unknown> =>
	new Map(
		Object.entries(root).flatMap(([key, value]) =>
			(editedObjects as readonly string[]).includes(key)
				? Object.entries(value as object).map(([name, member]) => [JSON.stringify([key, name]), member] as const)
				: [[JSON.stringify([key]), value] as const],
		),
	);
