// What fits where: columns cut to the width, a window of rows that keeps the cursor in sight, receipts folded when space is short.
import truncate from 'cli-truncate';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {printable} from '../printable.ts';
import type {ScreenLine} from './screen.ts';

/** `text` in at most `width` columns of the terminal, with an ellipsis where it was cut. */
export function cut(text: string, width: number, position: 'end' | 'middle' = 'end'): string {
	const room = Math.max(1, width);
	const made = truncate(text, room, {position});
	// Where a wide character stands across the edge, the library's result is one column too wide.
	return stringWidth(made) > room ? truncate(text, room - 1, {position}) : made;
}

/** Text broken at spaces into lines of at most `width`; longer words are cut hard, so that nothing is lost. */
export function wrap(text: string, width: number): string[] {
	// Most lines of a screen fit, and need not be taken apart.
	if (!/^\s|\s$|\n/.test(text) && stringWidth(text) <= width) return [text];
	return wrapAnsi(text, Math.max(1, width), {hard: true}).split('\n');
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

export type Columns = {readonly columns: readonly string[]};

/** Between two columns; the narrower one where that makes all of them fit. */
const gaps = [3, 2] as const;
/** A cell cut shorter than this says nothing: it makes room for the others. */
const telling = 10;

/**
 * Rows as lines of equal columns: the gaps give way first, then the last columns, the first one last.
 * @param among rows that they stand among, so that nothing moves as a window of them does
 */
export function tabulate(rows: readonly Columns[], width: number, among = rows): string[] {
	const widths = widthsOf(among);
	const fits = (gap: number) => widths.reduce((sum, one) => sum + one + gap, -gap) <= width;
	const gap = gaps.find(fits) ?? 2;
	const first = fits(gap) ? (widths[0] ?? 0) : Math.min(widths[0] ?? 0, Math.max(12, Math.floor(width / 2)));
	return rows.map(({columns}) => {
		if (columns.length === 1) return cut(columns[0] ?? '', width);
		let line = '';
		for (const [at, cell] of columns.entries()) {
			const room = at === 0 ? first : Math.min(widths[at] ?? 0, width - stringWidth(line));
			if (stringWidth(cell) > room && room < telling) break;
			line += pad(at === 0 ? cutInside(cell, room) : cut(cell, room), room) + ' '.repeat(gap);
		}
		return line.trimEnd();
	});
}

/** What the table cuts off or leaves out of a row, cell by cell: to be said elsewhere. */
export function lostCells(rows: readonly Columns[], width: number, among = rows): string[] {
	return tabulate(rows, width, among).map((line, at) =>
		(rows[at]?.columns ?? []).filter((cell) => cell !== '' && !line.includes(cell)).join('   '),
	);
}

/** A row with one column is a sentence: it may use the whole line. */
function widthsOf(rows: readonly Columns[]): number[] {
	const tabled = rows.filter(({columns}) => columns.length > 1);
	const columns = Math.max(0, ...tabled.map((row) => row.columns.length));
	return Array.from({length: columns}, (_, at) =>
		Math.max(0, ...tabled.map((row) => stringWidth(row.columns[at] ?? ''))),
	);
}

/** The end of a path tells more than its middle. */
const cutInside = (text: string, width: number) => cut(text, width, text.includes('/') ? 'middle' : 'end');

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

/** Lines as they will stand on the screen. `whole`: rows that do not fit take several lines. */
export function setLines(lines: readonly ScreenLine[], width: number, whole = false): ScreenLine[] {
	const set: ScreenLine[] = [];
	for (let at = 0; at < lines.length; ) {
		const line = lines[at] as ScreenLine;
		const end = line.columns ? groupEnd(lines, at) : at + 1;
		const group = lines.slice(at, end);
		const rows = group.map(({columns = []}) => ({columns: columns.map(printable)}));
		const texts = line.columns ? tabulate(rows, width) : [];
		const broken = whole && line.columns && lostCells(rows, width).some((lost) => lost !== '');
		if (broken) set.push(...group.flatMap((one, index) => stacked(rows[index]?.columns ?? [], width, one)));
		else if (line.columns) set.push(...group.map((one, index) => ({...one, text: texts[index] ?? ''})));
		else set.push(...wrap(printable(line.text), width).map((text) => ({...line, text})));
		at = end;
	}
	return set;
}

/** The first column on a line of its own, the others below it, indented. */
function stacked([first = '', ...rest]: readonly string[], width: number, line: ScreenLine): ScreenLine[] {
	const below = wrap(rest.filter(Boolean).join(' · '), width - 2).map((text) => `  ${text}`);
	return [...wrap(first, width), ...below].map((text) => ({...line, text}));
}

function groupEnd(lines: readonly ScreenLine[], from: number): number {
	let at = from;
	while (lines[at]?.columns) at++;
	return at;
}
