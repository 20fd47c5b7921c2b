// Finds the value because of which Claude Code ignores a whole settings file. What it accepts is measured: `npm run measure-settings`.
import type {Node} from 'jsonc-parser';
import {jsonMembers, jsonMembersNamed} from './json-node.ts';
import table from './settings-table.json' with {type: 'json'};

/** As scripts/measure-settings/expectation.ts writes it: `any`, types joined by ` | `, or the accepted texts and the other types. */
type Accepted = string | {readonly texts: readonly string[]; readonly types: string};

const accepts: readonly (readonly [string, Accepted])[] = Object.entries(table.accepts as Record<string, Accepted>);

/** The version of Claude Code that was asked. */
export const measuredVersion = table.version;

/** Whether the version that was asked has this top-level key. */
export const isMeasuredKey = (name: string) => Object.hasOwn(table.accepts, name);

export type WrongValue = {readonly node: Node; readonly say: string};

/** The first in the file; undefined where all is well. */
export function wrongValue(root: Node): WrongValue | undefined {
	const all = accepts.flatMap(([path, accepted]) =>
		accepted === 'any'
			? []
			: nodesAt(root, path.split('.')).flatMap(({place, node}) =>
					fits(node, accepted) ? [] : [{node, say: `${place} ${fault(node, accepted)}`}],
				),
	);
	return all.toSorted((left, right) => left.node.offset - right.node.offset)[0];
}

type PlacedNode = {readonly place: string; readonly node: Node};

/** `permissions.allow[]`: every element; `modelOverrides.*`: every member. */
function nodesAt(node: Node, [first, ...rest]: readonly string[], place = ''): PlacedNode[] {
	if (first === undefined) return [{place, node}];
	const inList = first.endsWith('[]');
	const name = inList ? first.slice(0, -2) : first;
	const inside = (name === '*' ? jsonMembers(node) : jsonMembersNamed(node, name)).map((member) => ({
		place: place ? `${place}.${member.name}` : member.name,
		node: member.value,
	}));
	const found = inList
		? inside.flatMap((each) =>
				each.node.type === 'array'
					? (each.node.children ?? []).map((element, at) => ({place: `${each.place}[${at}]`, node: element}))
					: [],
			)
		: inside;
	return found.flatMap((each) => nodesAt(each.node, rest, each.place));
}

const numberKinds: Readonly<Record<string, {fits(value: number): boolean; readonly say: string}>> = {
	number: {fits: () => true, say: 'a number'},
	'positive integer': {fits: (value) => Number.isInteger(value) && value > 0, say: 'a whole number above 0'},
	'integer from 0': {fits: (value) => Number.isInteger(value) && value >= 0, say: 'a whole number of at least 0'},
	'fraction above 0': {fits: (value) => value > 0 && value <= 1, say: 'a number above 0 and not above 1'},
	fraction: {fits: (value) => value >= 0 && value <= 1, say: 'a number from 0 to 1'},
};

const typeWords: Readonly<Record<string, string>> = {
	string: 'a string',
	boolean: 'true or false',
	array: 'an array',
	object: 'an object',
	null: 'null',
	text: 'a string',
};

function fits(node: Node, accepted: Accepted): boolean {
	if (typeof accepted !== 'string')
		return node.type === 'string' ? accepted.texts.includes(node.value) : fits(node, accepted.types);
	return accepted.split(' | ').some((kind) => {
		const [type, members] = kind.split(':');
		if (type === 'text') return node.type === 'string';
		if (node.type === 'number') return numberKinds[kind]?.fits(Number(node.value)) ?? false;
		return node.type === type && missing(node, members).length === 0;
	});
}

/** The members that an object needs and does not have. */
function missing(node: Node, needed = ''): string[] {
	const names = jsonMembers(node).map(({name}) => name);
	return needed.split(',').filter((name) => name !== '' && !names.includes(name));
}

/** Never the value itself, unless it is a number: it may be a secret in the wrong place. */
function fault(node: Node, accepted: Accepted): string {
	if (typeof accepted !== 'string') {
		const words = accepted.texts.map((text) => JSON.stringify(text)).join(', ');
		return node.type === 'string'
			? `has a value that Claude Code does not know; it knows ${words}`
			: `is ${written(node)} where ${accepted.texts.length > 1 ? `one of ${words}` : words} belongs`;
	}
	const gone = node.type === 'object' ? missing(node, accepted.split(':')[1]) : [];
	if (gone.length > 0) return `has no ${gone.join(' and no ')}`;
	const wanted = accepted.split(' | ').map((kind) => {
		const [type = ''] = kind.split(':');
		return numberKinds[kind]?.say ?? typeWords[type] ?? type;
	});
	return `is ${written(node)} where ${wanted.join(' or ')} belongs`;
}

const written = (node: Node) =>
	node.type === 'number' || node.type === 'boolean' ? String(node.value) : (typeWords[node.type] ?? node.type);
