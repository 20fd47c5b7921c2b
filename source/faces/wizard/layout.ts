// What fits where: columns cut to the width, a window of rows that keeps the cursor in sight, receipts folded when space is short.
import truncate from 'cli-truncate';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {printable} from '../../printable.ts';
import type {Line} from './screen.ts';

/** `text` in at most `width` columns of the terminal, with an ellipsis where it was cut. */
export const cut = (text: string, width: number): string => truncate(text, Math.max(1, width));

/** Text broken at spaces into lines of at most `width`; longer words are cut hard, so that nothing is lost. */
export const wrap = (text: string, width: number): string[] =>
	wrapAnsi(text, Math.max(1, width), {hard: true}).split('\n');

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Rows as lines of equal columns; the last columns give way first, the first one last. */
export function tabulate(rows: readonly {readonly columns: readonly string[]}[], width: number): string[] {
	const wide = 3;
	const columns = Math.max(0, ...rows.map((row) => row.columns.length));
	// A row with one column is a sentence: it may use the whole line.
	const tabled = rows.filter((row) => row.columns.length > 1);
	const widths = Array.from({length: columns}, (_, at) =>
		Math.max(0, ...tabled.map((row) => stringWidth(row.columns[at] ?? ''))),
	);
	const first = Math.min(widths[0] ?? 0, Math.max(12, Math.floor(width / 2)));
	return rows.map((row) => {
		if (row.columns.length === 1) return cut(row.columns[0] ?? '', width);
		const cells = row.columns.map((cell, at) => {
			const room = at === 0 ? first : (widths[at] ?? 0);
			return at === row.columns.length - 1 ? cell : pad(cut(cell, room), room);
		});
		return cut(cells.join(' '.repeat(wide)).trimEnd(), width);
	});
}

/** The slice of `count` rows around `at` that fits `height`, and how many are hidden on each side. */
export function windowAround(
	count: number,
	at: number,
	height: number,
): {from: number; to: number; above: number; below: number} {
	if (count <= height) return {from: 0, to: count, above: 0, below: 0};
	const room = Math.max(1, height - 2);
	const from = Math.min(Math.max(0, at - Math.floor(room / 2)), count - room);
	// A line that says "1 more" takes as much room as that one row.
	const start = from === 1 ? 0 : from;
	const end = Math.min(count, from + room);
	const to = count - end === 1 ? count : end;
	return {from: start, to, above: start, below: count - to};
}

/** Lines as they will stand on the screen, each with a key of its own. */
export function setLines(lines: readonly Line[], width: number): (Line & {readonly key: string})[] {
	const set: Line[] = [];
	for (let at = 0; at < lines.length; ) {
		const line = lines[at] as Line;
		const end = line.columns ? groupEnd(lines, at) : at + 1;
		const group = lines.slice(at, end);
		const texts = line.columns
			? tabulate(
					group.map(({columns = []}) => ({columns: columns.map(printable)})),
					width,
				)
			: [];
		if (line.columns) set.push(...group.map((one, index) => ({...one, text: texts[index] ?? ''})));
		else set.push(...wrap(printable(line.text), width).map((text) => ({...line, text})));
		at = end;
	}
	return set.map((line, at) => ({...line, key: `line ${at}`}));
}

function groupEnd(lines: readonly Line[], from: number): number {
	let at = from;
	while (lines[at]?.columns) at++;
	return at;
}
