// How wide the columns of a table or a list are: the gaps give way first, then the last columns, the first one last.
import stringWidth from 'string-width';
import {printable} from '../printable.ts';

export type ColumnLayout = {
	/** Of the whole row. */
	readonly width: number;
	readonly columns: readonly number[];
	readonly gap: number;
};

export type VisibleCell = {readonly text: string; readonly width: number};

/** Between two columns; the narrower one where that makes all of them fit. */
const gaps = [3, 2] as const;
/** A cell cut shorter than this says nothing: it makes room for the others. */
const shortestCut = 10;

/** @param rows a row of one cell is a sentence and decides nothing */
export function columnLayout(rows: readonly (readonly string[])[], width: number): ColumnLayout {
	const widest = widestCells(rows.filter((cells) => cells.length > 1));
	const fits = (gap: number) => widest.reduce((sum, column) => sum + column + gap, -gap) <= width;
	const gap = gaps.find(fits) ?? 2;
	const [first = 0, ...others] = widest;
	if (fits(gap)) return {width, columns: widest, gap};
	const columns = [Math.min(first, Math.max(12, Math.floor(width / 2)), width)];
	let left = width - (columns[0] ?? 0);
	for (const column of others) {
		columns.push(Math.max(0, Math.min(column, left - gap)));
		left -= gap + (columns.at(-1) ?? 0);
	}
	return {width, columns, gap};
}

/** The cells that are shown: a cell that does not fit, and what stands behind it, is left out where cutting it would say nothing. */
export function visibleCells(cells: readonly string[], {width, columns, gap}: ColumnLayout): VisibleCell[] {
	if (cells.length === 1) return [{text: cells[0] ?? '', width}];
	const visible: VisibleCell[] = [];
	let used = -gap;
	for (const [index, text] of cells.entries()) {
		const room = columns[index] ?? 0;
		used += gap + room;
		if (index > 0 && (used > width || (room < shortestCut && cellWidth(text) > room))) break;
		visible.push({text, width: room});
	}
	return visible;
}

/** What the layout cuts off or leaves out of a row, cell by cell: to be said elsewhere. */
export function lostCells(cells: readonly string[], layout: ColumnLayout): string {
	const visible = visibleCells(cells, layout);
	return cells.filter((cell, index) => cell !== '' && cellWidth(cell) > (visible[index]?.width ?? 0)).join('   ');
}

function widestCells(rows: readonly (readonly string[])[]): number[] {
	const count = Math.max(0, ...rows.map((cells) => cells.length));
	return Array.from({length: count}, (_, index) => Math.max(0, ...rows.map((cells) => cellWidth(cells[index] ?? ''))));
}

const cellWidth = (cell: string) => stringWidth(printable(cell));
