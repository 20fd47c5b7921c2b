// Members of a parsed JSON object, and the line and column of a place in a text.
import type {Node} from 'jsonc-parser';

export type JsonMember = {readonly name: string; readonly key: Node; readonly value: Node};

export function jsonMembers(node: Node | undefined): readonly JsonMember[] {
	if (node?.type !== 'object') return [];
	const known = membersOf.get(node);
	if (known) return known;
	const members = (node.children ?? []).flatMap(({children}) => {
		const [key, value] = children ?? [];
		return key && value ? [{name: String(key.value), key, value}] : [];
	});
	membersOf.set(node, members);
	return members;
}

/** Hundreds of keys are looked up in the same object. */
const membersOf = new WeakMap<Node, readonly JsonMember[]>();
const namesOf = new WeakMap<Node, ReadonlyMap<string, readonly JsonMember[]>>();

/** Those of this name: more than one where it is written twice. */
export function jsonMembersNamed(node: Node, name: string): readonly JsonMember[] {
	const byName = namesOf.get(node) ?? groupByName(jsonMembers(node));
	namesOf.set(node, byName);
	return byName.get(name) ?? [];
}

function groupByName(members: readonly JsonMember[]): ReadonlyMap<string, readonly JsonMember[]> {
	const byName = new Map<string, JsonMember[]>();
	for (const member of members) {
		const same = byName.get(member.name);
		if (same) same.push(member);
		else byName.set(member.name, [member]);
	}
	return byName;
}

export type TextPosition = {readonly line: number; readonly column: number};

/** Line and column, both from 1, of any offset in a text. The lines are counted once, at the first question. */
export function positionsIn(source: string): (offset: number) => TextPosition {
	let starts: number[] | undefined;
	return (offset) => {
		starts ??= lineStarts(source);
		let [low, high] = [0, starts.length];
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
	};
}

function lineStarts(source: string): number[] {
	const starts = [0];
	for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
