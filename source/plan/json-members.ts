// Sets and removes members of one JSON object as text, so that setting and removing a member leaves every byte as it was.
// Not jsonc-parser's `modify`: it reformats what surrounds the place and edits the first of two duplicate keys.
import {type Node, parseTree} from 'jsonc-parser';

export type JsonStyle = {
	readonly newline: string;
	/** One level of indentation. */
	readonly indent: string;
	/** Between key and value. */
	readonly colon: string;
	/** The whole document is on one line. */
	readonly compact: boolean;
};

/** How a document is laid out; two spaces and `\n` where it does not say. `text` is valid JSON or blank. */
export function styleOf(text: string): JsonStyle {
	const newlines = text.split('\n').length - 1;
	const compact = !text.trim().includes('\n') && !/^\s*\{\s*\}\s*$/.test(text) && text.trim() !== '';
	return {
		newline: (text.split('\r\n').length - 1) * 2 > newlines ? '\r\n' : '\n',
		indent: /^\s*\{[ \t]*\r?\n([ \t]+)"/.exec(text)?.[1] ?? '  ',
		colon: compact && /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:\S/.test(text) ? ':' : ': ',
		compact,
	};
}

/** The object's text with the member set to `value`, a JSON text: changed where it stands, or added after the last one. */
export function setMember(object: string, name: string, value: string, style: JsonStyle, base: string): string {
	const {members} = membersOf(object);
	const existing = members.find((member) => member.name === name);
	if (existing)
		return existing.text === value ? object : object.slice(0, existing.value) + value + object.slice(existing.end);
	const member = JSON.stringify(name) + style.colon + value;
	const last = members.at(-1);
	if (last)
		return `${object.slice(0, last.end)},${separator(object, members, style)}${member}${object.slice(last.end)}`;
	// What stood between the empty braces stays behind the member, where taking it finds it again.
	const [open, close] = style.compact ? ['', ''] : [style.newline + base + style.indent, style.newline + base];
	return `{${open}${member}${object.slice(1, -1)}${close}}`;
}

/** The object's text without the member; the undoing of `setMember`. */
export function takeMember(object: string, name: string): string {
	const {members} = membersOf(object);
	const index = members.findIndex((member) => member.name === name);
	const [previous, member, next] = [members[index - 1], members[index], members[index + 1]];
	if (!member) return object;
	if (previous) return object.slice(0, previous.end) + object.slice(member.end);
	if (next) return object.slice(0, member.start) + object.slice(next.start);
	return `{${object.slice(member.end, -1).replace(/\r?\n[ \t]*$/, '')}}`;
}

/** Whether an object's text has no members. */
export const isEmpty = (object: string) => membersOf(object).members.length === 0;

type Member = {name: string; text: string; start: number; value: number; end: number};

function membersOf(object: string): {members: Member[]} {
	const members = (parseTree(object)?.children ?? []).flatMap(({offset, children: [key, value] = []}: Node) =>
		key && value
			? [
					{
						name: String(key.value),
						text: JSON.stringify(value.value),
						start: offset,
						value: value.offset,
						end: value.offset + value.length,
					},
				]
			: [],
	);
	return {members};
}

// As between the members that are there: on lines of their own, or in one line.
function separator(object: string, members: readonly Member[], style: JsonStyle): string {
	const last = members.at(-1);
	const from = members.at(-2)?.end ?? 0;
	const between = object.slice(from, last?.start);
	const white = between.slice(between.trimEnd().length);
	return white === '' && style.colon === ': ' ? ' ' : white;
}
