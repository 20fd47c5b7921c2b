// How wide the columns of a table or a list are: the gaps give way first, then the last columns, the first one last.
import stringWidth from 'string-width';
import {memoize} from '../memoize.ts';
import {printable} from '../printable.ts';

export type ColumnLayout = {
	/** Of the whole row. */
	readonly width: number;
	readonly columns: readonly number[];
	readonly gap: number;
};

export type VisibleCell = {readonly text: string; readonly width: number};

type Cells = readonly string[];

/** Between two columns; the narrower one where that makes all of them fit. */
const gaps = [3, 2] as const;
/** A cell cut shorter than this says nothing: it makes room for the others. */
const shortestCut = 10;

/** The columns that each cell takes in full. Rows of a list are measured once, not at every key. */
const cellWidths = memoize((cells: Cells): readonly number[] => cells.map((cell) => stringWidth(printable(cell))));

/** @param rows a row of one cell is a sentence and decides nothing */
export function columnLayout(rows: readonly Cells[], width: number): ColumnLayout {
	const widest = widestCells(rows);
	const fits = (gap: number) => widest.reduce((sum, column) => sum + column + gap, -gap) <= width;
	const gap = gaps.find(fits) ?? 2;
	const [first = 0, ...others] = widest;
	if (fits(gap)) return {width, columns: widest, gap};
	const columns = [Math.min(first, Math.max(12, Math.floor(width / 2)), width)];
	let room = width - (columns[0] ?? 0);
	for (const column of others) {
		columns.push(Math.max(0, Math.min(column, room - gap)));
		room -= gap + (columns.at(-1) ?? 0);
	}
	return {width, columns, gap};
}

/** The cells that are shown: a cell that does not fit, and what stands behind it, is left out where cutting it would say nothing. */
export function visibleCells(cells: Cells, layout: ColumnLayout): VisibleCell[] {
	if (cells.length === 1) return [{text: cells[0] ?? '', width: layout.width}];
	return cells.slice(0, visibleCount(cells, layout)).map((text, index) => ({text, width: layout.columns[index] ?? 0}));
}

function visibleCount(cells: Cells, {width, columns, gap}: ColumnLayout): number {
	const widths = cellWidths(cells);
	let used = -gap;
	for (let index = 0; index < cells.length; index++) {
		const room = columns[index] ?? 0;
		used += gap + room;
		const tooShort = room < shortestCut && (widths[index] ?? 0) > room;
		if (index > 0 && (used > width || tooShort)) return index;
	}
	return cells.length;
}

/** What the layout cuts off or leaves out of a row, cell by cell: to be said elsewhere. */
export function lostCells(cells: Cells, layout: ColumnLayout): string {
	const widths = cellWidths(cells);
	const count = visibleCount(cells, layout);
	const room = (index: number) => {
		if (cells.length === 1) return layout.width;
		return index < count ? (layout.columns[index] ?? 0) : 0;
	};
	return cells.filter((cell, index) => cell !== '' && (widths[index] ?? 0) > room(index)).join('   ');
}

function widestCells(rows: readonly Cells[]): number[] {
	const widest: number[] = [];
	for (const cells of rows) {
		if (cells.length < 2) continue;
		for (const [index, width] of cellWidths(cells).entries()) widest[index] = Math.max(widest[index] ?? 0, width);
	}
	return widest;
}
