// A dotenv file line by line, strictly: which lines are assignments that every reader sees, and which lie inside something longer.
// Texts here have one character per byte (latin1), so that offsets are offsets into the file and odd bytes survive.

const byteOrderMark = '\u00ef\u00bb\u00bf';

export type Line = {
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
	/** The line in which a shell that sources the file would still be inside a quote here. */
	readonly openSince?: number;
};

type Reading = {kind: Line['kind']; name?: string; prefix?: string; value?: string; lines?: number};

/** The lines of a file. `inside` continues a quoted value; `unclear` is read differently by different readers. */
export function linesOf(text: string): Line[] {
	const mark = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
	const texts = text.slice(mark).split('\n');
	const open = openQuotes(texts);
	const lines: Line[] = [];
	let at = mark;
	let inside = 0;
	for (const [index, line] of texts.entries()) {
		const {lines: more = 0, ...reading}: Reading = inside > 0 ? {kind: 'inside'} : read(line, texts.slice(index + 1));
		inside = inside > 0 ? inside - 1 : more;
		const end = Math.min(at + line.length + 1, text.length);
		const openSince = open[index];
		lines.push({...reading, text: line, number: index + 1, start: at, end, ...(openSince ? {openSince} : {})});
		at = end;
	}
	return lines;
}

const assignment = /^(\s*(?:export\s+)?)([A-Za-z_][A-Za-z0-9_.-]*)(?:\s*=|:\s)\s*(.*)$/;

function read(line: string, following: readonly string[]): Reading {
	const text = line.replace(/\r$/, '');
	if (text.trim() === '') return {kind: 'blank'};
	if (/^\s*#/.test(text)) return {kind: 'comment'};
	const [, prefix = '', name = '', given = ''] = assignment.exec(text) ?? [];
	if (!name) return {kind: 'unclear'};
	const quoted = /^(['"`])(.*?)\1\s*(#.*)?$/.exec(given);
	if (quoted && !given.includes('\\')) return {kind: 'assignment', name, prefix, value: quoted[2] ?? ''};
	const quote = /^['"`]/.exec(given)?.[0];
	if (!quote) {
		const value = given.replace(/(^|\s)#.*$/, '').trim();
		return {kind: /['"`\\]/.test(value) ? 'unclear' : 'assignment', name, prefix, value};
	}
	const closing = given.indexOf(quote, 1) < 0 ? following.findIndex((next) => next.includes(quote)) : -1;
	const value = given.slice(1);
	if (closing < 0) return {kind: 'unclear', name, prefix, value};
	return {kind: 'unclear', name, prefix, value, lines: closing + 1};
}

/** For each line, the line in which a quote was opened that a shell has not seen closed when this line starts. */
function openQuotes(lines: readonly string[]): (number | undefined)[] {
	let quote = '';
	let since: number | undefined;
	return lines.map((line, index) => {
		const before = since;
		for (let at = 0; at < line.length; at++) {
			const character = line[at] ?? '';
			if (character === '\\' && quote !== "'") at++;
			else if (quote) {
				if (character === quote) [quote, since] = ['', undefined];
			} else if (/['"`]/.test(character)) [quote, since] = [character, index + 1];
			else if (character === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) break;
		}
		// A backslash at the end of a line joins the next one to it.
		if (!quote) since = /(?:^|[^\\])(?:\\\\)*\\$/.test(line) ? index + 1 : undefined;
		return before;
	});
}
