// Members of a parsed JSON object, and the line and column of a place in a text.
import type {Node} from 'jsonc-parser';

export type JsonMember = {readonly name: string; readonly key: Node; readonly value: Node};

export function jsonMembers(node: Node | undefined): JsonMember[] {
	if (node?.type !== 'object') return [];
	return (node.children ?? []).flatMap(({children}) => {
		const [key, value] = children ?? [];
		return key && value ? [{name: String(key.value), key, value}] : [];
	});
}

export type TextPosition = {readonly line: number; readonly column: number};

/** Line and column, both from 1, of an offset in a text. */
export function position(source: string, offset: number): TextPosition {
	const before = source.slice(0, offset).split('\n');
	return {line: before.length, column: (before.at(-1) ?? '').length + 1};
}
