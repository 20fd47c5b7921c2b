// A dotenv file line by line, strictly: which lines are assignments that every reader sees, and which lie inside something longer.
// Texts here have one character per byte (latin1), so that offsets are offsets into the file and odd bytes survive.

const byteOrderMark = '\u00ef\u00bb\u00bf';

export type DotenvLine = {
	/** From 1, as an editor counts. */
	readonly number: number;
	/** Offsets into the text; `end` is behind the line break. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly kind: 'blank' | 'comment' | 'assignment' | 'unclear' | 'inside';
	/** Of an assignment: its name, what stands before the name, and the value without its quotes. */
	readonly name?: string;
	readonly prefix?: string;
	readonly value?: string;
	/** Of an assignment: the comment behind the value, with the space in front of it. */
	readonly comment?: string;
	/** The line in which a shell that sources the file would still be inside a quote here. */
	readonly openSince?: number;
};

type Reading = {
	kind: DotenvLine['kind'];
	name?: string;
	prefix?: string;
	value?: string;
	comment?: string;
	lines?: number;
};

/** The lines of a file. `inside` continues a quoted value; `unclear` is read differently by different readers. */
export function linesOf(text: string): DotenvLine[] {
	const mark = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
	const texts = text.slice(mark).split('\n');
	// A shell knows no byte order mark: behind one, `#` starts no comment.
	const open = openQuotes(text.split('\n'));
	const lines: DotenvLine[] = [];
	let at = mark;
	let inside = 0;
	for (const [index, line] of texts.entries()) {
		const {lines: more = 0, ...reading}: Reading = inside > 0 ? {kind: 'inside'} : read(line, texts, index + 1);
		inside = inside > 0 ? inside - 1 : more;
		const end = Math.min(at + line.length + 1, text.length);
		const openSince = open[index];
		lines.push({...reading, text: line, number: index + 1, start: at, end, ...(openSince ? {openSince} : {})});
		at = end;
	}
	return lines;
}

const assignment = /^(\s*(?:export\s+)?)([A-Za-z_][A-Za-z0-9_.-]*)(?:\s*=|:\s)\s*(.*)$/;

/** `next`: the index of the line after it. */
function read(line: string, lines: readonly string[], next: number): Reading {
	const text = line.replace(/\r$/, '');
	if (text.trim() === '') return {kind: 'blank'};
	if (/^\s*#/.test(text)) return {kind: 'comment'};
	const [, prefix = '', name = '', valueText = ''] = assignment.exec(text) ?? [];
	if (!name) return {kind: 'unclear'};
	const quoted = /^(['"`])(.*?)\1\s*(#.*)?$/.exec(valueText);
	if (quoted && !valueText.includes('\\'))
		return {kind: 'assignment', name, prefix, value: quoted[2] ?? '', ...commentOf(valueText, quoted[3])};
	const quote = /^['"`]/.exec(valueText)?.[0];
	if (!quote) {
		const comment = /(?:^|\s)(#.*)$/.exec(valueText)?.[1];
		const value = valueText.slice(0, valueText.length - (comment?.length ?? 0)).trim();
		const kind = /['"`\\]/.test(value) ? 'unclear' : 'assignment';
		return {kind, name, prefix, value, ...commentOf(valueText, comment)};
	}
	let closing = valueText.indexOf(quote, 1) < 0 ? next : lines.length;
	while (closing < lines.length && !lines[closing]?.includes(quote)) closing++;
	const value = valueText.slice(1);
	if (closing === lines.length) return {kind: 'unclear', name, prefix, value};
	return {kind: 'unclear', name, prefix, value, lines: closing - next + 1};
}

/** With the space before it, which a shell needs. Node takes a tab there for a part of the value. */
function commentOf(valueText: string, comment: string | undefined): Pick<Reading, 'comment'> {
	if (!comment) return {};
	const space = /(?<! ) *$/.exec(valueText.slice(0, valueText.length - comment.length))?.[0];
	return {comment: `${space || ' '}${comment}`};
}

/** For each line, the line in which a quote was opened that a shell has not seen closed when this line starts. */
function openQuotes(lines: readonly string[]): (number | undefined)[] {
	// Quotes that are open, the innermost last: between double quotes a backtick starts a command with quotes of its own.
	const open: string[] = [];
	let since: number | undefined;
	// The character in front of a line: a backslash at the end of the last one joins the two.
	let front = '\n';
	return lines.map((line, index) => {
		const before = since;
		for (let at = 0; at < line.length; at++) {
			const character = line[at] ?? '';
			const inner = open.at(-1);
			if (character === '\\' && inner !== "'") at++;
			else if (character === inner) open.pop();
			else if (inner === "'") continue;
			else if (character === '"' || character === '`' || (character === "'" && inner !== '"')) open.push(character);
			else if (!inner && character === '#' && /\s/.test(at === 0 ? front : (line[at - 1] ?? ''))) break;
		}
		const joined = /(?<!\\)(?:\\\\)*\\$/.test(line) && !(front === '\n' && /^\s*#/.test(line));
		front = joined ? (line.at(-2) ?? front) : '\n';
		since = open.length > 0 || joined ? (since ?? index + 1) : undefined;
		return before;
	});
}
